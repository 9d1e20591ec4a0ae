/** Nothing changed for a while. */
import { expect, test } from 'vitest'
import type { LoggedPractice } from './rated.ts'
import { withoutChange } from './without-change.ts'

const rated = (day: number, before: number | null, after: number | null): LoggedPractice => ({
  at: `2026-11-${String(day).padStart(2, '0')}T21:00:00.000+01:00`,
  data: { exercise: 'E06', finished: true, before, after, done: null },
})
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)
const now = '2026-11-20T22:00:00.000+01:00'

test('seven days of practice within ten that changed nothing bring another suggestion', () => {
  const same = (from: number, to: number) => days(from, to).map((day) => rated(day, 4, 4))
  expect(withoutChange(same(15, 20), now)).toBe(false)
  expect(withoutChange(same(14, 20), now)).toBe(true)
  expect(withoutChange(same(11, 17), now)).toBe(true) // with three days of rest
  expect(withoutChange(same(10, 16), now)).toBe(false) // one of them lies eleven days back
  expect(withoutChange([...same(15, 20), rated(20, 4, 4)], now)).toBe(false) // twice a day is one day
  expect(withoutChange([...same(14, 20), rated(18, 4, 3)], now)).toBe(false) // something changed
  expect(withoutChange([...same(14, 20), rated(5, 9, 1)], now)).toBe(true) // long ago
  expect(withoutChange([...same(14, 19), rated(20, 4, 7)], now)).toBe(true)
})

test('practices that were not rated, or that began at 0, say nothing about change', () => {
  const six = days(14, 19).map((day) => rated(day, 4, 4))
  expect(withoutChange([...six, rated(20, 0, 0)], now)).toBe(false)
  expect(withoutChange([...six, rated(20, 4, null)], now)).toBe(false)
  expect(withoutChange([], now)).toBe(false)
})

test('a practice dated after today is not counted', () => {
  expect(
    withoutChange(
      days(14, 20).map((day) => rated(day, 4, 4)),
      '2026-11-19T22:00:00.000+01:00',
    ),
  ).toBe(false)
})
