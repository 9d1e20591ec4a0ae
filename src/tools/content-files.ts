/** Reads content/<lang> and the voices' indexes from disk and makes the book of them; the same book again until a file changes. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { missingClips, readClips } from '../core/content/clips.ts'
import type { ClipIndex } from '../core/content/clips.ts'
import { readLibrary } from '../core/content/library.ts'
import type { ContentText } from '../core/content/content-text.ts'
import type { Library } from '../core/content/library.ts'
import type { Problem } from '../core/text/problem.ts'
import { bookFolder, bookLanguage } from './language.ts'

/** Where a book stands on disk. */
export interface Places {
  readonly content: string // the folder of one language
  readonly narration: string // a folder for each voice
}

const root = resolve(fileURLToPath(import.meta.url), '../../..')

/** The book of the app. GROUNDWORK_CONTENT names another folder in its place, for a writer's own book and for tests. */
export const places: Places = {
  content: resolve(root, process.env['GROUNDWORK_CONTENT'] || bookFolder),
  narration: join(root, 'resources/narration'),
}

/** A book as it was found on disk. */
export interface BookOnDisk {
  readonly library: Library | null // null exactly when there are problems
  readonly clips: ReadonlyMap<string, ClipIndex> // by voice
  readonly problems: readonly Problem[]
  readonly files: readonly string[] // full names of everything it was made of
}

const isText = (path: string) => /\.(md|ya?ml)$/.test(path)

function textFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isText(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** The texts of a content folder, with names as a writer sees them: "lessons/A3-privacy.md". */
export function readTexts(folder: string): ContentText[] {
  return textFiles(folder).map((file) => ({ path: relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}

/** A voice's list of recordings. */
export const indexOf = (at: Places, voice: string) => join(at.narration, voice, 'index.json')

/** The folders of recordings, whether the book names their voices or not. */
export const voiceFolders = (at: Places): string[] =>
  statSync(at.narration, { throwIfNoEntry: false })
    ? readdirSync(at.narration, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : []

const stampOf = (file: string): string => {
  const found = statSync(file, { throwIfNoEntry: false })
  return `${file} ${found ? `${found.mtimeMs} ${found.size}` : 'none'}`
}

const made = new Map<string, { readonly stamp: string; readonly book: BookOnDisk }>()

/** `draft`: the voice may still lack recordings. */
export function readBook(at: Places, draft: boolean): BookOnDisk {
  const indexes = voiceFolders(at).map((voice) => indexOf(at, voice))
  const files = [...textFiles(at.content), ...indexes]
  const key = `${at.content} ${at.narration} ${draft}`
  const stamp = files.map(stampOf).join('\n')
  const before = made.get(key)
  if (before?.stamp === stamp) return before.book
  const book = makeBook(at, draft, files)
  made.set(key, { stamp, book })
  return book
}

function makeBook(at: Places, draft: boolean, files: readonly string[]): BookOnDisk {
  const { library, problems } = readLibrary(bookLanguage, readTexts(at.content))
  const clips = new Map<string, ClipIndex>()
  const clipProblems: Problem[] = []
  const voices = library?.voices.map(({ id }) => id) ?? []
  for (const voice of voices) {
    const file = indexOf(at, voice)
    const text = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : null
    const read = readClips(`resources/narration/${voice}/index.json`, text)
    clips.set(voice, read.clips ?? {})
    clipProblems.push(...(read.clips && library ? missingClips(library.scripts.values(), voice, read.clips) : read.problems))
  }
  for (const folder of library ? voiceFolders(at) : []) {
    if (!voices.includes(folder))
      clipProblems.push({
        file: 'voices.yaml',
        line: 1,
        message: `the voice of resources/narration/${folder} is not here; add it, or take the folder away`,
      })
  }
  const all = draft ? problems : [...problems, ...clipProblems]
  return { library: all.length === 0 ? library : null, clips, problems: all, files }
}

/** While the voice is not rendered yet, its missing recordings stop nobody. */
export const isDraft = (): boolean => process.env['GROUNDWORK_DRAFT'] === '1'
