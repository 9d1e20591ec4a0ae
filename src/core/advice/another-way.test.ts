/** What is named when nothing has changed for a while: two others, none of them of the days in which nothing changed. */
import { expect, test } from 'vitest'
import type { Offerable } from '../script/roles.ts'
import { anotherWay } from './another-way.ts'
import type { LoggedPractice } from './rated.ts'

const now = '2026-11-30T12:00:00.000+01:00'
const on = (day: number, exercise: string, done: string | null = null): LoggedPractice => ({
  at: `2026-11-${String(day).padStart(2, '0')}T12:00:00.000+01:00`,
  data: { exercise, finished: true, before: 4, after: 4, done },
})
const another = (id: string, place: number): Offerable => ({ id, roles: [{ role: 'another-way', place, form: null, say: null }] })
const exercises = [another('A1', 3), another('B1', 1), { id: 'C1', roles: [] }, another('D1', 2)]
const named = (log: readonly LoggedPractice[]) => anotherWay(log, now, exercises).map(({ id }) => id)

test('two at most, by their places', () => {
  expect(named([])).toEqual(['B1', 'D1'])
})

test('none of the last ten days, by the day a person put right', () => {
  expect(named([on(21, 'B1')])).toEqual(['D1', 'A1'])
  expect(named([on(20, 'B1')])).toEqual(['B1', 'D1'])
  expect(named([on(1, 'B1', '2026-11-29T08:00:00.000+01:00')])).toEqual(['D1', 'A1'])
  expect(named([on(29, 'A1'), on(29, 'B1'), on(29, 'D1'), on(29, 'timer')])).toEqual([])
})

test('one dated after now, by a clock that was wrong, is not of the last ten days for ever', () => {
  expect(named([on(1, 'B1', '2100-01-01T08:00:00.000+01:00'), on(2, 'A1')])).toEqual(['B1', 'D1'])
})
