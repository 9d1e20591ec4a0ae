/** The log is in the order things happened, wherever the clock stood, and a time put right is the time that counts. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { localTime } from './local-time.ts'
import { dayNumber, dayOf, weekOf, weeksBetween } from './days.ts'
import { between, inWeeks, newestFirst, putRight, twoWeeksTo, whenOf } from './practice-log.ts'

const instant = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2027, 11, 31) })
const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15)
const at = fc.tuple(instant, offset).map(([ms, east]) => localTime(ms, east))
const many = fc.array(fc.record({ at, data: fc.record({ done: fc.option(at) }) }), { maxLength: 60 })

test('the latest is first, by the instant and not by the text', () => {
  fc.assert(
    fc.property(many, (practices) => {
      const log = newestFirst(practices)
      expect(log).toHaveLength(practices.length)
      const instants = log.map((practice) => Date.parse(whenOf(practice)))
      expect(instants).toEqual(instants.toSorted((a, b) => b - a))
    }),
  )
})

test('weeks hold every practice once, in the order of the log, and none is empty', () => {
  fc.assert(
    fc.property(many, fc.integer({ min: 1, max: 7 }), (practices, firstDay) => {
      const log = newestFirst(practices)
      const weeks = inWeeks(log, firstDay)
      expect(weeks.flatMap((week) => week.practices)).toEqual(log)
      for (const { first, practices: those } of weeks) {
        expect(new Date(first).getUTCDay()).toBe(firstDay % 7)
        expect(those.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('a week begins on the first day of the person’s own weeks', () => {
  const begins = (firstDay: number) => dayOf(weekOf(dayNumber('2026-05-15'), firstDay)) // a Friday
  expect([1, 5, 6, 7].map(begins)).toEqual(['2026-05-11', '2026-05-15', '2026-05-09', '2026-05-10'])
  expect(dayOf(weekOf(dayNumber('1969-12-31'), 1))).toBe('1969-12-29')
  expect([weeksBetween('2026-05-10', '2026-05-15T23:00:00.000-07:00', 7), weeksBetween('2026-05-03', '2026-05-15', 7)]).toEqual([0, 1])
})

test('between two days means both of them, by the clock of each practice', () => {
  const late = { at: '2026-04-12T23:30:00.000-07:00', data: { done: null } } // the 13th in Greenwich
  const moved = { at: '2026-05-01T10:00:00.000+01:00', data: { done: '2026-04-11T08:00:00.000+01:00' } }
  expect(between([late, moved], '2026-04-12', '2026-04-12')).toEqual([late])
  expect(between([late, moved], '2026-04-11', '2026-04-11')).toEqual([moved])
  expect(between([late, moved], '', '2026-04-12')).toEqual([late, moved])
  expect(between([late, moved], '2026-05-01', '')).toEqual([])
  expect(between([late, moved], '2026-05-01', '2026-04-01')).toEqual([])
})

test('a time put right keeps the offset of the clock it was read from', () => {
  const was = '2026-05-12T21:10:33.120+09:00'
  expect(putRight(was, '2026-05-12', '21:10')).toBe(was)
  expect(putRight(was, '2026-05-11', '07:30')).toBe('2026-05-11T07:30:00.000+09:00')
  expect(putRight('2026-05-12T21:10:33Z', '2026-05-11', '07:30')).toBe('2026-05-11T07:30:00.000Z')
  expect(putRight(was, '1998-12-31', '07:30')).toBe('1998-12-31T07:30:00.000+09:00') // any day of a person alive
  for (const [day, time] of [
    ['', '21:10'],
    ['2026-05-12', ''],
    ['2026-13-45', '21:10'],
    ['2026-05-12', '29:61'],
    ['tomorrow', 'noon'],
    ['0026-11-20', '21:10'], // the year is still being typed
    ['0202-11-20', '21:10'],
  ] as const)
    expect(putRight(was, day, time)).toBeNull()
})

test('two weeks are fourteen days, today among them', () => {
  expect(twoWeeksTo('2026-05-15T00:10:00.000+01:00')).toEqual({ from: '2026-05-02', to: '2026-05-15' })
})

test('ten thousand practices are put in order and into weeks in one go', () => {
  const practices = Array.from({ length: 10_000 }, (_, n) => ({ at: localTime(Date.UTC(2000, 0, 3) + n * 86_400_000, 60), data: { done: null } }))
  const weeks = inWeeks(newestFirst(practices), 1)
  expect(weeks).toHaveLength(Math.ceil(10_000 / 7))
  expect(weeks.at(-1)?.first).toBe('2000-01-03')
})

test('the date of a practice is taken apart once, however often the log is put in order', () => {
  const practices = Array.from({ length: 100 }, (_, n) => ({
    at: localTime(Date.UTC(2026, 0, 1) + ((n * 37) % 100) * 86_400_000, 60),
    data: { done: null },
  }))
  const taken = vi.spyOn(Date, 'parse')
  newestFirst(practices)
  expect(taken).toHaveBeenCalledTimes(100)
  newestFirst([...practices].reverse())
  inWeeks(practices, 1)
  inWeeks(newestFirst([...practices, { at: '2026-05-01T10:00:00.000+01:00', data: { done: null } }]), 1)
  expect(taken.mock.calls.filter(([text]) => text.length > '2026-05-01T00:00:00Z'.length)).toHaveLength(101) // the rest are days, for the weeks
  expect(taken.mock.calls.filter(([text]) => text.length <= '2026-05-01T00:00:00Z'.length)).toHaveLength(101)
  taken.mockRestore()
})
