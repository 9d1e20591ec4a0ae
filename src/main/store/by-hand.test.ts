/** A file that was put together by hand, with a digest that is right, on a real disk. */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Snapshot } from '../../core/entries/entry.ts'
import { fileText, parseFile } from '../../core/entries/file.ts'
import { sha256 } from './disk.ts'
import { reflection, temporaryFolder, textsIn, trial } from './trial.fixture.ts'

/** The file of two saves, changed by hand and sealed again. */
async function changed(how: (snapshot: Snapshot) => Snapshot) {
  const folder = temporaryFolder()
  const { store, file } = trial(folder)
  await store.record(reflection('one'))
  await store.record(reflection('two'))
  const parsed = parseFile(readFileSync(file, 'utf8'), sha256)
  if (!parsed.ok) throw new Error(parsed.why)
  writeFileSync(file, fileText(how({ entries: [...parsed.snapshot.entries], settings: parsed.snapshot.settings }), sha256))
  return trial(folder)
}

test('two entries of one id are told apart once the window stands, both keep their words, and what was saved meanwhile is there', async () => {
  const { store, folder } = await changed((snapshot) => ({
    ...snapshot,
    entries: snapshot.entries.map((entry) => ({ ...entry, id: 'the-same-id' })),
  }))
  await store.load()
  await store.record(reflection('three'))
  expect(await store.mustBeReadClosely()).toBe(true)
  await store.readClosely()
  const opened = await store.load()
  const ids = opened.state === 'ready' ? opened.snapshot.entries.map(({ id }) => id) : []
  expect([new Set(ids).size, ids.slice(0, 2)]).toEqual([3, ['the-same-id', 'the-same-id-2']])
  await store.remove('the-same-id-2')
  expect(await store.mustBeReadClosely()).toBe(false)
  expect(await textsIn(folder)).toEqual(['one', 'removed', 'three'])
})

test('a file with a time that no clock shows is set aside, and the copy before it opens', async () => {
  const { store, file } = await changed((snapshot) => ({
    ...snapshot,
    entries: snapshot.entries.map((entry) => ({ ...entry, edited: '2026-13-45T99:00:00.000Z' })),
  }))
  await store.load()
  expect(await store.mustBeReadClosely()).toBe(true)
  await store.readClosely()
  const opened = await store.load()
  expect(opened).toMatchObject({
    state: 'ready',
    snapshot: { entries: [{ data: { text: 'one' } }] },
    note: { setAside: [expect.stringContaining('damaged')] },
  })
  expect(existsSync(opened.state === 'ready' ? (opened.note?.setAside[0] ?? '') : '')).toBe(true)
  expect(readFileSync(file, 'utf8')).not.toContain('2026-13-45')
})

test('a file of the app is not read twice', async () => {
  const { store } = await changed((snapshot) => snapshot)
  await store.load()
  expect(await store.mustBeReadClosely()).toBe(false)
})

/** The same, and the changed file lies where a daily copy does. */
async function copied(how: (entry: Snapshot['entries'][number]) => Snapshot['entries'][number]) {
  const { store, folder, file } = await changed((snapshot) => ({ ...snapshot, entries: snapshot.entries.map(how) }))
  const [name = ''] = readdirSync(join(folder, 'backups'))
  renameSync(file, join(folder, 'backups', name))
  await store.record(reflection('three'))
  return { store, folder, name }
}

test('a copy that was put together by hand is looked at as closely when it is restored: two entries of one id keep their words', async () => {
  const { store, folder, name } = await copied((entry) => ({ ...entry, id: 'the-same-id' }))
  expect(await store.restoreBackup(name)).toMatchObject({ snapshot: { entries: [{ id: 'the-same-id' }, { id: 'the-same-id-2' }] } })
  expect(await textsIn(folder)).toEqual(['one', 'two'])
  expect(await trial(folder).store.mustBeReadClosely()).toBe(false)
})

test('a copy with a time that no clock shows is not restored, and the file stays as it was', async () => {
  const { store, folder, name } = await copied((entry) => ({ ...entry, edited: '2026-13-45T99:00:00.000Z' }))
  const before = await textsIn(folder)
  await expect(store.restoreBackup(name)).rejects.toMatchObject({ refusal: { code: 'bad-copy' } })
  expect(await textsIn(folder)).toEqual(before)
})
