/** What is missing from the system, and what Debian calls it. */
import { expect, test } from 'vitest'
import { missing, needsFor, packageNames } from './libraries.mjs'

const loader = `2 libs found in cache \`/etc/ld.so.cache'
\tlibnss3.so (libc6,x86-64) => /lib/x86_64-linux-gnu/libnss3.so
\tlibgbm.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libgbm.so.1
`
const needs = [
  { name: 'libnss3.so', packages: ['libnss3'] },
  { name: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { name: 'Xvfb', program: true, packages: ['xvfb'] },
]

test('a library is missing when the loader does not know it, a program when it is nowhere', () => {
  expect(missing(needs, loader, () => undefined).map(({ name }) => name)).toEqual(['libasound.so.2', 'Xvfb'])
  expect(missing(needs, loader, (name) => name === 'Xvfb').map(({ name }) => name)).toEqual(['libasound.so.2'])
})

test('where the loader cannot be asked, no library is called missing', () => {
  expect(missing(needs, '', () => undefined).map(({ name }) => name)).toEqual(['Xvfb'])
})

test("packages have the release's own names, and Debian 12's where nothing is known", () => {
  const trixie = 'libasound2t64:\n  Installed: (none)\n  Candidate: 1.2\nlibasound2:\n  Installed: (none)\n  Candidate: (none)\n'
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
  expect(
    needsFor({ display: false, tests: true })
      .filter(({ wanted }) => wanted)
      .map(({ name }) => name),
  ).toEqual(['pulseaudio', 'pactl'])
})
