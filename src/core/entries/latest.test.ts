// The latest of several things, where a clock was wrong for a while.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isToCome, latestFirst, toComeLast } from './latest.ts'

const now = '2026-11-28T10:00:00.000+01:00'
const instant = (iso: string) => Date.parse(iso)
const [may, june, tonight, in2100, in2101] = [
  '2026-05-01T10:00:00Z',
  '2026-06-01T10:00:00Z',
  '2026-11-28T22:00:00Z',
  '2100-01-01T10:00:00Z',
  '2101-01-01T10:00:00Z',
]

test('what is dated after now comes after all that is not, the latest of it first', () => {
  expect(latestFirst([may, in2100, june, in2101], instant, now)).toEqual([june, may, in2101, in2100])
})

test('a clock that was set back by some hours changes nothing', () => {
  expect(latestFirst([june, tonight, may], instant, now)).toEqual([tonight, june, may])
  expect([tonight, in2100].map((time) => isToCome(instant(time), now))).toEqual([false, true])
})

test('once its day has come, a date counts like another', () => {
  expect(latestFirst([may, in2100, june], instant, '2100-06-01T10:00:00Z')).toEqual([in2100, june, may])
})

test('nothing is lost or doubled, and what is in order needs no sorting', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) })), fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }), (instants, at) => {
      const iso = new Date(at).toISOString()
      const sorted = latestFirst(instants, (one) => one, iso)
      expect(sorted.toSorted((a, b) => a - b)).toEqual(instants.toSorted((a, b) => a - b))
      expect(
        toComeLast(
          instants.toSorted((a, b) => b - a),
          (one) => one,
          iso,
        ),
      ).toEqual(sorted)
      const [first] = sorted
      if (first !== undefined && isToCome(first, iso)) expect(instants.every((one) => isToCome(one, iso))).toBe(true)
    }),
  )
})
