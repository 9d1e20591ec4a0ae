/** Summaries are arithmetic on facts: nothing is counted twice, lost, or moved to another day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localTime } from './local-time.ts'
import { beforeAfter, changes, dayPart, lastReading, lessonsRead, practicesByWeek, soFar, type Practised } from './summaries.ts'

const practised = (at: string, before: number | null = null, after: number | null = null, seconds = 540): Practised => ({
  at,
  data: { practised: seconds, before, after, done: null },
})
const read = (lesson: string, edited: string, readAt: string | null = edited) => ({ edited, data: { lesson, title: lesson, readAt } })

const rating = fc.option(fc.integer({ min: 0, max: 10 }))
const instant = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2027, 11, 31) })
const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15)
const at = fc.tuple(instant, offset).map(([ms, east]) => localTime(ms, east))
const practice: fc.Arbitrary<Practised> = fc.record({
  at,
  data: fc.record({ practised: fc.integer({ min: 0, max: 14_400 }), before: rating, after: rating, done: fc.option(at) }),
})
const many = fc.array(practice, { maxLength: 60 })
const changesOf = (practices: readonly Practised[]) => {
  const by = practices.flatMap(({ data: { before, after } }) => (before === null || after === null ? [] : [Math.sign(after - before)]))
  return { lower: by.filter((one) => one < 0).length, same: by.filter((one) => one === 0).length, higher: by.filter((one) => one > 0).length }
}
const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0)
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

test('every practice is counted in exactly one week, and its seconds with it', () => {
  fc.assert(
    fc.property(many, at, (practices, now) => {
      const weeks = practicesByWeek(practices, now, null, 1).practised
      expect(sum(weeks.map((week) => week.practices))).toBe(practices.length)
      expect(sum(weeks.map((week) => week.seconds))).toBe(sum(practices.map(({ data }) => data.practised)))
    }),
  )
})

test('weeks begin on the first day of the person’s weeks, follow one another without gaps, and end with the present one, across summer time and new year', () => {
  fc.assert(
    fc.property(many, at, fc.option(fc.integer({ min: 1, max: 60 })), fc.integer({ min: 1, max: 7 }), (practices, now, limit, firstDay) => {
      const weeks = practicesByWeek(practices, now, limit, firstDay)
      if (limit !== null) expect(weeks.count).toBe(limit)
      else if (practices.length > 0) expect(weeks.practised[0]?.nth).toBe(0)
      expect(new Date(weeks.first).getUTCDay()).toBe(firstDay % 7)
      for (const [n, week] of weeks.practised.entries()) {
        expect(days(weeks.first, week.first)).toBe(7 * week.nth)
        if (n > 0) expect(week.nth).toBeGreaterThan(weeks.practised[n - 1]?.nth ?? NaN)
      }
      const since = days(weeks.first, now.slice(0, 10)) - 7 * (weeks.count - 1)
      expect(since).toBeGreaterThanOrEqual(0)
      expect(since).toBeLessThan(7)
    }),
  )
})

test('a practice stays on the day its own clock showed, not the day it was in Greenwich', () => {
  const sundayLate = practised('2026-04-12T23:30:00.000-07:00') // Monday morning in Greenwich
  const mondayEarly = practised('2026-04-13T00:30:00.000+13:00') // Sunday in Greenwich
  const weeks = practicesByWeek([sundayLate, sundayLate, mondayEarly], '2026-04-15T12:00:00.000+00:00', 2, 1)
  expect(weeks.practised.map((week) => [week.first, week.practices])).toEqual([
    ['2026-04-06', 2],
    ['2026-04-13', 1],
  ])
})

test('a practice from a clock that ran ahead counts in the present week', () => {
  expect(practicesByWeek([practised('2100-01-01T10:00:00.000+00:00')], '2026-12-31T12:00:00.000+00:00', null, 1)).toEqual({
    first: '2026-12-28',
    count: 1,
    practised: [{ nth: 0, first: '2026-12-28', practices: 1, seconds: 540 }],
  })
})

test('a practice whose time was put right counts where it really was', () => {
  const now = '2026-05-15T09:00:00.000+01:00'
  const moved = { at: now, data: { practised: 60, before: 5, after: 4, done: '2026-05-04T21:00:00.000+01:00' } }
  expect(practicesByWeek([moved], now, 2, 1)).toMatchObject({ first: '2026-05-04', count: 2, practised: [{ nth: 0, practices: 1 }] })
  expect(practicesByWeek([moved], now, null, 1).first).toBe('2026-05-04')
  expect(beforeAfter([moved], null)).toEqual([{ at: '2026-05-04T21:00:00.000+01:00', before: 5, after: 4 }])
  expect(soFar([moved], [], now)).toMatchObject({ since: '2026-05-04', days: 1 })
})

test('rated pairs come in the order they happened, the last ones when there are too many, and none that was skipped', () => {
  fc.assert(
    fc.property(many, fc.integer({ min: 1, max: 20 }), (practices, limit) => {
      const all = beforeAfter(practices, null)
      expect(all).toHaveLength(practices.filter(({ data }) => data.before !== null && data.after !== null).length)
      for (const [n, pair] of all.entries()) if (n > 0) expect(Date.parse(pair.at)).toBeGreaterThanOrEqual(Date.parse(all[n - 1]?.at ?? ''))
      expect(beforeAfter(practices, limit)).toEqual(all.slice(-limit))
      const { lower, same, higher } = changes(all)
      expect(lower + same + higher).toBe(all.length)
    }),
  )
})

test('what was read and practised so far begins with its first day, and a day counts once', () => {
  const now = '2026-05-15T09:00:00.000+01:00'
  const on = (day: number, before: number | null = null, after: number | null = null) =>
    practised(`2026-05-0${String(day)}T20:00:00.000+01:00`, before, after)
  const none = { lower: 0, same: 0, higher: 0 }
  expect(soFar([], [read('A3', now, null)], now)).toEqual({ since: null, today: true, lessons: 0, practices: 0, days: 0, changes: none })
  expect(soFar([on(1, 6, 4), on(1, 5, 5), on(2, 5, 7)], [read('A1', '2026-04-06T10:00:00.000+01:00')], now)).toEqual({
    since: '2026-04-06',
    today: false,
    lessons: 1,
    practices: 3,
    days: 2,
    changes: { lower: 1, same: 1, higher: 1 },
  })
  expect(soFar([practised('2100-01-01T10:00:00.000+00:00')], [], now)).toMatchObject({ since: '2026-05-15', days: 1, today: false })
})

test('what was done so far stands for any history', () => {
  fc.assert(
    fc.property(many, at, (practices, now) => {
      const { since, days, changes } = soFar(practices, [], now)
      expect(since === null).toBe(practices.length === 0)
      expect(since === null || since <= now.slice(0, 10)).toBe(true)
      expect(days).toBeLessThanOrEqual(practices.length)
      expect(changes).toEqual(changesOf(practices))
    }),
  )
})

test('the lesson to go on with is the one last read in that is not finished', () => {
  const now = '2026-05-04T10:00:00.000+01:00'
  const readings = [
    read('A1', '2026-05-03T10:00:00.000+01:00'),
    read('A2', '2026-05-01T10:00:00.000+01:00', null),
    read('A3', '2026-05-02T10:00:00.000+01:00', null),
  ]
  expect(lastReading(readings, now)?.data.lesson).toBe('A3')
  expect(lastReading([], now)).toBeNull()
  expect(lastReading([...readings, read('A4', '2100-01-01T10:00:00.000+01:00', null)], now)?.data.lesson).toBe('A3')
  expect(lessonsRead([...readings, read('B1', '2026-05-04T10:00:00.000+01:00')]).map(({ lesson }) => lesson)).toEqual(['B1', 'A1'])
})

test('hours have their part of the day', () => {
  expect([0, 4, 5, 11, 12, 17, 18, 21, 22, 23].map(dayPart)).toEqual([
    'night',
    'night',
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
    'night',
    'night',
  ])
})

test('ten thousand practices over twenty-seven years are summed in one pass', () => {
  const practices = Array.from({ length: 10_000 }, (_, n) => practised(localTime(Date.UTC(2000, 0, 1) + n * 86_400_000, 60), 5, 4))
  const now = localTime(Date.UTC(2000, 0, 1) + 10_000 * 86_400_000, 60)
  expect(sum(practicesByWeek(practices, now, null, 1).practised.map((week) => week.practices))).toBe(10_000)
  expect(soFar(practices, [], now)).toMatchObject({ days: 10_000, changes: { lower: 10_000, same: 0, higher: 0 } })
})

test('a practice of the year 26 makes the stretch two thousand years long, and nothing of it is written out but the weeks with practice', () => {
  const practices = [practised('0026-11-20T10:00:00.000+00:00'), practised('2026-11-20T10:00:00.000+00:00')]
  const weeks = practicesByWeek(practices, '2026-11-22T10:00:00.000+00:00', null, 1)
  expect(weeks).toMatchObject({ first: '0026-11-16', practised: [{ nth: 0 }, { nth: weeks.count - 1, first: '2026-11-16' }] })
  expect(weeks.count).toBeGreaterThan(104_000)
})
