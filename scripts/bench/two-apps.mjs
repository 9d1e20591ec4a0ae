/** The programs of every comparison: Groundwork, and a bare window on the same runtime, with and without the flag that Groundwork sets. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atEnd } from '../setup/ending.mjs'
import { whyNoSandbox } from '../setup/runtime.mjs'
import { root } from '../setup/set-up.mjs'

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {string} executable
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {string} ready the line it prints when its first page is loaded and painted
 */

const bareFolder = join(root, 'scripts', 'bench', 'bare')

/** A folder that goes when we go. @param {string} name */
export async function scratch(name) {
  const folder = await mkdtemp(join(tmpdir(), `groundwork-${name}-`))
  atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  return folder
}

/**
 * @param {Awaited<ReturnType<typeof import('../setup/set-up.mjs').setUpWindow>>} window
 * @param {string} folder with the entries that ours opens
 * @returns {Promise<{ ours: Program, bare: Program, small: Program }>} small: the bare window with the flag that src/main/memory.ts sets
 */
export async function twoApps({ runtime, env }, folder) {
  const flags = (await whyNoSandbox()) ? ['--no-sandbox'] : []
  const bare = { name: 'bare', executable: runtime.executable, env, ready: 'Bare window ready' }
  return {
    ours: {
      name: 'ours',
      executable: runtime.executable,
      args: [root, ...flags],
      env: { ...env, GROUNDWORK_ANNOUNCE: '1', GROUNDWORK_DATA: folder },
      ready: 'Groundwork window ready',
    },
    bare: { ...bare, args: [bareFolder, ...flags, `--user-data-dir=${await scratch('bare')}`] },
    small: {
      ...bare,
      name: 'small bare',
      args: [bareFolder, ...flags, `--user-data-dir=${await scratch('small')}`, '--js-flags=--optimize-for-size'],
    },
  }
}
