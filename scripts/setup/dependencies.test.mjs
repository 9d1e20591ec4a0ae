/** When the libraries are fetched, and when they are left alone. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { areDependenciesFresh, fits, installDependencies } from './dependencies.mjs'
import { root as project } from './set-up.mjs'

const locked = {
  '': {},
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/mac-only': { version: '1.0.0', optional: true },
}
const installed = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } }
let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'groundwork-test-'))
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }))
})
afterEach(() => rm(root, { recursive: true }))

/** What npm leaves behind. */
async function install() {
  await mkdir(join(root, 'node_modules'), { recursive: true })
  await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
  return { code: 0, output: '' }
}

test('an install fits the lock when all but optional packages are there, in the same version', () => {
  expect(fits(locked, installed)).toBe(true)
  expect(fits(locked, {})).toBe(false)
  expect(fits(locked, { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } })).toBe(false)
  expect(fits(locked, { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } })).toBe(false)
  expect(fits(locked, { ...installed, 'node_modules/b': { version: '1.0.0' } })).toBe(false)
})

test('what npm installed for this project fits its lock', async () => {
  expect(await areDependenciesFresh(project)).toBe(true)
})

test('nothing, or half an install, is not fresh; a whole one is, until the lock changes', async () => {
  expect(await areDependenciesFresh(root)).toBe(false)
  await mkdir(join(root, 'node_modules'))
  expect(await areDependenciesFresh(root)).toBe(false)
  await installDependencies(root, { install, say: () => undefined })
  expect(await areDependenciesFresh(root)).toBe(true)
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: { ...locked, 'node_modules/b': { version: '2.0.0' } } }))
  expect(await areDependenciesFresh(root)).toBe(false)
})

test('a failed install is not fresh and says what to do', async () => {
  await install()
  const failing = (/** @type {string} */ output) => ({ install: async () => ({ code: 1, output }), say: () => undefined })
  await expect(installDependencies(root, failing('npm error network'))).rejects.toThrow(/Check the network/)
  await expect(installDependencies(root, failing('npm error ENOSPC: no space left on device'))).rejects.toThrow(/is full/)
  expect(await areDependenciesFresh(root)).toBe(false)
})
