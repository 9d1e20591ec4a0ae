/** When the app is built again. Times are set by hand, so nothing waits. */
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuildFresh } from './build.mjs'

let root = ''
const [before, after] = [new Date('2030-01-01'), new Date('2030-01-03')]
const built = new Date('2030-01-02')

/** @param {string} name @param {Date} time */
async function file(name, time) {
  await mkdir(join(root, dirname(name)), { recursive: true })
  await writeFile(join(root, name), '')
  await utimes(join(root, name), time, time)
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'groundwork-test-'))
  for (const name of ['src/main/index.ts', 'content/en/paths.yaml', 'package.json']) await file(name, before)
  for (const name of ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/.built']) await file(name, built)
  for (const folder of ['src/main', 'src', 'content/en', 'content']) await utimes(join(root, folder), before, before)
})
afterEach(() => rm(root, { recursive: true }))

test('a build younger than every source is kept', async () => {
  expect(await isBuildFresh(root)).toBe(true)
})

test('a changed source, deep down or at the top, asks for a new build', async () => {
  await utimes(join(root, 'content/en/paths.yaml'), after, after)
  expect(await isBuildFresh(root)).toBe(false)
  await utimes(join(root, 'content/en/paths.yaml'), before, before)
  await utimes(join(root, 'package.json'), after, after)
  expect(await isBuildFresh(root)).toBe(false)
})

test('a deleted source shows in its folder', async () => {
  await utimes(join(root, 'src/main'), after, after)
  expect(await isBuildFresh(root)).toBe(false)
})

test('a build that was broken off, or never made, is not fresh', async () => {
  await rm(join(root, 'out/renderer/index.html'))
  expect(await isBuildFresh(root)).toBe(false)
  await rm(join(root, 'out'), { recursive: true })
  expect(await isBuildFresh(root)).toBe(false)
})

test('a build of another book or in another language is not taken for ours', async () => {
  expect(await isBuildFresh(root, { GROUNDWORK_CONTENT: 'content/en' })).toBe(false)
  await writeFile(join(root, 'out/.built'), 'GROUNDWORK_CONTENT=content/en')
  await utimes(join(root, 'out/.built'), built, built)
  expect(await isBuildFresh(root, { GROUNDWORK_CONTENT: 'content/en' })).toBe(true)
  expect(await isBuildFresh(root, {})).toBe(false)
  expect(await isBuildFresh(root, { GROUNDWORK_LANGUAGE: 'de' })).toBe(false)
})
