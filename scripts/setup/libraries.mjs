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
export function missing(needs, loaderList, find) {
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

/** Does this system use Debian's packages? @param {string} release what /etc/os-release says */
export const isDebian = (release) => /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)

/** What the system says, and what can be done to it; in tests, another one. */
const linux = {
  root: process.getuid?.() === 0,
  find: findProgram,
  release: () => readFile('/etc/os-release', 'utf8').catch(() => ''),
  run: async (/** @type {string} */ program, /** @type {string[]} */ ...args) =>
    run(findProgram(program) ?? program, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } }),
}

/**
 * Checks, and as root on Debian installs, what is missing. Does nothing on other systems than Linux.
 * Call it with the set-up's lock held.
 * @param {Need[]} needs
 * @param {{ system?: typeof linux, say?: (line: string) => void }} [options]
 * @throws {Trouble}
 */
export async function provideLibraries(needs, { system = linux, say = console.log } = {}) {
  if (process.platform !== 'linux') return
  // the loader is asked rather than a package list: it is the loader that has to find them
  const missingNow = async () => {
    const { code, output } = await system.run('ldconfig', '-p')
    return missing(needs, code === 0 ? output : '', system.find)
  }
  const gone = await missingNow()
  if (gone.length === 0) return
  const namesOf = async () => packageNames(gone, (await system.run('apt-cache', 'policy', ...gone.flatMap(({ packages }) => packages))).output)
  const debian = isDebian(await system.release()) && system.find('apt-get')
  if (system.root && debian)
    return progress(`Installing system libraries (${gone.map(({ packages }) => packages.at(-1)).join(', ')})`, aptInstall, { say })
  const list = gone.map(({ name }) => name).join(', ')
  if (gone.every(({ wanted }) => wanted)) return say(`The sound test is left out: it needs ${list} from your system.`)
  if (!debian)
    throw new Trouble(`Groundwork needs ${list} from your system. Install them with your system's package manager and run the command again.`)
  throw new Trouble(
    `Groundwork needs ${list} from your system. Nothing was changed. Please run this line, then the command again:\n\n` +
      `  sudo apt-get install -y --no-install-recommends ${(await namesOf()).join(' ')}\n`,
  )

  async function aptInstall() {
    const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2', '-o', 'Acquire::http::Timeout=30']
    await system.run('apt-get', 'update', ...patience) // one dead source among several is no reason to stop; the install decides
    const names = await namesOf()
    const { output } = await system.run('apt-get', 'install', '-y', '--no-install-recommends', ...patience, ...names)
    const left = (await missingNow()).filter(({ wanted }) => !wanted)
    if (left.length > 0)
      throw (
        writingTrouble(output, '/usr') ??
        new Trouble(
          `The system's package manager could not install ${left.map(({ name }) => name).join(', ')} (its own words are above). ` +
            `The project's folder is as it was. Check the network and run the command again, or try by hand: apt-get install ${names.join(' ')}`,
          output.split('\n').slice(-15).join('\n'),
        )
      )
  }
}
