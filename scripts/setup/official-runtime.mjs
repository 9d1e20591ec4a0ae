/** Electron from its official site, as the electron package itself fetches it. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} dist the folder
 * @property {string} executable
 * @property {string} version
 * @property {boolean} standIn good for trying and testing, never for a release
 */

/** @param {string} root the project's folder */
const electronPackage = (root) => join(root, 'node_modules', 'electron')

/**
 * @param {string} root the project's folder
 * @returns {Promise<Runtime | undefined>} undefined when it is not there, or not all of it
 */
export async function installedOfficial(root) {
  const folder = electronPackage(root)
  const dist = join(folder, 'dist')
  try {
    const { version } = /** @type {{ version: string }} */ (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')))
    const executable = join(dist, await readFile(join(folder, 'path.txt'), 'utf8')) // written after everything else
    await stat(executable)
    const unpacked = (await readFile(join(dist, 'version'), 'utf8')).trim().replace(/^v/, '')
    return unpacked === version ? { dist, executable, version, standIn: false } : undefined
  } catch {
    return undefined // a file of it is missing
  }
}

/**
 * Its own download gives up after ten seconds without a connection, and after five minutes without a byte.
 * @param {string} root the project's folder
 * @returns {Promise<{ runtime?: Runtime, why: string }>} why: the end of what the download said when there is no runtime
 */
export async function downloadOfficial(root) {
  const env = { ...process.env, ELECTRON_GET_NO_PROGRESS: '1', ELECTRON_OVERRIDE_DIST_PATH: '' }
  const { output } = await run(process.execPath, [join(electronPackage(root), 'install.js')], { cwd: root, env })
  const runtime = await installedOfficial(root)
  return runtime ? { runtime, why: '' } : { why: output.split('\n').slice(-8).join('\n') }
}
