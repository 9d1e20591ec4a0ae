/** The official download, with small installers of the same habits in place of Electron's own. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { downloadOfficial, installedOfficial, wasUnreachable } from './official-runtime.mjs'

const noon = Date.parse('2030-05-01T12:00:00Z')
const hour = 3_600_000
let root = ''
let cache = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'groundwork-test-'))
  cache = join(root, 'cache')
  await mkdir(join(root, 'node_modules', 'electron'), { recursive: true })
  await writeFile(join(root, 'node_modules', 'electron', 'package.json'), '{ "version": "45.4.1" }')
})
afterEach(() => rm(root, { recursive: true }))

/** @param {string} code what node_modules/electron/install.js does */
const installer = (code) => writeFile(join(root, 'node_modules', 'electron', 'install.js'), code)

const installs = `const fs = require('fs'); const path = require('path')
fs.mkdirSync(path.join(__dirname, 'dist')); fs.writeFileSync(path.join(__dirname, 'dist', 'version'), 'v45.4.1'); fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '')
fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')`

test('a download that succeeds is the runtime from then on', async () => {
  await installer(installs)
  const { runtime } = await downloadOfficial(root, cache, { now: noon })
  expect(runtime).toMatchObject({ version: '45.4.1', standIn: false, executable: join(root, 'node_modules', 'electron', 'dist', 'electron') })
  expect(await installedOfficial(root)).toEqual(runtime)
  expect(await wasUnreachable(cache, noon)).toBe(false)
})

test('half of a runtime does not count', async () => {
  await mkdir(join(root, 'node_modules', 'electron', 'dist'))
  await writeFile(join(root, 'node_modules', 'electron', 'dist', 'version'), 'v45.4.1')
  expect(await installedOfficial(root)).toBeUndefined()
})

test('a refusal is remembered for a day, and for that site only', async () => {
  await installer('console.error("fetch failed"); process.exit(1)')
  const { runtime, why } = await downloadOfficial(root, cache, { now: noon, env: process.env })
  expect(runtime).toBeUndefined()
  expect(why).toContain('fetch failed')
  expect(await wasUnreachable(cache, noon + 23 * hour)).toBe(true)
  expect(await wasUnreachable(cache, noon + 25 * hour)).toBe(false)
  expect(await wasUnreachable(cache, noon - hour)).toBe(false)
  expect(await wasUnreachable(cache, noon + hour, { ...process.env, ELECTRON_MIRROR: 'https://mirror.example/' })).toBe(false)
})

test('a download that brings nothing more is given up, and its scraps are removed', async () => {
  await installer("require('fs').writeFileSync(require('path').join(require('os').tmpdir(), 'part'), 'some'); setInterval(() => {}, 1000)")
  const before = (await readdir(tmpdir())).filter((name) => name.startsWith('groundwork-electron-'))
  const { runtime, why } = await downloadOfficial(root, cache, { now: noon, patience: 400 })
  expect(runtime).toBeUndefined()
  expect(why).toBe('no answer')
  expect((await readdir(tmpdir())).filter((name) => name.startsWith('groundwork-electron-'))).toEqual(before)
})
