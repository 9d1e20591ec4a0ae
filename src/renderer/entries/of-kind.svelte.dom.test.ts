// What pages read of the entries is worked out when it changes, and only then: ten thousand practices are not gone through again for a setting.
import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import type { Entry } from '../../core/entries/entry.ts'
import { wholePractice } from '../../core/entries/practice.fixture.ts'
import { putApiInPlace } from './api.fixture.ts'
import { entries } from './entries.svelte.ts'

const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T12:00:00.000+01:00`
const practice = (n: number): Entry => ({ id: `practice-${String(n)}`, at: day(n), edited: day(n), kind: 'practice', data: wholePractice })
const place = (section: number) =>
  ({ kind: 'reading', data: { lesson: 'A4', title: 'A lesson', place: 'p1', line: 'Words.', section, sections: 9, readAt: null } }) as const

/** Every list a page could hold, as it is now. */
const lists = () => [entries.of('practice'), entries.practices, entries.of('reading'), entries.of('favourite')]

/** The same while a page shows them, and while nobody does. */
test.each(['shown', 'not shown'])('a change of a setting leaves every list as it is: %s', async (shown) => {
  putApiInPlace({ entries: [1, 2, 3].map(practice) })
  await entries.load()
  let made = 0
  const stop = $effect.root(() => {
    if (shown === 'shown')
      $effect(() => {
        made += entries.practices.length
      })
  })
  flushSync()
  const before = lists()
  await entries.change({ theme: 'dusk' })
  await entries.change({ voiceVolume: 0.5 })
  flushSync()
  expect(lists().every((list, n) => list === before[n])).toBe(true)
  expect(made).toBe(shown === 'shown' ? 3 : 0)
  stop()
})

test('reading on leaves the practices as they are, and a practice the readings', async () => {
  putApiInPlace({ entries: [1, 2, 3].map(practice) })
  await entries.load()
  const [practices, log] = lists()
  await entries.record(place(1))
  await entries.record(place(2))
  expect(
    lists()
      .slice(0, 2)
      .every((list, n) => list === [practices, log][n]),
  ).toBe(true)
  expect(entries.one('reading', 'A4')?.data.section).toBe(2)
  const readings = entries.of('reading')
  await entries.record({ kind: 'practice', data: wholePractice })
  expect(entries.of('reading')).toBe(readings)
  expect(entries.of('practice')).toHaveLength(4)
})

test('what is recorded, revised and removed is in the list at once, the log with the latest first', async () => {
  putApiInPlace({ entries: [2, 1].map(practice) })
  await entries.load()
  expect(entries.practices.map(({ id }) => id)).toEqual(['practice-2', 'practice-1'])
  await entries.revise('practice-1', { kind: 'practice', data: { ...wholePractice, done: day(5) } })
  expect(entries.practices.map(({ id }) => id)).toEqual(['practice-1', 'practice-2'])
  await entries.remove('practice-2')
  expect(entries.practices.map(({ id }) => id)).toEqual(['practice-1'])
  expect(entries.one('reading', 'A4')).toBeNull()
  expect(entries.bodyCheck).toBeNull()
})
