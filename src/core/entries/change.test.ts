import { expect, test } from 'vitest'
import { after, apply, changedSettings, recorded, removed, restored, revised } from './change.ts'
import { Settings, SettingsPatch, type Draft, type Snapshot } from './entry.ts'

const noon = '2026-11-21T12:00:00.000+01:00'
const later = '2026-11-21T12:05:00.000+01:00'
const empty: Snapshot = { entries: [], settings: Settings.parse({}) }
const reading = (lesson: string, section: number): Draft => ({
  kind: 'reading',
  data: { lesson, title: 'A lesson', place: 'p1', line: 'Words.', section, sections: 9, readAt: null },
})
const reflection = (text: string): Draft => ({ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'q1', text } })
const bodyCheck = (hand: 'right' | 'left'): Draft => ({ kind: 'body-check', data: { areas: [], conditions: [], asked: ['body'], hand } })
const record = (snapshot: Snapshot, draft: Draft, id: string, now = noon) =>
  apply(snapshot, recorded(snapshot, draft, { id, at: now, now }) ?? { entries: [], settings: null })

test('recording the same lesson again revises its one entry and keeps when it began', () => {
  const twice = record(record(empty, reading('A1', 1), 'first'), reading('A1', 2), 'second', later)
  expect(twice.entries).toEqual([{ id: 'first', at: noon, edited: later, ...reading('A1', 2) }])
})

test('another lesson, and every reflection, is an entry of its own', () => {
  const several = [reading('A1', 1), reading('A2', 1), reflection('a'), reflection('b')].reduce(
    (now, draft, n) => record(now, draft, `id-${n}`),
    empty,
  )
  expect(several.entries.map((entry) => entry.id)).toEqual(['id-0', 'id-1', 'id-2', 'id-3'])
})

test('there is one body check, the latest', () => {
  const twice = record(record(empty, bodyCheck('right'), 'first'), bodyCheck('left'), 'second', later)
  expect(twice.entries).toHaveLength(1)
  expect(twice.entries[0]?.data).toMatchObject({ hand: 'left' })
})

test('a removed entry leaves a tombstone without its text, and undo brings the text back', () => {
  const before = record(empty, reflection('mine'), 'r1')
  const [entry] = before.entries
  if (!entry) throw new Error('nothing was recorded')
  const without = apply(before, removed(before, 'r1', later) ?? changedSettings(before.settings, {}))
  expect(without.entries).toEqual([{ id: 'r1', at: noon, edited: later, kind: 'reflection', data: null }])
  const back = restored(without, entry, later)
  expect(back?.entries[0]).toMatchObject({ id: 'r1', at: noon, data: { text: 'mine' } })
  expect(Date.parse(back?.entries[0]?.edited ?? '')).toBeGreaterThan(Date.parse(later))
})

test('undo of a removed reading leaves one reading a lesson', () => {
  const first = record(empty, reading('A1', 3), 'first')
  const [entry] = first.entries
  if (!entry) throw new Error('nothing was recorded')
  const gone = apply(first, removed(first, 'first', later) ?? changedSettings(first.settings, {}))
  const anew = record(gone, reading('A1', 0), 'second', later)
  const back = apply(anew, restored(anew, entry, later) ?? changedSettings(anew.settings, {}))
  expect(back.entries.filter((one) => one.data !== null).map((one) => one.id)).toEqual(['first'])
})

test('what is not there, was deleted or is of another kind cannot be revised', () => {
  const one = record(empty, reflection('a'), 'r1')
  expect(revised(one, 'other', reflection('b'), later)).toBeNull()
  expect(revised(one, 'r1', bodyCheck('left'), later)).toBeNull()
  const gone = apply(one, removed(one, 'r1', later) ?? changedSettings(one.settings, {}))
  expect(revised(gone, 'r1', reflection('b'), later)).toBeNull()
})

test('an edit counts as later than the one before, even when the clock went back a day', () => {
  expect(after(noon, later)).toBe(later)
  expect(Date.parse(after(later, '2026-11-20T12:05:00.000+01:00'))).toBe(Date.parse(later) + 1)
})

test('changing one setting leaves all others as they are', () => {
  const patch = SettingsPatch.parse({ theme: 'dusk' })
  expect(patch).toEqual({ theme: 'dusk' })
  const before: Snapshot = { ...empty, settings: { ...empty.settings, welcomed: true, country: 'DE' } }
  expect(apply(before, changedSettings(before.settings, patch)).settings).toEqual({ ...before.settings, theme: 'dusk' })
  expect(SettingsPatch.safeParse({ teme: 'dusk' }).success).toBe(false)
  expect(SettingsPatch.safeParse({ theme: undefined }).success).toBe(false)
})
