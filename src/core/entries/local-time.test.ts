import { expect, test } from 'vitest'
import { localTime } from './local-time.ts'

test('an instant is told as the clock on the wall shows it, with its offset', () => {
  const instant = Date.UTC(2026, 10, 21, 19, 14, 3, 120)
  expect(localTime(instant, 60)).toBe('2026-11-21T20:14:03.120+01:00')
  expect(localTime(instant, 0)).toBe('2026-11-21T19:14:03.120+00:00')
  expect(localTime(instant, -210)).toBe('2026-11-21T15:44:03.120-03:30')
  expect(Date.parse(localTime(instant, 825))).toBe(instant)
})
