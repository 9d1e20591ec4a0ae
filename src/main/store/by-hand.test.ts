/** A file that was put together by hand, with a digest that is right, on a real disk. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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
