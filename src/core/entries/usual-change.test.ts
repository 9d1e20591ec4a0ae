/** What helped and what was practised are counted as they are; the change is said as a range, in words. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DataOf } from './entry.ts'
import { byExercise, spreadOf, usuallyInWords, whatHelped } from './usual-change.ts'

const practised = (exercise: DataOf<'practice'>['exercise'], before: number | null, after: number | null, helped: string[] = []) => ({
  data: { exercise, practised: 300, before, after, helped },
})

test('what helped stands with how often, and with the change on those occasions only', () => {
  const all = [
    practised('E02', 7, 4, ['the voice', 'the quiet parts']),
    practised('E02', 6, 5, ['the quiet parts', 'the quiet parts']),
    practised('E08', null, 3, ['the quiet parts']),
    practised('E08', 2, 9),
  ]
  expect(whatHelped(all).map(({ what, times, change }) => [what, times, usuallyInWords(change)])).toEqual([
    ['the quiet parts', 3, 'rated twice: 3 lower and 1 lower'],
    ['the voice', 1, 'rated once: 3 lower'],
  ])
  expect(whatHelped([])).toEqual([])
})

test('each exercise stands with its times, its time practised and its usual change', () => {
  const all = [practised('E02', 7, 5), practised('timer', null, null), practised('E02', 6, 4), practised('E02', 5, 5), practised('E02', 4, 6)]
  expect(byExercise(all)).toEqual([
    { exercise: 'E02', times: 4, seconds: 1200, change: { rated: 4, lowest: -2, middle: [-2, 0], highest: 2 } },
    { exercise: 'timer', times: 1, seconds: 300, change: null },
  ])
})

test('a change is said as a range, and neither way is praised', () => {
  const said = (...changes: number[]) => usuallyInWords(spreadOf(changes))
  expect(said()).toBe('not rated')
  expect(said(-2)).toBe('rated once: 2 lower')
  expect(said(0, 0)).toBe('rated twice: the same both times')
  expect(said(-3, -2, -1)).toBe('usually 2 lower')
  expect(said(-3, -2, -1, 4)).toBe('usually 1 to 2 lower')
  expect(said(1, 2, 3, 4)).toBe('usually 2 to 3 higher')
  expect(said(-1, 0, 0)).toBe('usually the same')
  expect(said(-2, -1, 0, 0)).toBe('usually the same or 1 lower')
  expect(said(0, 0, 1, 1)).toBe('usually the same or 1 higher')
  expect(said(-2, -1, 1, 2)).toBe('usually between 1 lower and 1 higher')
})

test('the spread holds every change, in order, with the middle in the middle', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 1, maxLength: 40 }), (changes) => {
      const spread = spreadOf(changes)
      if (spread === null) throw new Error('a rated practice has a spread')
      const { lowest, middle, highest } = spread
      expect([lowest, highest]).toEqual([Math.min(...changes), Math.max(...changes)])
      expect(changes.filter((change) => change <= middle[1]).length).toBeGreaterThanOrEqual(changes.length / 2)
      expect(changes.filter((change) => change >= middle[0]).length).toBeGreaterThanOrEqual(changes.length / 2)
    }),
  )
})
