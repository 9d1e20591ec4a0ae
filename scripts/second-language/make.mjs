/**
 * node scripts/second-language/make.mjs FOLDER: makes a second language out of the first one, and builds the app in it, to see that the house has
 * room for it. FOLDER then holds the language (words/, main.ts, content/) and an app that runs: `electron FOLDER`.
 */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../setup/run.mjs'
import { lessonOf, yamlOf } from './content-of.mjs'
import { wordsOf } from './words-of.mjs'

/** English as nobody writes it: its plurals and dates are those of English, its words are not. */
const tag = 'en-XA'
const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const folder = resolve(process.argv[2] ?? '')
if (process.argv[2] === undefined) throw new Error('say into which folder: node scripts/second-language/make.mjs FOLDER')

/** @param {string} from a file or folder @param {string} to @param {(file: string, text: string) => string | null} made null: leave it as it is */
async function translate(from, to, made) {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, file))
    await mkdir(dirname(target), { recursive: true })
    const text = await readFile(file, 'utf8')
    await writeFile(target, made(file, text) ?? text)
  }
}

await translate(join(project, 'src/renderer/words/en'), join(folder, 'words'), (file, text) => wordsOf(file, text, tag))
const main = join(project, 'src/main/words/en.ts')
await writeFile(join(folder, 'main.ts'), wordsOf(main, await readFile(main, 'utf8'), tag))
await translate(join(project, 'content/en'), join(folder, 'content'), (file, text) =>
  file.endsWith('lexicon.yaml') ? 'phrases: {}\nchecked: []\n' : file.endsWith('.md') ? lessonOf(text) : yamlOf(text),
)
await cp(join(project, 'package.json'), join(folder, 'package.json'))

// nobody has spoken this language: its recordings may be missing
const env = { ...process.env, GROUNDWORK_LANGUAGE: tag, GROUNDWORK_LANGUAGE_FOLDER: folder, GROUNDWORK_CONTENT: '', GROUNDWORK_DRAFT: '1' }
const vite = join(project, 'node_modules/electron-vite/bin/electron-vite.js')
const { code, output } = await run(process.execPath, [vite, 'build', '--outDir', join(folder, 'out')], { cwd: project, env })
if (code !== 0) {
  console.error(output)
  process.exitCode = 1
}
