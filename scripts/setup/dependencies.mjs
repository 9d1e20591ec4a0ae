/** The project's libraries in node_modules, exactly as package-lock.json names them. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { progress } from './progress.mjs'
import { npm, run } from './run.mjs'
import { Trouble, writingTrouble } from './trouble.mjs'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

/**
 * Does what npm says it installed fit the lock? Optional packages may be absent: most are for other systems.
 * @param {Packages} locked `packages` of package-lock.json
 * @param {Packages} installed `packages` of node_modules/.package-lock.json
 */
export function fits(locked, installed) {
  const same = (/** @type {string} */ place) =>
    installed[place]?.version === locked[place]?.version && installed[place]?.integrity === locked[place]?.integrity
  return (
    Object.keys(installed).every((place) => place in locked && same(place)) &&
    Object.entries(locked).every(([place, { optional }]) => place === '' || optional || place in installed)
  )
}

/** npm writes this file last, and we remove it first: it is there only after a finished install. @param {string} root */
const installedFile = (root) => join(root, 'node_modules', '.package-lock.json')

/** @param {string} file @returns {Promise<Packages>} */
async function packagesOf(file) {
  const { packages } = /** @type {{ packages: Packages }} */ (JSON.parse(await readFile(file, 'utf8')))
  return packages
}

/** @param {string} root the project's folder */
export async function areDependenciesFresh(root) {
  const locked = await packagesOf(join(root, 'package-lock.json'))
  return packagesOf(installedFile(root)).then(
    (installed) => fits(locked, installed),
    () => false,
  )
}

/**
 * @param {string} root the project's folder
 * @param {{ install?: typeof run, say?: (line: string) => void }} [options]
 */
export async function installDependencies(root, { install = run, say = console.log } = {}) {
  const [program, args] = npm(['ci', '--no-audit', '--no-fund', '--prefer-offline'])
  await progress(
    "Fetching the project's libraries (about 400 MB, a minute or two)",
    async () => {
      await rm(installedFile(root), { force: true })
      const { code, output } = await install(program, args, { cwd: root })
      if (code === 0) return
      throw (
        writingTrouble(output, root) ??
        new Trouble(
          "The project's libraries could not be fetched (npm's own words are above). Nothing outside node_modules was touched. " +
            'Check the network and run the command again: what has been fetched so far is not fetched again.',
          output.split('\n').slice(-25).join('\n'),
        )
      )
    },
    { say },
  )
}
