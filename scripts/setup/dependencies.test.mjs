/** When the libraries are fetched, and when they are left alone. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { areDependenciesFresh, fits, installDependencies } from './dependencies.mjs'

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

/** What npm leaves behind. @param {import('./dependencies.mjs').Packages} packages */
async function npmInstalled(packages) {
  await mkdir(join(root, 'node_modules'), { recursive: true })
  await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))
}

test('an install fits the lock when all but optional packages are there, in the same version', () => {
  expect(fits(locked, installed)).toBe(true)
  expect(fits(locked, {})).toBe(false)
  expect(fits(locked, { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } })).toBe(false)
  expect(fits(locked, { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } })).toBe(false)
  expect(fits(locked, { ...installed, 'node_modules/b': { version: '1.0.0' } })).toBe(false)
})

test('no folder, or an unfinished one, is not fresh', async () => {
  expect(await areDependenciesFresh(root)).toBe(false)
  await mkdir(join(root, 'node_modules'))
  expect(await areDependenciesFresh(root)).toBe(false)
  await npmInstalled(installed)
  expect(await areDependenciesFresh(root)).toBe(true)
})

test('after our own install the lock decides: it is fresh until the lock changes', async () => {
  const install = async () => {
    await npmInstalled({}) // even when npm lists fewer than the lock does
    return { code: 0, output: '' }
  }
  await installDependencies(root, { install, say: () => undefined })
  expect(await areDependenciesFresh(root)).toBe(true)
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: { ...locked, 'node_modules/b': { version: '2.0.0' } } }))
  expect(await areDependenciesFresh(root)).toBe(false)
})

test('a failed install is not fresh and says what to do', async () => {
  await npmInstalled(installed)
  const failing = (/** @type {string} */ output) => ({ install: async () => ({ code: 1, output }), say: () => undefined })
  await expect(installDependencies(root, failing('npm error network'))).rejects.toThrow(/Check the network/)
  await expect(installDependencies(root, failing('npm error ENOSPC: no space left on device'))).rejects.toThrow(/is full/)
  expect(await areDependenciesFresh(root)).toBe(false)
})
