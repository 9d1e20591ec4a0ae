import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Settings } from '../../core/entries/entry.ts'
import { groundOf, reachable, readWindowCache, windowTitle, windowSettings, writeWindowCache } from './window-cache.ts'

const here = () => Promise.resolve()
const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }
const look = (patch: Partial<Settings>) => windowSettings({ ...Settings.parse({}), ...patch })

test('a window comes back where it stood, on either screen, also when it hangs over an edge', () => {
  for (const bounds of [
    { x: 100, y: 50, width: 1200, height: 800 },
    { x: 2000, y: 50, width: 1200, height: 800 },
    { x: -900, y: 50, width: 1200, height: 800 },
  ]) {
    expect(reachable(bounds, [screen, second])).toEqual(bounds)
  }
})

test('a window that is larger than its screen comes back as large as that, with its foot in sight', () => {
  const small = { x: 0, y: 25, width: 1366, height: 700 }
  expect(reachable({ x: 0, y: 25, width: 1700, height: 1200 }, [small])).toEqual(small)
  expect(reachable({ x: 100, y: 60, width: 1000, height: 900 }, [small])).toEqual({ x: 100, y: 25, width: 1000, height: 700 })
  const across = { x: 100, y: 0, width: 2800, height: 900 } // over both screens, as it was put there
  expect(reachable(across, [screen, second])).toEqual(across)
})

test('a window that no hand could reach is opened in the middle instead', () => {
  for (const bounds of [
    null,
    { x: 2000, y: 50, width: 1200, height: 800 }, // that screen is gone
    { x: -1150, y: 50, width: 1200, height: 800 },
    { x: 100, y: -300, width: 1200, height: 800 }, // its title bar is above the screen
    { x: 100, y: 1030, width: 1200, height: 800 },
  ]) {
    expect(reachable(bounds, [screen])).toBeNull()
  }
})

test('what a window shows is kept from one start to the next; a damaged or strange cache is a first start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-looks-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'window.json')
  const first = readWindowCache(path)
  const cache = { bounds: { x: 1, y: 2, width: 900, height: 700 }, maximised: true, look: look({ theme: 'dusk', plainTitle: true }) }
  expect(await writeWindowCache(path, cache, here)).toBe(true)
  expect(readWindowCache(path)).toEqual(cache)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['window.json'])
  for (const text of ['', '{', 'null', '[]', '{"bounds":{"x":"1"}}', '{"look":{"theme":"neon"}}']) {
    writeFileSync(path, text)
    expect(readWindowCache(path), text).toEqual(first)
  }
  const { plainTitle: _later, ...earlier } = cache.look
  writeFileSync(path, JSON.stringify({ bounds: cache.bounds, look: earlier }))
  expect(readWindowCache(path), 'as a version wrote it that knew less').toEqual({
    ...cache,
    maximised: false,
    look: { ...earlier, plainTitle: false },
  })
  expect(await writeWindowCache(join(path, 'below-a-file'), cache, here)).toBe(false)
})

test('what could not take the place of the cache is not left beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-looks-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'window.json')
  mkdirSync(path) // a folder stands where the file goes
  expect(await writeWindowCache(path, { bounds: null, maximised: false, look: look({}) }, here)).toBe(false)
  expect(readdirSync(folder)).toEqual(['window.json'])
})

test('where the person’s folder is gone, moving the window makes no new one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-looks-'))
  rmSync(folder, { recursive: true })
  expect(await writeWindowCache(join(folder, 'window.json'), { bounds: null, maximised: false, look: look({}) }, here)).toBe(false)
  expect(existsSync(folder)).toBe(false)
})

test('where another folder stands in the place of the person’s, nothing is written into it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-looks-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const elsewhere = () => Promise.reject(new Error('another folder'))
  expect(await writeWindowCache(join(folder, 'window.json'), { bounds: null, maximised: false, look: look({}) }, elsewhere)).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})

test('before its first paint the window has the ground of the chosen theme, or of the system’s', () => {
  expect(groundOf(look({ theme: 'dusk' }), { dark: false, contrast: false })).toBe('#171D21')
  expect([false, true].flatMap((contrast) => [false, true].map((dark) => groundOf(look({}), { dark, contrast })))).toEqual([
    '#F4F3ED',
    '#171D21',
    '#FFFFFF',
    '#000000',
  ])
})

test('the plain title says nothing about therapy', () => {
  expect([false, true].map((plainTitle) => windowTitle(look({ plainTitle })))).toEqual(['Groundwork', 'Notes'])
})

test('a cache that is no plain file, or far larger than any of ours, is a first start, at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-looks-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const first = readWindowCache(join(folder, 'not there'))
  const large = join(folder, 'large.json')
  writeFileSync(large, JSON.stringify({ ...first, maximised: true }) + ' '.repeat(20_000))
  expect(readWindowCache(large)).toEqual(first)
  truncateSync(large, 500_000_000)
  expect(readWindowCache(large)).toEqual(first)
  expect(readWindowCache(folder)).toEqual(first)
  if (process.platform === 'win32') return
  const pipe = join(folder, 'pipe.json')
  execFileSync('mkfifo', [pipe]) // read, it would wait until somebody writes to it
  expect(readWindowCache(pipe)).toEqual(first)
})

test.skipIf(process.platform === 'win32')('a cache that is a link is written through, and the link stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-looks-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [path, behind] = [join(folder, 'window.json'), join(folder, 'elsewhere.json')]
  writeFileSync(behind, '{}')
  symlinkSync(behind, path)
  const cache = { bounds: null, maximised: true, look: look({}) }
  expect(await writeWindowCache(path, cache, here)).toBe(true)
  expect(lstatSync(path).isSymbolicLink()).toBe(true)
  expect(readWindowCache(behind)).toEqual(cache)
  expect(readdirSync(folder).toSorted()).toEqual(['elsewhere.json', 'window.json'])
})

test.skipIf(process.platform === 'win32')(
  'a cache that is a link stays one while its file is away with its disk, and nothing is written',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-looks-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'window.json')
    symlinkSync(join(folder, 'away', 'window.json'), path)
    const cache = { bounds: null, maximised: true, look: look({}) }
    expect(await writeWindowCache(path, cache, here)).toBe(false)
    expect(lstatSync(path).isSymbolicLink()).toBe(true)
    expect(readdirSync(folder)).toEqual(['window.json'])
    mkdirSync(join(folder, 'away'))
    writeFileSync(join(folder, 'away', 'window.json'), '{}')
    expect(await writeWindowCache(path, cache, here)).toBe(true)
    expect(readWindowCache(path)).toEqual(cache)
  },
)
