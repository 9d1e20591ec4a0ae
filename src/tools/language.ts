/**
 * The language the app is built in: GROUNDWORK_LANGUAGE, or English. One switch for the book (content/<language>), the words of the window
 * ($words/<room>.ts) and those of the main process ($main-words). Chosen at build time and not while the app runs, so that a room's words are loaded
 * with the room, no language carries another one along, and a sentence that a language lacks stops the build instead of showing through in English.
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(import.meta.url), '../../..')
export const language = process.env['GROUNDWORK_LANGUAGE'] || 'en'

/** For `resolve.alias` of Vite; tsconfig.json says the same of English, which gives every language its types. */
export const wordsAlias = [
  { find: /^\$words\//, replacement: `${resolve(root, 'src/renderer/words', language)}/` },
  { find: /^\$main-words$/, replacement: resolve(root, 'src/main/words', `${language}.ts`) },
]
