import { expect, test } from 'vitest'
import { CrashCount } from './crash-count.ts'

test('the third crash within a minute is one too many', () => {
  const crashes = new CrashCount()
  expect([0, 30_000, 59_999].map((at) => crashes.tooMany(at))).toEqual([false, false, true])
})

test('crashes further apart than that are not', () => {
  const crashes = new CrashCount()
  expect([0, 30_000, 60_000, 90_000, 120_000].map((at) => crashes.tooMany(at))).toEqual([false, false, false, false, false])
})

test('after one too many the count goes on: the next is one too many as well', () => {
  const crashes = new CrashCount()
  expect([0, 1, 2, 3].map((at) => crashes.tooMany(at))).toEqual([false, false, true, true])
})
