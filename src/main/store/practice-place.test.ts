/** The place of a practice on a real disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { currentSchema } from '../../core/entries/migrations.ts'
import { wholePractice } from '../../core/entries/practice.fixture.ts'
import type { Unfinished } from '../../core/entries/unfinished.ts'
import { realDisk, type Disk } from './disk.ts'
import { is } from './store-files.ts'
import { PracticePlace } from './practice-place.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-place-'))
afterEach(() => readdirSync(folder).forEach((name) => rmSync(join(folder, name))))
const path = join(folder, 'practice-place.json')
const saved = new Set<string>()
const usual = {
  path,
  disk: realDisk,
  wait: () => Promise.resolve(),
  now: () => '2026-11-22T10:00:00.000+00:00',
  isSaved: (id: string) => Promise.resolve(saved.has(id)),
  foundDamaged: () => undefined,
  mayWrite: () => Promise.resolve(),
}
const open = () => new PracticePlace(usual)

const place = (at: number, id = 'practice-1'): Unfinished => ({
  id,
  entry: { ...wholePractice, exercise: 'E08', title: 'Five senses', form: 'three-minutes', planned: 180, practised: at, finished: false, before: 6 },
  choices: null,
  timer: null,
  background: 'none',
  changes: [{ kind: 'quiet', seconds: 5, from: 30 }],
  at,
  saved: '2026-11-22T10:00:00+00:00',
})

test('a place is there again for whoever opens next, until it is taken away', async () => {
  const now = open()
  await Promise.all([now.putDown(place(10)), now.putDown(place(20)), now.putDown(place(30))])
  expect(await open().read()).toEqual([place(30)])
  await now.forget('practice-1')
  expect(await open().read()).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

test('the last place of a practice is written also where another practice begins before its turn has come', async () => {
  const now = open()
  await Promise.all([now.putDown(place(10)), now.putDown(place(600)), now.putDown(place(1, 'practice-2')), now.putDown(place(2, 'practice-2'))])
  expect(await open().read()).toEqual([place(2, 'practice-2'), place(600)])
})

test('where nobody can say whether a practice is on the disk, its place is kept', async () => {
  const dim = new PracticePlace({ ...usual, isSaved: () => Promise.reject(new Error('not open')) })
  await dim.putDown(place(10))
  await dim.putDown(place(10, 'practice-2'))
  expect(await open().read()).toEqual([place(10, 'practice-2'), place(10)])
})

test('of a practice that is not on the disk the place stays when others begin, each until it is saved or left out', async () => {
  const now = open()
  for (const id of ['practice-1', 'practice-2', 'practice-3']) {
    await now.putDown(place(10, id))
    await now.putDown(place(20, id))
  }
  expect(readdirSync(folder).every((name) => is('ours', name))).toBe(true) // erased with everything
  expect(await open().read()).toEqual(['practice-3', 'practice-2', 'practice-1'].map((id) => place(20, id)))
  await now.putDown(place(30, 'practice-1')) // it is gone on with, and the other two wait
  expect(await open().read()).toEqual([place(30, 'practice-1'), place(20, 'practice-3'), place(20, 'practice-2')])
  for (const left of [2, 1, 0]) {
    await open().forget(`practice-${String(left + 1)}`)
    expect(await open().read()).toHaveLength(left)
  }
  expect(readdirSync(folder)).toEqual([])

  await now.putDown(place(10, 'practice-4'))
  saved.add('practice-4')
  await now.putDown(place(10, 'practice-5'))
  expect(readdirSync(folder)).toEqual(['practice-place.json'])
  await now.putDown(place(10, 'practice-6'))
  await now.erase()
  expect(readdirSync(folder)).toEqual([])
})

test('what the disk does not show is not taken for nothing: no place is written over, none is called forgotten or erased', async () => {
  const refuses = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await open().putDown(place(10, 'practice-1'))
  await open().putDown(place(10, 'practice-2'))
  const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  for (const faults of [{ readdir: refuses('EIO') as Disk['readdir'] }, { readFile: refuses('EBUSY') as Disk['readFile'] }]) {
    const dim = new PracticePlace({ ...usual, disk: { ...realDisk, ...faults } })
    await expect(dim.putDown(place(10, 'practice-3'))).rejects.toMatchObject({ refusal: { again: true } })
    await expect(dim.forget('practice-1')).rejects.toMatchObject({ refusal: { code: 'place-stays', again: true } })
    expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual(before)
  }
  const dim = new PracticePlace({ ...usual, disk: { ...realDisk, readdir: refuses('EIO') } })
  expect(await dim.read()).toEqual([place(10, 'practice-2')])
  await expect(dim.erase()).rejects.toMatchObject({ refusal: { code: 'not-erased', again: true } })
  expect(told).toHaveBeenCalledTimes(1)
  told.mockRestore()
})

test('a place that cannot be understood is set aside also when another practice is put down before anybody has read it, and that is told', async () => {
  writeFileSync(path, '{"title":')
  const told: string[] = []
  const now = new PracticePlace({ ...usual, foundDamaged: (setAside) => told.push(setAside) })
  await now.putDown(place(10))
  expect(told).toEqual([`${path}.damaged-2026-11-22T10-00-00-000`])
  expect(now.setAside).toEqual(told) // for a page that was gone
  expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toContain('{"title":')
})

test('a place that cannot be understood is set aside, not overwritten, and whoever asks is told', async () => {
  writeFileSync(path, '{"title":')
  const now = open()
  expect(await now.read()).toEqual([])
  expect(now.setAside).toEqual([`${path}.damaged-2026-11-22T10-00-00-000`])
  const [aside = ''] = readdirSync(folder)
  expect(aside).toBe('practice-place.json.damaged-2026-11-22T10-00-00-000')
  expect(readFileSync(join(folder, aside), 'utf8')).toBe('{"title":')
  expect(is('ours', aside)).toBe(true) // so that erasing everything erases it too
})

test('a place of a newer version is left alone, and set aside only when another practice is put down', async () => {
  const newer = JSON.stringify({ schema: currentSchema() + 1, place: { anything: true } })
  writeFileSync(path, newer)
  const now = open()
  expect(await now.read()).toEqual([])
  await now.forget('practice-1')
  expect(readdirSync(folder)).toEqual(['practice-place.json'])
  expect(readFileSync(path, 'utf8')).toBe(newer)
  await now.putDown(place(10))
  expect(await open().read()).toEqual([place(10)])
  const aside = readdirSync(folder).filter((name) => name !== 'practice-place.json')
  expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([newer])
  expect(aside.every((name) => is('ours', name))).toBe(true)
})

test('a practice that was saved late does not take away the place of the one begun since', async () => {
  const now = open()
  await Promise.all([now.putDown(place(10)), now.putDown(place(20, 'practice-2')), now.forget('practice-1')])
  expect(await open().read()).toEqual([place(20, 'practice-2')])
})

test('a place of an earlier version, which gave it no id, is kept as all others when another practice begins, and goes with the practice that it becomes', async () => {
  const { id: _id, ...earlier } = place(10)
  writeFileSync(path, JSON.stringify({ schema: currentSchema(), place: earlier }))
  const [{ id = '' } = {}] = await open().read()
  await open().putDown(place(10, 'practice-2'))
  await open().forget('practice-2')
  expect(await open().read()).toEqual([{ ...earlier, id }])
  await open().putDown(place(20, id)) // it is gone on with
  expect(await open().read()).toEqual([place(20, id)])
  await open().forget(id)
  expect(readdirSync(folder)).toEqual([])
})

test('what cannot be set aside is not written over: the place is refused', async () => {
  const rename = (from: string, to: string) =>
    to.includes('damaged') ? Promise.reject(Object.assign(new Error('made for a test'), { code: 'EBUSY' })) : realDisk.rename(from, to)
  const held = new PracticePlace({ ...usual, disk: { ...realDisk, rename: rename as Disk['rename'] } })
  for (const text of [JSON.stringify({ schema: currentSchema() + 1, place: { anything: true } }), '{"title":']) {
    writeFileSync(path, text)
    await expect(held.putDown(place(10))).rejects.toMatchObject({ refusal: { code: 'not-allowed', again: true } })
    expect(readFileSync(path, 'utf8')).toBe(text)
  }
})

test('a full disk is said as such, and the place that was there stays', async () => {
  const now = open()
  await now.putDown(place(10))
  const full = new PracticePlace({
    ...usual,
    disk: { ...realDisk, open: () => Promise.reject(Object.assign(new Error('made for a test'), { code: 'ENOSPC' })) },
  })
  await expect(full.putDown(place(20))).rejects.toMatchObject({ refusal: { code: 'disk-full', again: true } })
  expect(await open().read()).toEqual([place(10)])
})

test('a place that the disk does not let go is said to be there still', async () => {
  const now = open()
  await now.putDown(place(10))
  const locked = new PracticePlace({
    ...usual,
    disk: { ...realDisk, unlink: () => Promise.reject(Object.assign(new Error('made for a test'), { code: 'EACCES' })) },
  })
  await expect(locked.forget('practice-1')).rejects.toMatchObject({
    refusal: { code: 'place-stays', fault: { code: 'not-allowed', where: path }, again: true },
  })
  expect(await open().read()).toEqual([place(10)])
})
