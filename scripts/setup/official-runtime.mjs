/** Electron from its official site, as the electron package itself fetches it, with an end to waiting. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.mjs'

const day = 24 * 60 * 60 * 1000
const mirrorNames = ['ELECTRON_MIRROR', 'electron_mirror', 'npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR']

/**
 * @typedef {object} Runtime
 * @property {string} dist the folder
 * @property {string} executable
 * @property {string} version
 * @property {boolean} standIn good for trying and testing, never for a release
 */

/** @param {string} root the project's folder */
async function electronPackage(root) {
  const folder = join(root, 'node_modules', 'electron')
  const { version } = /** @type {{ version: string }} */ (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')))
  return { folder, version }
}

/**
 * @param {string} root the project's folder
 * @returns {Promise<Runtime | undefined>} undefined when it is not there, or not all of it
 */
export async function installedOfficial(root) {
  const { folder, version } = await electronPackage(root)
  const dist = join(folder, 'dist')
  try {
    const name = await readFile(join(folder, 'path.txt'), 'utf8') // written after everything else
    if ((await readFile(join(dist, 'version'), 'utf8')).trim().replace(/^v/, '') !== version) return undefined
    await stat(join(dist, name))
    return { dist, executable: join(dist, name), version, standIn: false }
  } catch {
    return undefined
  }
}

/** All the bytes in a folder: it grows while a download lives. @param {string} folder @returns {Promise<number>} */
async function bytesIn(folder) {
  const files = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = await Promise.all(
    files.map((file) =>
      stat(join(folder, file)).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, files.length)
}

/** @param {NodeJS.ProcessEnv} env */
const mirrorOf = (env) => mirrorNames.map((name) => env[name]).find(Boolean) ?? ''

/** @param {string} cache */
const noteFile = (cache) => join(cache, 'electron-site-unreachable.json')

/**
 * Was the site out of reach less than a day ago? Then later starts need not wait for it.
 * @param {string} cache @param {number} now milliseconds @param {NodeJS.ProcessEnv} [env]
 */
export async function wasUnreachable(cache, now, env = process.env) {
  try {
    const note = /** @type {{ at: number, mirror: string }} */ (JSON.parse(await readFile(noteFile(cache), 'utf8')))
    return note.mirror === mirrorOf(env) && now - note.at >= 0 && now - note.at < day
  } catch {
    return false
  }
}

/**
 * @param {string} root the project's folder
 * @param {string} cache
 * @param {object} options
 * @param {number} options.now milliseconds, for the note that the site is out of reach
 * @param {number} [options.patience] milliseconds without a single new byte
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<{ runtime?: Runtime, why: string }>} why: the end of what the download said when there is no runtime
 */
export async function downloadOfficial(root, cache, { now, patience = 20_000, env = process.env }) {
  const { folder } = await electronPackage(root)
  const scratch = await mkdtemp(join(tmpdir(), 'groundwork-electron-')) // our own, so that its growth shows and nothing stays behind
  const hanging = new AbortController()
  let seen = -1
  let grew = performance.now()
  const watch = setInterval(
    () => {
      void Promise.all([bytesIn(scratch), bytesIn(join(folder, 'dist'))]).then(([fetched, unpacked]) => {
        if (fetched + unpacked !== seen) grew = performance.now()
        seen = fetched + unpacked
        if (performance.now() - grew > patience) hanging.abort()
      })
    },
    Math.min(1000, patience / 4),
  )
  try {
    const { output } = await run(process.execPath, [join(folder, 'install.js')], {
      cwd: root,
      env: { ...env, TMPDIR: scratch, TEMP: scratch, TMP: scratch, ELECTRON_GET_NO_PROGRESS: '1', ELECTRON_OVERRIDE_DIST_PATH: '' },
      signal: hanging.signal,
    })
    const runtime = await installedOfficial(root)
    if (runtime) return { runtime, why: '' }
    await mkdir(cache, { recursive: true })
    await writeFile(noteFile(cache), JSON.stringify({ at: now, mirror: mirrorOf(env) }))
    return { why: hanging.signal.aborted ? 'no answer' : output.split('\n').slice(-8).join('\n') }
  } finally {
    clearInterval(watch)
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}
