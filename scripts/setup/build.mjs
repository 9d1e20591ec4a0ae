/** Builds the app, when what is built is older than what it is made of. */
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { progress } from './progress.mjs'
import { run } from './run.mjs'
import { Trouble, writingTrouble } from './trouble.mjs'

const sources = ['src', 'content', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json']
const products = ['main/index.cjs', 'preload/index.cjs', 'renderer/index.html']

/** @param {string} place a file, or a folder with all it holds @returns {Promise<number>} milliseconds; a folder's own time shows what was deleted */
async function newest(place) {
  const found = await stat(place).catch(() => undefined)
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = await Promise.all((await readdir(place)).map((name) => newest(join(place, name))))
  return inside.reduce((latest, time) => Math.max(latest, time), found.mtimeMs)
}

/** @param {string} root */
const stamp = (root) => join(root, 'out', '.built')

/** What else than the sources makes a build: its language, and the folder of another book. The stamp holds it. @param {NodeJS.ProcessEnv} env */
const madeOf = (env) =>
  ['GROUNDWORK_LANGUAGE', 'GROUNDWORK_LANGUAGE_FOLDER', 'GROUNDWORK_CONTENT'].flatMap((name) => (env[name] ? [`${name}=${env[name]}`] : [])).join(' ')

/** @param {string} root the project's folder @param {NodeJS.ProcessEnv} [env] */
export async function isBuildFresh(root, env = process.env) {
  try {
    if ((await readFile(stamp(root), 'utf8')) !== madeOf(env)) return false
    const { mtimeMs } = await stat(stamp(root))
    await Promise.all(products.map((name) => stat(join(root, 'out', name))))
    const places = env['GROUNDWORK_CONTENT'] ? [...sources, env['GROUNDWORK_CONTENT']] : sources
    const times = await Promise.all(places.map((place) => newest(resolve(root, place))))
    return times.every((time) => time <= mtimeMs)
  } catch {
    return false
  }
}

/** @param {string} root the project's folder @param {NodeJS.ProcessEnv} [env] @returns {Promise<import('./run.mjs').Ended>} */
export async function build(root, env = process.env) {
  const began = new Date() // what changes while we build is not in it
  await rm(stamp(root), { force: true })
  const ended = await run(process.execPath, [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'], { cwd: root, env })
  if (ended.code === 0) {
    await mkdir(join(root, 'out'), { recursive: true })
    await writeFile(stamp(root), madeOf(env))
    await utimes(stamp(root), began, began)
  }
  return ended
}

/** @param {string} root the project's folder @throws {Trouble} */
export async function buildWhenStale(root) {
  if (await isBuildFresh(root)) return
  await progress('Building Groundwork', async () => {
    const { code, output } = await build(root)
    if (code !== 0)
      throw (
        writingTrouble(output, root) ??
        new Trouble('Groundwork could not be built; the reason is above. Your own entries are untouched.', output.slice(-6000))
      )
  })
}
