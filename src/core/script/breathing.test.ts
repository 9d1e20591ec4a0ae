/** Patterns: what a person may set, and breaths that fill a stretch of time without a gap. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breathsFrom, cyclesIn, hasHolds, patternFaults, secondsOf } from './breathing.ts'
import type { Pattern } from './breathing.ts'

const pattern = (inward: number, hold: number, out: number, rest: number, topUp = 0): Pattern => ({ in: inward, topUp, hold, out, rest })

test('the breaths of the exercise brief fit as its tables say', () => {
  expect([120, 220, 510].map((seconds) => cyclesIn(pattern(5, 0, 5, 0), seconds))).toEqual([12, 22, 51])
  expect([120, 220, 510].map((seconds) => cyclesIn(pattern(5.5, 0, 5.5, 0), seconds))).toEqual([10, 20, 46])
  expect([120, 220, 510].map((seconds) => cyclesIn(pattern(4, 0, 4, 0), seconds))).toEqual([15, 27, 63])
  expect([64, 176].map((seconds) => cyclesIn(pattern(4, 4, 4, 4), seconds))).toEqual([4, 11])
  expect([56, 119].map((seconds) => cyclesIn(pattern(3, 0, 4, 0), seconds))).toEqual([8, 17])
  expect([cyclesIn(pattern(4, 7, 8, 0), 76), cyclesIn(pattern(3, 0, 6, 0), 76)]).toEqual([4, 8])
})

const anyPattern = fc.record({
  in: fc.integer({ min: 0, max: 20 }).map((n) => n / 2),
  topUp: fc.constant(0),
  hold: fc.integer({ min: 0, max: 20 }).map((n) => n / 2),
  out: fc.integer({ min: 0, max: 20 }).map((n) => n / 2),
  rest: fc.integer({ min: 0, max: 20 }).map((n) => n / 2),
})

/** What a person may set, by the exercise brief: figures of our own, so that a limit that grows in the code is seen. Seconds. */
const limits = { in: [3, 6], hold: [0, 4], out: [3, 8], rest: [0, 4] } as const
const wholeBreath = [7, 20] as const
const inside = (seconds: number, [least, most]: readonly [number, number]) => seconds >= least && seconds <= most

test('what is allowed is inside every limit, and what is outside one is refused by what is wrong', () => {
  fc.assert(
    fc.property(anyPattern, (one) => {
      const parts = (Object.keys(limits) as (keyof typeof limits)[]).every((part) => inside(one[part], limits[part]))
      const faults = patternFaults(one)
      expect(faults.length === 0).toBe(parts && inside(one.in + one.hold + one.out + one.rest, wholeBreath))
      for (const fault of faults)
        if (fault.code === 'part') expect([fault.least, fault.most]).toEqual(limits[fault.part])
        else expect(fault.cycle).toBe(one.in + one.hold + one.out + one.rest)
    }),
  )
  expect(patternFaults(pattern(Number.NaN, 0, 4, 0))).toHaveLength(1)
})

test.each([
  ['the shortest in', pattern(3, 0, 6, 0), pattern(2.9, 0, 6, 0)],
  ['the longest in', pattern(6, 0, 6, 0), pattern(6.1, 0, 6, 0)],
  ['the longest wait after it', pattern(4, 4, 4, 0), pattern(4, 4.1, 4, 0)],
  ['the shortest out', pattern(5, 0, 3, 0), pattern(5, 0, 2.9, 0)],
  ['the longest out', pattern(4, 0, 8, 0), pattern(4, 0, 8.1, 0)],
  ['the longest wait at the end', pattern(4, 0, 4, 4), pattern(4, 0, 4, 4.1)],
  ['the shortest breath', pattern(3, 0, 4, 0), pattern(3, 0, 3.9, 0)],
  ['the longest breath', pattern(5, 3, 8, 4), pattern(5, 3.1, 8, 4)],
] as const)('%s may be set, and a tenth of a second beyond it may not', (_, most, beyond) => {
  expect(patternFaults(most)).toEqual([])
  expect(patternFaults(beyond)).toHaveLength(1)
})

test('breaths follow one another without a gap, and a part of no length is not there', () => {
  fc.assert(
    fc.property(
      anyPattern.filter((one) => patternFaults(one).length === 0),
      fc.integer({ min: 20, max: 510 }),
      (one, seconds) => {
        const breaths = breathsFrom(one, 'along', 30, seconds)
        let at = 30
        for (const breath of breaths) {
          expect(breath.at).toBeCloseTo(at, 6)
          expect(breath.seconds).toBeGreaterThan(0)
          at = breath.at + breath.seconds
        }
        expect(at - 30).toBeCloseTo(cyclesIn(one, seconds) * secondsOf(one), 6)
        expect(breaths.some(({ kind }) => kind === 'hold' || kind === 'rest')).toBe(hasHolds(one))
      },
    ),
  )
})
