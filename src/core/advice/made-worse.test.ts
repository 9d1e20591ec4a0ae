/** What made things worse is put forward nowhere: the one rule, and each who goes by it. */
import { expect, test } from 'vitest'
import { anotherWay } from './another-way.ts'
import { madeWorse, worseTwice } from './made-worse.ts'
import { standing } from './plans.ts'
import type { Plan } from './plans.ts'
import type { LoggedPractice } from './rated.ts'
import { whatHelps } from './what-helped.ts'

const now = '2026-11-20T22:00:00.000+01:00'
const rated = (day: number, before: number | null, after: number | null, exercise = 'E06'): LoggedPractice => ({
  at: `2026-11-${String(day).padStart(2, '0')}T21:00:00.000+01:00`,
  data: { exercise, finished: true, before, after, done: null },
})

test('the latest rated time counts, from two points on, until one goes better', () => {
  expect(madeWorse('E06', [], now)).toBe(false)
  expect(madeWorse('E06', [rated(1, 3, 4)], now)).toBe(false)
  expect(madeWorse('E06', [rated(1, 3, 5)], now)).toBe(true)
  expect(madeWorse('E06', [rated(1, 3, 5), rated(2, 5, null)], now)).toBe(true)
  expect(madeWorse('E06', [rated(1, 3, 5), rated(2, 5, 5)], now)).toBe(false)
  expect(madeWorse('E06', [rated(1, 3, 1), rated(2, 3, 6)], now)).toBe(true)
  expect(madeWorse('E08', [rated(1, 3, 6)], now)).toBe(false)
})

const step = (exercise: string) => ({ exercise, form: null, sleep: false, line: '' })
const plan = (way: Plan['way']): Plan => ({ id: 'p', title: '', lead: '', why: '', way, times: 1, steps: [step('E06'), step('E08')] })
const kept = { edited: '2026-11-01T08:00:00.000+01:00', data: { plan: 'p', title: 'P', step: 0, state: 'going' as const } }

test('a plan neither puts forward a step that made it worse, nor leads on to one', () => {
  const forward = (way: Plan['way'], log: readonly LoggedPractice[]) => standing(plan(way), kept, log, now).forward.map(({ exercise }) => exercise)
  expect(forward('course', [])).toEqual(['E06'])
  expect(forward('course', [rated(3, 3, 6)])).toEqual([])
  expect(forward('either', [rated(3, 3, 6)])).toEqual(['E08'])
  expect(standing(plan('course'), kept, [rated(3, 4, 4)], now).offer).toBe('next')
  expect(standing(plan('course'), kept, [rated(3, 4, 4), rated(4, 3, 6, 'E08')], now).offer).toBeNull()
})

test('nor does any other suggestion', () => {
  const another = { role: 'another-way' as const, place: 1, form: null, say: null }
  const gentle = { role: 'gentle' as const, place: 1, form: null, say: null }
  const book = [
    { id: 'E06', roles: [another, gentle] },
    { id: 'E08', roles: [{ ...another, place: 2 }] },
  ]
  const longAgo = rated(3, 3, 6)
  expect(anotherWay([], now, book).map(({ id }) => id)).toEqual(['E06', 'E08'])
  expect(anotherWay([longAgo], now, book).map(({ id }) => id)).toEqual(['E08'])
  expect(whatHelps(5, [], now, book).map(({ exercise }) => exercise)).toEqual(['E06'])
  expect(whatHelps(5, [longAgo], now, book)).toEqual([])
})

test('two practices in a row that end two points worse bring another suggestion', () => {
  const worse = { before: 3, after: 5 }
  const same = { before: 3, after: 4 }
  const unrated = { before: 3, after: null }
  expect(worseTwice([worse])).toBe(false)
  expect(worseTwice([worse, worse])).toBe(true)
  expect(worseTwice([worse, unrated, worse, unrated])).toBe(true)
  expect(worseTwice([worse, worse, same])).toBe(false)
  expect(worseTwice([worse, same, worse])).toBe(false)
})
