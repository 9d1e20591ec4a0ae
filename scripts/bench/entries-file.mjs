/** Writes a person's file as the app itself would: by the app's own code, so that it is valid by construction. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from '../setup/set-up.mjs'

/** @typedef {import('../../src/core/entries/entry.ts').Entry} Entry */
/** @typedef {import('../../src/core/entries/entry.ts').SettingsPatch} SettingsPatch */

/** One of our TypeScript files, for a script that runs without a build. @template M @param {string} file from the project's folder @returns {Promise<M>} */
export async function ours(file) {
  const { module } = await runnerImport(join(root, file), { configFile: false, root, logLevel: 'error' })
  return /** @type {M} */ (module)
}

/**
 * @param {string} folder made when it is missing
 * @param {readonly Entry[]} entries
 * @param {SettingsPatch} settings the others stand at their defaults
 * @returns {Promise<number>} bytes written
 */
export async function writeEntries(folder, entries, settings) {
  const { Snapshot, Settings } = /** @type {typeof import('../../src/core/entries/entry.ts')} */ (await ours('src/core/entries/entry.ts'))
  const { fileText } = /** @type {typeof import('../../src/core/entries/file.ts')} */ (await ours('src/core/entries/file.ts'))
  const snapshot = Snapshot.parse({ entries, settings: Settings.parse(settings) })
  const text = fileText(snapshot, (pieces) => createHash('sha256').update(pieces.join('')).digest('hex'))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, 'entries.json'), text, { mode: 0o600 })
  await writeFile(join(folder, 'window.json'), '{}', { mode: 0o600 }) // any day but the first
  return Buffer.byteLength(text)
}

/** ISO 8601 with this computer's offset. @param {Date} date */
export function localIso(date) {
  const east = -date.getTimezoneOffset()
  const pad = (/** @type {number} */ n) => String(Math.abs(n)).padStart(2, '0')
  const wall = new Date(date.getTime() + east * 60_000).toISOString().slice(0, -1)
  return `${wall}${east < 0 ? '-' : '+'}${pad(Math.trunc(east / 60))}:${pad(east % 60)}`
}
