/** What is asked of the entries by kind: those that live, and the one about a thing where there is one. */
import { expect, test } from 'vitest'
import { apply, recorded, removed, restored, revised } from './change.ts'
import { Draft, Settings, type Entry, type Snapshot } from './entry.ts'
import { kindNames } from './kinds.ts'
import { aboutOf, living, ofKind, sameFact } from './living.ts'
import { merge } from './merge.ts'
import { wholePractice } from './practice.fixture.ts'

const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T12:00:00.000+01:00`
const favourite = (id: string, exercise: string, edited: string): Entry => ({
  id,
  at: day(1),
  edited,
  kind: 'favourite',
  data: { exercise, title: exercise },
})
const practice = (id: string): Entry => ({ id, at: day(1), edited: day(1), kind: 'practice', data: wholePractice })
const gone = (id: string): Entry => ({ id, at: day(1), edited: day(1), kind: 'practice', data: null })
const snapshot = (...entries: Entry[]): Snapshot => ({ entries, settings: Settings.parse({}) })
const nothing = { entries: [], settings: null }

test('of a kind are those of it that were not deleted, in the order they were made', () => {
  const entries = [practice('p-1'), favourite('f-1', 'E08', day(1)), gone('p-2'), practice('p-3')]
  expect(ofKind(entries, 'practice').map(({ id }) => id)).toEqual(['p-1', 'p-3'])
  expect(ofKind(entries, 'favourite').map(({ data }) => data.exercise)).toEqual(['E08'])
  expect(ofKind(entries, 'reading')).toEqual([])
})

test('what may be there once is there once, also after two files were merged: as it was edited last', () => {
  const ours = [favourite('f-1', 'E08', day(3)), practice('p-1')]
  const theirs = [favourite('f-2', 'E08', day(2)), favourite('f-3', 'E11', day(2)), practice('p-2')]
  const merged = merge(ours, theirs)
  expect(living(merged, 'favourite').map(({ id }) => id)).toEqual(['f-1', 'f-2', 'f-3'])
  expect(ofKind(merged, 'favourite').map(({ id }) => id)).toEqual(['f-1', 'f-3'])
  expect(ofKind(merged, 'practice')).toHaveLength(2) // of practices there may be any number, also two that are alike
})

test('taking away what stands twice takes both away, and putting it back brings one', () => {
  const twice = snapshot(favourite('f-1', 'E08', day(3)), favourite('f-2', 'E08', day(2)), favourite('f-3', 'E11', day(2)))
  const without = apply(twice, removed(twice, 'f-1', day(4)) ?? nothing)
  expect(living(without.entries, 'favourite').map(({ id }) => id)).toEqual(['f-3'])
  const [first] = twice.entries as [Entry]
  const back = apply(without, restored(without, first, day(5)) ?? nothing)
  expect(living(back.entries, 'favourite').map(({ id }) => id)).toEqual(['f-1', 'f-3'])
})

test('an entry revised to be about another thing takes the place of the one that was', () => {
  const two = snapshot(favourite('f-1', 'E08', day(1)), favourite('f-2', 'E11', day(1)))
  const revision = revised(two, 'f-1', { kind: 'favourite', data: { exercise: 'E11', title: 'Mindful listening' } }, day(2))
  expect(living(apply(two, revision ?? nothing).entries, 'favourite').map(({ id, data }) => [id, data.exercise])).toEqual([['f-1', 'E11']])
})

test('there is one reading a lesson, one recording a sentence, one favourite an exercise, one place in a plan, one body check; of the rest any number', () => {
  const about = kindNames.map((kind) => {
    const data: Record<string, string> = { lesson: 'A4', exercise: 'E08', plan: 'new-to-this', say: 'And rest.' }
    return [kind, aboutOf(kind, data as never)]
  })
  expect(Object.fromEntries(about)).toMatchObject({
    reading: 'A4',
    reflection: null,
    practice: null,
    'body-check': '',
    preset: null,
    favourite: 'E08',
    plan: 'new-to-this',
    level: null,
    recording: 'And rest.',
  })
})

test('two kinds are never about the same, though the words are', () => {
  const ours = favourite('f-1', 'E08', day(1))
  expect(sameFact(ours, { kind: 'favourite', data: { exercise: 'E08', title: 'E08' } })).toBe(true)
  expect(sameFact(ours, { kind: 'plan', data: { plan: 'E08', title: 'A plan', step: 0, state: 'going' } })).toBe(false)
  const before = snapshot(ours)
  const plan: Draft = { kind: 'plan', data: { plan: 'E08', title: 'A plan', step: 0, state: 'going' } }
  expect(recorded(before, plan, { id: 'p-1', at: day(2), now: day(2) })?.entries.map(({ id }) => id)).toEqual(['p-1'])
})

test('a kind that nobody knows, and data of another kind, are no draft', () => {
  expect(Draft.safeParse({ kind: 'horoscope', data: {} }).success).toBe(false)
  expect(Draft.safeParse({ kind: 'toString', data: {} }).success).toBe(false)
  expect(Draft.safeParse({ kind: 'favourite', data: { plan: 'E08' } }).success).toBe(false)
  expect(Draft.safeParse({ kind: 'favourite', data: { exercise: 'E08', title: 'E08' }, id: 'f-1' }).success).toBe(false)
})
