/** Gains over time, as numbers. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eased, gainAt, joined, later } from './envelope.ts'
import type { Point } from './envelope.ts'
import { between } from '../../core/timeline/moments.fixture.ts'

test('between two points the gain lies on the line, outside it stays, and without points it is whole', () => {
  const points: readonly Point[] = [
    { at: 2, gain: 1 },
    { at: 4, gain: 0 },
  ]
  expect([0, 2, 3, 4, 9].map((at) => gainAt(points, at))).toEqual([1, 1, 0.5, 0, 0])
  expect(gainAt([], 3)).toBe(1)
  expect(gainAt(later(points, 10), 13)).toBe(0.5)
})

test('two sounds that change places are together as loud as one, all the way', () => {
  const [comes, goes] = [eased(5, 2, 0, 1), eased(5, 2, 1, 0)]
  for (let at = 4.9; at < 7.1; at += 0.01) expect(gainAt(comes, at) ** 2 + gainAt(goes, at) ** 2).toBeCloseTo(1, 1)
  expect([gainAt(comes, 5), gainAt(comes, 7), gainAt(goes, 5), gainAt(goes, 7)]).toEqual([0, 1, 1, 0])
})

test('a fade that is turned round half way starts from what is heard', () => {
  const half = gainAt(eased(0, 2, 0, 1), 1)
  const back = eased(1, 4, half, 0)
  expect(half).toBeCloseTo(Math.SQRT1_2, 2)
  expect(gainAt(back, 1)).toBeCloseTo(half)
  expect(gainAt(back, 5)).toBe(0)
})

test('a course that is entered late is met without a jump, and then kept', () => {
  const point = fc.record({ at: between(0, 100), gain: between(0, 1) })
  const course = fc.uniqueArray(point, { selector: ({ at }) => Math.round(at * 10) }).map((points) => points.sort((a, b) => a.at - b.at))
  const gain = between(0, 1)
  fc.assert(
    fc.property(course, fc.integer({ min: 0, max: 100 }), gain, (points, at, heard) => {
      const met = joined(points, at, heard, 0.3)
      expect(gainAt(met, at)).toBe(heard)
      expect(met.every((each, n) => n === 0 || each.at > (met[n - 1]?.at ?? 0))).toBe(true)
      for (const later of [0.31, 1, 7.7, 50]) expect(gainAt(met, at + later)).toBeCloseTo(gainAt(points, at + later), 5)
    }),
  )
})
