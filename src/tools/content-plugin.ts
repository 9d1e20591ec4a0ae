/** Vite plugin: the files of content/ become `virtual:content`, plain data in chunks. Any problem stops the build, at its file and line. */
import { sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { helpNumbers } from '../core/content/help-numbers.ts'
import { searchIndexOf } from '../core/content/searched-book.ts'
import { showProblem } from '../core/text/problem.ts'
import type { Library } from '../core/content/library.ts'
import type { BookData } from '../core/content/open-book.ts'
import { indexOf, isDraft, places, readBook, voiceFolders } from './content-files.ts'
import type { BookOnDisk, Places } from './content-files.ts'
import { bookLanguage } from './language.ts'

const name = 'groundwork:content'
const prefix = '\0virtual:content'

export function contentPlugin(at: Places = places): Plugin {
  return {
    name,
    resolveId: (id) => (id === 'virtual:content' || id.startsWith('virtual:content/') ? `\0${id}` : null),
    load(id) {
      if (id !== prefix && !id.startsWith(`${prefix}/`)) return null
      const book = readBook(at, isDraft())
      for (const file of book.files) this.addWatchFile(file)
      if (!book.library) this.error(explain(book))
      return codeOf(id.slice(prefix.length + 1), book.library, book)
    },
    configureServer: (server) => watch(server, at),
  }
}

/** Every problem on a line of its own, so that a terminal can open it. */
const explain = (book: BookOnDisk): string =>
  [`the book has ${book.problems.length === 1 ? 'a problem' : `${book.problems.length} problems`}:`, ...book.problems.map(showProblem)].join('\n')

/** A string that is parsed is read several times faster than the same data as code. */
const literal = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** `part`: "" is what the first script holds; the others load on demand. */
function codeOf(part: string, library: Library, book: BookOnDisk): string | null {
  const [kind, id] = part.split('/')
  const chunk = (value: unknown) => (value === undefined ? null : `export default ${literal(value)}`)
  if (!kind) return mainCode(library)
  if (kind === 'texts') return textsCode(library, book)
  if (kind === 'help') return chunk(library.help)
  if (kind === 'safety') return chunk(library.safety)
  if (kind === 'sources') return chunk(library.exerciseSources)
  if (kind === 'glossary') return chunk(library.glossary)
  if (kind === 'questions') return chunk(library.questions)
  if (kind === 'search-index') return chunk(searchIndexOf(bookLanguage, library))
  if (kind === 'lesson') return chunk(library.lessons.get(id ?? ''))
  if (kind === 'script') return chunk([...library.scripts].find(([exercise]) => exercise === id)?.[1].script)
  if (kind === 'clips') return chunk([...book.clips].find(([voice]) => voice === id)?.[1])
  return null
}

function mainCode(library: Library): string {
  const text = (kind: string) => `(id) => ${load('texts')}.then((texts) => texts.load(${JSON.stringify(kind)}, id))`
  const fields = {
    paths: literal(library.paths),
    exercises: literal(library.exercises),
    plans: literal(library.plans),
    pace: literal(library.pace),
    voices: literal(library.voices),
    helpNumbers: literal(helpNumbers(library.help.countries)),
    loadLesson: text('lesson'),
    loadScript: text('script'),
    loadClips: text('clips'),
    loadHelp: `() => ${load('help')}.then((chunk) => chunk.default)`,
    loadSources: `() => ${load('sources')}.then((chunk) => chunk.default)`,
    loadGlossary: `() => ${load('glossary')}.then((chunk) => chunk.default)`,
    loadQuestions: `() => ${load('questions')}.then((chunk) => chunk.default)`,
    loadSearchIndex: `() => ${load('search-index')}.then((chunk) => chunk.default)`,
  } satisfies Record<keyof BookData, string>
  return `export default { ${Object.entries(fields)
    .map(([name, code]) => `${name}: ${code}`)
    .join(',\n')} }`
}

const load = (part: string): string => `import(${JSON.stringify(`virtual:content/${part}`)})`

/** Where each text lies. A chunk of its own: it grows with every lesson, and the first script must not. */
function textsCode(library: Library, book: BookOnDisk): string {
  const ids = { lesson: library.lessons.keys(), script: library.scripts.keys(), clips: book.clips.keys() }
  const loaders = Object.entries(ids).flatMap(([kind, all]) =>
    [...all].map((id) => `${JSON.stringify(`${kind}/${id}`)}: () => ${load(`${kind}/${id}`)}`),
  )
  return `const loaders = { ${loaders.join(',\n')} }
export async function load(kind, id) {
  const name = kind + '/' + id
  return Object.hasOwn(loaders, name) ? (await loaders[name]()).default : null
}`
}

/** In dev a writer sees a mistake over the page as the file is saved, and the page again as it is mended. */
function watch(server: ViteDevServer, at: Places): void {
  const indexes = voiceFolders(at).map((voice) => indexOf(at, voice))
  server.watcher.add([at.content, ...indexes])
  server.watcher.on('all', (event, file) => {
    if (!file.startsWith(at.content + sep) && !indexes.includes(file)) return
    if (event !== 'add' && event !== 'change' && event !== 'unlink') return
    for (const module of server.moduleGraph.idToModuleMap.values()) {
      if (module.id?.startsWith(prefix)) server.moduleGraph.invalidateModule(module)
    }
    const book = readBook(at, isDraft())
    if (book.library) server.ws.send({ type: 'full-reload' })
    else server.ws.send({ type: 'error', err: { message: explain(book), stack: '', plugin: name, id: file } })
  })
}
