/** What is missing from the system, what Debian calls it, and what is done about it. */
import { expect, test } from 'vitest'
import { isDebian, missing, needsFor, packageNames, provideLibraries } from './libraries.mjs'

const loader = `2 libs found in cache \`/etc/ld.so.cache'
\tlibnss3.so (libc6,x86-64) => /lib/x86_64-linux-gnu/libnss3.so
\tlibgbm.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libgbm.so.1
`
const needs = [
  { name: 'libnss3.so', packages: ['libnss3'] },
  { name: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { name: 'Xvfb', program: true, packages: ['xvfb'] },
]
const trixie = 'libasound2t64:\n  Installed: (none)\n  Candidate: 1.2\nlibasound2:\n  Installed: (none)\n  Candidate: (none)\n'

test('a library is missing when the loader does not know it, a program when it is nowhere', () => {
  expect(missing(needs, loader, () => undefined).map(({ name }) => name)).toEqual(['libasound.so.2', 'Xvfb'])
  expect(missing(needs, loader, (name) => name === 'Xvfb').map(({ name }) => name)).toEqual(['libasound.so.2'])
  expect(missing(needs, '', () => undefined).map(({ name }) => name)).toEqual(['Xvfb']) // the loader cannot be asked
})

test("packages have the release's own names, and Debian 12's where nothing is known", () => {
  const bookworm = 'libasound2:\n  Installed: (none)\n  Candidate: 1.2\n'
  expect(packageNames(needs.slice(1, 2), trixie)).toEqual(['libasound2t64'])
  expect(packageNames(needs.slice(1, 2), bookworm)).toEqual(['libasound2'])
  expect(packageNames(needs, '')).toEqual(['libnss3', 'libasound2', 'xvfb'])
})

test('a virtual display is asked for only where there is none, and the sound tools only for tests; nothing stops without them', () => {
  const names = (/** @type {{ display: boolean, tests: boolean }} */ purpose) => needsFor(purpose).map(({ name }) => name)
  expect(names({ display: true, tests: false })).not.toContain('Xvfb')
  expect(names({ display: false, tests: false })).toContain('Xvfb')
  expect(names({ display: true, tests: false })).not.toContain('pulseaudio')
  const wanted = needsFor({ display: false, tests: true }).filter((need) => need.wanted)
  expect(wanted.map(({ name }) => name)).toEqual(['pulseaudio', 'pactl'])
})

test('Debian and what came of it are known by their own word', () => {
  expect(isDebian('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n')).toBe(true)
  expect(isDebian('NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n')).toBe(true)
  expect(isDebian('NAME="Fedora Linux"\nID=fedora\nHOME_URL="https://debian.example"\n')).toBe(false)
  expect(isDebian('')).toBe(false)
})

/** A system that lacks what `gone` says. @param {{ gone?: string, root?: boolean, release?: string, installs?: boolean }} facts */
function system({ gone = 'libasound.so.2', root = false, release = 'ID=debian\n', installs = true }) {
  /** @type {string[]} */
  const ran = []
  let lacks = true
  return {
    ran,
    root,
    release: async () => release,
    find: (/** @type {string} */ name) => (lacks && name === gone ? undefined : `/usr/bin/${name}`),
    run: async (/** @type {string} */ program, /** @type {string[]} */ ...args) => {
      ran.push([program, ...args].join(' '))
      if (program === 'apt-get' && args[0] === 'install' && installs) lacks = false
      const libraries = ['libnss3.so', 'libasound.so.2'].filter((name) => !lacks || name !== gone).map((name) => `\t${name} (libc6)`)
      const said = program === 'ldconfig' ? libraries.join('\n') : program === 'apt-cache' ? trixie : 'E: no network'
      return { code: 0, output: said }
    },
  }
}

test.skipIf(process.platform !== 'linux')('where all is there, nothing is said or done', async () => {
  const whole = system({ gone: 'nothing' })
  await provideLibraries(needs, { system: whole })
  expect(whole.ran).toEqual(['ldconfig -p'])
})

test.skipIf(process.platform !== 'linux')('who is not root on Debian is given the line to type, by the names of that release', async () => {
  const asked = provideLibraries(needs, { system: system({}) })
  await expect(asked).rejects.toThrow(/^Groundwork needs libasound\.so\.2 .*\n\n {2}sudo apt-get install -y --no-install-recommends libasound2t64\n$/)
})

test.skipIf(process.platform !== 'linux')('on another Linux, root or not, the person is told what is needed', async () => {
  const fedora = system({ root: true, release: 'ID=fedora\n' })
  await expect(provideLibraries(needs, { system: fedora })).rejects.toThrow(/needs libasound\.so\.2 .* your system's package manager/)
  expect(fedora.ran.join()).not.toContain('apt-get')
})

test.skipIf(process.platform !== 'linux')('root on Debian has it installed, without recommended packages, and hears when that fails', async () => {
  /** @type {string[]} */
  const said = []
  const debian = system({ root: true })
  await provideLibraries(needs, { system: debian, say: (line) => said.push(line) })
  expect(debian.ran.filter((line) => line.startsWith('apt-get install'))).toEqual([expect.stringMatching(/--no-install-recommends .*libasound2t64$/)])
  expect(said[0]).toContain('Installing system libraries (libasound2)')
  const stuck = provideLibraries(needs, { system: system({ root: true, installs: false }), say: () => undefined })
  await expect(stuck).rejects.toMatchObject({ message: expect.stringContaining('could not install libasound.so.2'), details: 'E: no network' })
})

test.skipIf(process.platform !== 'linux')('what is only wanted stops nobody', async () => {
  /** @type {string[]} */
  const said = []
  const wanted = needsFor({ display: true, tests: true }).filter((need) => need.wanted)
  await provideLibraries(wanted, { system: system({ gone: 'pactl' }), say: (line) => said.push(line) })
  expect(said).toEqual([expect.stringMatching(/sound test is left out: it needs pactl/)])
})
