/** What pages receive: chunks in a build, and in dev the mistake and then the mended page. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { build, createServer } from 'vite'
import type { BookData } from '../core/content/open-book.ts'
import { changed, files } from '../core/content/book.fixture.ts'
import { showProblem } from '../core/text/problem.ts'
import { readBook } from './content-files.ts'
import type { Places } from './content-files.ts'
import { contentPlugin } from './content-plugin.ts'

const voices = ['af_heart', 'am_michael'] // as book.fixture has them
const a4 = 'lessons/A4-your-first-session.md'
const sentences = [
  'This is one minute of looking round.',
  'Skip anything, and stop any time.',
  'Feel the chair.',
  'Look round the room.',
  'Still here, at your own pace.',
]
let folder = ''
let at: Places = { content: '', narration: '' }

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function writeClips(said: readonly string[]): void {
  const index = Object.fromEntries(said.map((say, n) => [say, { clip: `${n}.webm`, samples: 48_000 }]))
  for (const voice of voices) write(join(at.narration, voice, 'index.json'), JSON.stringify(index))
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-content-'))
  at = { content: join(folder, 'content'), narration: join(folder, 'narration') }
  for (const [path, text] of Object.entries(files)) write(join(at.content, path), text)
  writeClips(sentences)
  vi.stubEnv('GROUNDWORK_DRAFT', '')
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

async function built(): Promise<Record<string, string>> {
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [contentPlugin(at)],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: { book: 'virtual:content' }, preserveEntrySignatures: 'strict' },
    },
  })
  const output = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  return Object.fromEntries(output.flatMap((file) => (file.type === 'chunk' ? [[file.name, file.code]] : [])))
}

describe('a build', () => {
  test('the first script holds summaries only; each text is a chunk of its own', async () => {
    const chunks = await built()
    const first = chunks['book'] ?? ''
    expect(first).toContain('What therapy is')
    expect(first).not.toContain('People trained for it')
    const others = Object.entries(chunks).filter(([name]) => name !== 'book')
    const holding = (words: string) => others.filter(([, code]) => code.includes(words)).length
    expect([holding('People trained for it'), holding('The first meeting is at 10:30'), holding('116 123'), holding('Feel the chair.')]).toEqual([
      1 + 1, // the lesson, and what the search knows of it
      1 + 1,
      1,
      1 + voices.length, // the script, and the index of each voice
    ])
  })

  test('every problem stops it, on a line of its own', async () => {
    write(join(at.content, a4), changed(a4, 'Anything.', 'Press `x`.\n\n<b>')[a4] ?? '')
    await expect(built()).rejects.toThrow(
      [
        'the book has 2 problems:',
        `${a4}:51: code marks around "x" are not allowed; use *emphasis* or quotation marks`,
        `${a4}:53: raw HTML "<b>" is not allowed; write the words alone`,
      ].join('\n'),
    )
  })
})

describe('recordings', () => {
  test('a line without one is a problem at that line, except in a draft', () => {
    writeClips(sentences.filter((say) => say !== 'Feel the chair.'))
    expect(readBook(at, false).problems).toEqual(
      voices.map((voice) => ({
        file: 'exercises/E08-five-senses.yaml',
        line: 33,
        message: `voice ${voice} has no recording of "Feel the chair."; render the voice again (npm run narrate)`,
      })),
    )
    expect(readBook(at, true).problems).toEqual([])
    expect(readBook(at, true).library).not.toBeNull()
  })

  test('a folder of a voice that the book does not name is told', () => {
    write(join(at.narration, 'anna', 'index.json'), '{}')
    expect(readBook(at, false).problems.map(showProblem)).toEqual([
      'voices.yaml:1: the voice of resources/narration/anna is not here; add it, or take the folder away',
    ])
  })

  test('a missing index is one problem, not one for each line', () => {
    rmSync(at.narration, { recursive: true })
    expect(readBook(at, false).problems.map(({ file }) => file)).toEqual(voices.map((voice) => `resources/narration/${voice}/index.json`))
  })
})

test('the book is made once, and again when a file changes', () => {
  const before = readBook(at, false)
  expect(readBook(at, false)).toBe(before)
  write(join(at.content, a4), changed(a4, 'Anything.', 'Anything at all.')[a4] ?? '')
  const after = readBook(at, false)
  expect(after).not.toBe(before)
  expect(JSON.stringify(after.library?.lessons.get('A4'))).toContain('Anything at all.')
})

const dev = () =>
  createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [contentPlugin(at)],
    server: { middlewareMode: true, watch: null, ws: false },
  })

test('a text is fetched by its id; what is not in the book is null, and a text that cannot be read is told, not taken for missing', async () => {
  const server = await dev()
  try {
    const { default: book } = (await server.ssrLoadModule('virtual:content')) as { default: BookData }
    expect((await book.loadLesson('A1'))?.title).toBe('What therapy is')
    expect((await book.loadScript('E08'))?.forms).toHaveLength(1)
    expect(Object.keys((await book.loadClips('af_heart')) ?? {}).sort()).toEqual([...sentences].sort())
    for (const id of ['E99', 'Z1', '', '__proto__', 'constructor', 'toString'])
      expect([await book.loadLesson(id), await book.loadScript(id), await book.loadClips(id)]).toEqual([null, null, null])
    write(join(at.content, a4), changed(a4, 'title: Your first', 'titel: The first')[a4] ?? '')
    await expect(book.loadLesson('A4')).rejects.toThrow(`${a4}:3:`)
  } finally {
    await server.close()
  }
})

test('in dev a mistake is shown over the page, and the page comes back when it is mended', async () => {
  const server = await dev()
  try {
    const sent = vi.spyOn(server.ws, 'send')
    const titles = async () => {
      const { default: book } = (await server.ssrLoadModule('virtual:content')) as { default: BookData }
      return book.paths.flatMap(({ lessons }) => lessons.map(({ title }) => title))
    }
    const save = (path: string, text: string) => {
      write(join(at.content, path), text)
      server.watcher.emit('all', 'change', join(at.content, path))
    }
    expect(await titles()).toEqual(['What therapy is', 'Your first session'])

    save(a4, changed(a4, 'title: Your first', 'titel: The first')[a4] ?? '')
    expect(sent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        type: 'error',
        err: expect.objectContaining({ message: expect.stringContaining(`${a4}:3: unknown key "titel"; nearest: "title"`) as string }) as object,
      }),
    )
    await expect(titles()).rejects.toThrow(`${a4}:3:`)

    save(a4, changed(a4, 'title: Your first', 'title: The first')[a4] ?? '')
    expect(sent).toHaveBeenLastCalledWith({ type: 'full-reload' })
    expect(await titles()).toEqual(['What therapy is', 'The first session'])
  } finally {
    await server.close()
  }
})
