/** What helped and what was practised are counted as they are; the change is a range. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DataOf } from './entry.ts'
import { byExercise, spreadOf, whatHelped } from './usual-change.ts'

const practised = (exercise: DataOf<'practice'>['exercise'], before: number | null, after: number | null, helped: string[] = []) => ({
  data: { exercise, title: exercise, practised: 300, before, after, helped },
})

test('what helped stands with how often, and with the change on those occasions only', () => {
  const all = [
    practised('E02', 7, 4, ['voice', 'quiet-parts']),
    practised('E02', 6, 5, ['quiet-parts', 'quiet-parts']),
    practised('E08', null, 3, ['quiet-parts']),
    practised('E08', 2, 9),
  ]
  expect(whatHelped(all)).toEqual([
    { what: 'quiet-parts', times: 3, change: { rated: 2, lowest: -3, middle: [-3, -1], highest: -1 } },
    { what: 'voice', times: 1, change: { rated: 1, lowest: -3, middle: [-3, -3], highest: -3 } },
  ])
  expect(whatHelped([])).toEqual([])
})

test('each exercise stands with its times, its time practised and its usual change', () => {
  const all = [practised('E02', 7, 5), practised('timer', null, null), practised('E02', 6, 4), practised('E02', 5, 5), practised('E02', 4, 6)]
  expect(byExercise(all)).toEqual([
    { exercise: 'E02', title: 'E02', times: 4, seconds: 1200, change: { rated: 4, lowest: -2, middle: [-2, 0], highest: 2 } },
    { exercise: 'timer', title: 'timer', times: 1, seconds: 300, change: null },
  ])
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
