import { expect, test } from 'vitest'
import { datesIn } from './dates.ts'

const at = '2026-04-06T08:05:00.000+02:00'
const as = (system: string) => {
  const { time, day, dayAndYear, firstDay } = datesIn(system, 'en-GB')
  return { time: time(at), night: time('2026-04-06T00:05:00.000+02:00'), day: day(at), dayAndYear: dayAndYear(at), firstDay }
}
const british = { time: '08:05', night: '00:05', day: '6 April', dayAndYear: '6 April 2026', firstDay: 1 }

test('a person whose region speaks the app’s language reads dates as they are written there', () => {
  expect(as('en-GB')).toEqual(british)
  expect(as('en-US')).toEqual({ time: '8:05 AM', night: '12:05 AM', day: 'April 6', dayAndYear: 'April 6, 2026', firstDay: 7 })
})

test('elsewhere the words stay those of the app, while weeks and hours are the person’s own', () => {
  expect(as('de-DE')).toEqual(british)
  expect(as('pt-BR')).toEqual({ ...british, firstDay: 7 })
  expect(as('ar-EG')).toEqual({ ...british, time: '8:05 am', night: '12:05 am', firstDay: 6 })
  expect(as('en-BR')).toMatchObject({ day: '6 April', firstDay: 7 })
})

test('a system that names no region, or nothing at all, is taken as the app’s own', () => {
  for (const system of ['', 'C', 'en', 'not a locale']) expect(as(system), system).toEqual(british)
})

test('a system that says 24 hours is believed', () => {
  expect(as('en-US-u-hc-h23')).toMatchObject({ time: '08:05', day: 'April 6', firstDay: 7 })
})

test('a day is read off the text, so that a later journey does not change it; the year is said when it is another one', () => {
  const { day, dayNear, weekday, weekdayAndDay, weekdayAndDayNear } = datesIn('en-GB', 'en-GB')
  expect(day('2026-04-06T23:59:00.000-10:00')).toBe('6 April')
  expect(day('2026-04-06')).toBe('6 April')
  expect(dayNear('2025-12-31', at)).toBe('31 December 2025')
  expect(dayNear('2026-12-31', at)).toBe('31 December')
  expect(weekday(at)).toBe('Monday')
  expect(weekdayAndDay(at)).toMatch(/^Monday,? 6 April$/) // engines differ on the comma
  expect(weekdayAndDayNear(at, at)).toMatch(/^Monday,? 6 April$/)
  expect(weekdayAndDayNear(at, '2027-01-01T00:00:00.000+01:00')).toMatch(/^Monday,? 6 April 2026$/)
})
