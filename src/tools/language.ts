/**
 * The language the app is built in: GROUNDWORK_LANGUAGE, or English. One switch for the book (content/<language>), the words of the window
 * ($words/<room>.ts) and those of the main process ($main-words). Chosen at build time and not while the app runs, so that a room's words are loaded
 * with the room, no language carries another one along, and a sentence that a language lacks stops the build instead of showing through in English.
 */
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BookLanguage } from '../core/language/book-language.ts'
import { english } from '../core/language/english.ts'

const root = resolve(fileURLToPath(import.meta.url), '../../..')
const language = process.env['GROUNDWORK_LANGUAGE'] || 'en'
/** A language that stands outside the project, as tests make one: words/, main.ts and content/ in this folder. */
const outside = process.env['GROUNDWORK_LANGUAGE_FOLDER']

const words = outside ? join(outside, 'words') : join(root, 'src/renderer/words', language)
const mainWords = outside ? join(outside, 'main.ts') : join(root, 'src/main/words', `${language}.ts`)
/** What the book needs of the languages there are. One that is written otherwise elsewhere (en-XA) is the same language. */
const known: Readonly<Record<string, BookLanguage>> = { en: english }
const found = known[new Intl.Locale(language).language]
if (!found) throw new Error(`src/core/language has nothing for a book in "${language}"; it has ${Object.keys(known).join(', ')}`)
export const bookLanguage: BookLanguage = found

/** The folder of the book. */
export const bookFolder = outside ? join(outside, 'content') : join(root, 'content', language)

/** For `resolve.alias` of Vite; tsconfig.json says the same of English, which gives every language its types. */
export const wordsAlias = [
  { find: /^\$words\//, replacement: `${words}/` },
  { find: /^\$main-words$/, replacement: mainWords },
]
