/** What pages show while acts wait: see outbox-property.test.ts for all of it in any order. */
import { expect, test } from 'vitest'
import { wholePractice } from '../../core/entries/practice.fixture.ts'
import { change, desk, full, never, reading, record, reflection, remove } from './outbox.fixture.ts'
import { entriesToCome, settingsToCome } from './to-come.ts'

test('when nothing waits, and for entries when only a setting does, it is the very same list', () => {
  const saved = desk().view()
  expect(entriesToCome(saved.entries, [])).toBe(saved.entries)
  expect(entriesToCome(saved.entries, [change({ tones: false })])).toBe(saved.entries)
  expect(settingsToCome(saved.settings, [record('one-1234', reflection('one'))])).toBe(saved.settings)
})

test('what waits is there at its place, and every other entry is the same object', () => {
  const saved = Array.from({ length: 10_000 }, (_, n) => ({
    id: `practice-${n}`,
    at: '2026-11-27T10:00:00Z',
    edited: '2026-11-27T10:00:00Z',
    kind: 'practice' as const,
    data: wholePractice,
  }))
  const now = entriesToCome(saved, [record('read-one', reading(3)), remove('practice-9999')])
  expect(now).toHaveLength(10_001)
  expect(saved.slice(0, 9999).every((entry, n) => entry === now[n])).toBe(true)
  expect([now[9999]?.data, now[10_000]?.kind]).toEqual([null, 'reading'])
})

test('a setting that was refused for good takes no later one with it', async () => {
  const { disk, outbox, view } = desk()
  disk.answers.push(never)
  await outbox.put(change({ tones: false }))
  expect((await outbox.put(change({ captions: false }))).is).toBe('saved')
  expect([disk.holds.settings, view().settings]).toMatchObject([
    { tones: true, captions: false },
    { tones: false, captions: false },
  ])
  await outbox.put(change({ tones: true }))
  expect([view().settings.tones, outbox.pending]).toEqual([true, []])
})

test('words that were refused are tried again with the next ones', async () => {
  const { disk, told, outbox, view } = desk()
  disk.answers.push(never)
  await outbox.put(record('one-1234', reflection('one')))
  expect([outbox.pending.map(({ is }) => is), view().entries, told.again]).toMatchObject([['refused'], [{ data: { text: 'one' } }], null])
  disk.answers.push(full)
  await outbox.put(record('one-1234', reflection('one and two')))
  expect(view().entries).toMatchObject([{ data: { text: 'one and two' } }])
  await outbox.retry()
  expect([disk.texts(), outbox.pending]).toEqual([['one and two'], []])
})
