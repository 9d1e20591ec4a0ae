/** The system's own libraries and programs that Electron and the tests need on Linux: what is missing, and getting it on Debian. */
import { readFile } from 'node:fs/promises'
import { progress } from './progress.mjs'
import { findProgram, run } from './run.mjs'
import { Trouble, writingTrouble } from './trouble.mjs'

/**
 * @typedef {object} Need
 * @property {string} name a library as the loader names it, or a program
 * @property {boolean} [program]
 * @property {string[]} packages of Debian, the newer name first; the last one exists in Debian 12
 * @property {boolean} [wanted] worth having, but nothing stops without it
 */

/** @type {Need[]} */
const windowNeeds = [
  { name: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { name: 'libnss3.so', packages: ['libnss3'] },
  { name: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { name: 'libgbm.so.1', packages: ['libgbm1'] },
  { name: 'libXss.so.1', packages: ['libxss1'] },
  { name: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
  { name: 'libnotify.so.4', packages: ['libnotify4'] },
  { name: 'libXtst.so.6', packages: ['libxtst6'] },
]
/** @type {Need[]} */
const displayNeeds = [{ name: 'Xvfb', program: true, packages: ['xvfb'] }]
/** @type {Need[]} */
const soundTestNeeds = [
  { name: 'pulseaudio', program: true, wanted: true, packages: ['pulseaudio'] },
  { name: 'pactl', program: true, wanted: true, packages: ['pulseaudio-utils'] },
]

/** @param {{ display: boolean, tests: boolean }} purpose display: is there one already? */
export function needsFor({ display, tests }) {
  return [...windowNeeds, ...(display ? [] : displayNeeds), ...(tests ? soundTestNeeds : [])]
}

/**
 * @param {Need[]} needs
 * @param {string} loaderList what `ldconfig -p` prints; '' when it cannot be asked, and then no library is called missing
 * @param {(program: string) => unknown} find
 */
export function missing(needs, loaderList, find = findProgram) {
  const known = new Set(loaderList.split('\n').map((line) => line.trim().split(' ')[0]))
  return needs.filter(({ name, program }) => (program ? !find(name) : loaderList !== '' && !known.has(name)))
}

/**
 * The package names that this release knows.
 * @param {Need[]} needs
 * @param {string} policy what `apt-cache policy` prints
 */
export function packageNames(needs, policy) {
  const available = new Set([...policy.matchAll(/^(\S+):\n.*\n\s+Candidate: (?!\(none\))/gm)].map(([, name]) => name))
  return needs.map(({ packages }) => packages.find((name) => available.has(name)) ?? packages.at(-1) ?? '')
}

/** Asks the loader rather than a package list: it is the loader that has to find them. @param {Need[]} needs */
async function missingHere(needs) {
  const { code, output } = await run(findProgram('ldconfig') ?? 'ldconfig', ['-p'])
  return missing(needs, code === 0 ? output : '')
}

async function isDebian() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release) && findProgram('apt-get') !== undefined
}

/** @param {Need[]} needs */
async function aptNames(needs) {
  return packageNames(
    needs,
    (await run('apt-cache', ['policy', ...needs.flatMap(({ packages }) => packages)], { env: { ...process.env, LC_ALL: 'C' } })).output,
  )
}

/** @param {Need[]} needs @returns {Promise<string>} the sentence that says what to do */
async function askFor(needs) {
  const what = needs.map(({ name }) => name).join(', ')
  if (!(await isDebian()))
    return `Groundwork needs ${what} from your system. Install them with your system's package manager and run the command again.`
  return `Groundwork needs ${what} from your system. Nothing was changed. Please run this line, then the command again:\n\n  sudo apt-get install -y --no-install-recommends ${(await aptNames(needs)).join(' ')}\n`
}

/**
 * Checks, and as root on Debian installs, what is missing. Does nothing on other systems than Linux.
 * @param {Need[]} needs
 * @param {(work: () => Promise<void>) => Promise<void>} alone keeps two set-ups from installing at once
 * @throws {Trouble}
 */
export async function provideLibraries(needs, alone) {
  if (process.platform !== 'linux') return
  const gone = await missingHere(needs)
  if (gone.length === 0) return
  if (process.getuid?.() !== 0 || !(await isDebian())) {
    if (gone.some(({ wanted }) => !wanted)) throw new Trouble(await askFor(gone))
    console.log(`The sound test is left out: it needs ${gone.map(({ packages }) => packages.at(-1)).join(' and ')} from your system.`)
    return
  }
  await alone(async () => {
    const still = await missingHere(gone) // another set-up may have installed them while we waited
    if (still.length > 0)
      await progress(`Installing system libraries (${still.map(({ packages }) => packages.at(-1)).join(', ')})`, () => aptInstall(still))
  })
}

/** @param {Need[]} gone */
async function aptInstall(gone) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2', '-o', 'Acquire::http::Timeout=30']
  await run('apt-get', ['update', ...patience], { env }) // one dead source among several is no reason to stop; the install decides
  const names = await aptNames(gone)
  const { output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...patience, ...names], { env })
  const still = (await missingHere(gone)).filter(({ wanted }) => !wanted)
  if (still.length > 0)
    throw (
      writingTrouble(output, '/usr') ??
      new Trouble(
        `The system's package manager could not install ${still.map(({ name }) => name).join(', ')} (its own words are above). ` +
          `The project's folder is as it was. Check the network and run the command again, or try by hand: apt-get install ${names.join(' ')}`,
        output.split('\n').slice(-15).join('\n'),
      )
    )
}
