// What Progress says at its top, and of each practice.
import { expect, test } from 'vitest'
import { soFar, type Practised, type ReadingSoFar } from '../../core/entries/summaries.ts'
import { practisedFor } from '$words/lengths.ts'
import { words } from '$words/progress.ts'

const practised = (at: string, before: number | null = null, after: number | null = null): Practised => ({
  at,
  data: { practised: 540, before, after, done: null },
})
const read = (lesson: string, edited: string, readAt: string | null = edited) => ({ edited, data: { lesson, title: lesson, readAt } })

test('the words say what happened, and nothing that did not', () => {
  const now = '2026-05-15T09:00:00.000+01:00'
  const said = (practices: readonly Practised[], readings: readonly ReadingSoFar[], at: string) => words.soFar(soFar(practices, readings, at), at)
  const on = (day: number, before: number | null = null, after: number | null = null) =>
    practised(`2026-05-0${String(day)}T20:00:00.000+01:00`, before, after)
  expect(said([], [], now)).toBe('You have not finished a lesson or practised yet.')
  expect(said([], [read('A1', '2026-04-06T10:00:00.000+01:00')], now)).toBe('Since 6 April you have read one lesson.')
  expect(said([on(1)], [], now)).toBe('Since 1 May you have practised on one day.')
  expect(said([on(1), on(1), on(2)], [], now)).toBe('Since 1 May you have practised on two days.')
  expect(said([practised(now)], [read('A1', now)], now)).toBe('Today you have read one lesson and practised once.')
  expect(said([practised(now), practised('2100-01-01T10:00:00.000+01:00')], [], now)).toBe('Since 15 May you have practised on one day.')
  expect(said([on(1, 6, 4)], [], now)).toBe('Since 1 May you have practised on one day. Tension was lower after one practice.')
  expect(said([on(1, 4, 4), on(2, 4, 6)], [], now)).toBe(
    'Since 1 May you have practised on two days. Tension was the same after one practice and higher after one.',
  )
  expect(said([on(1, 6, 4), on(2, 6, 3), on(3, 5, 5), on(4, 5, 7)], [read('A1', now), read('A2', now), read('A3', now, null)], now)).toBe(
    'Since 1 May you have read two lessons and practised on four days. Tension was lower after two practices, the same after one, and higher after one.',
  )
  expect(said([practised('2025-12-31T23:59:00.000+00:00')], [], now)).toBe('Since 31 December 2025 you have practised on one day.')
})

test('what was done of a practice is said as it is', () => {
  const length = (practised: number, planned: number, finished: boolean) => practisedFor({ practised, planned, finished })
  expect([length(540, 540, true), length(60, 60, true), length(20, 540, true)]).toEqual(['9 minutes', '1 minute', 'less than a minute'])
  expect(length(180, 540, false)).toBe('3 of 9 minutes, ended early')
  expect(length(10, 60, false)).toBe('less than a minute of 1 minute, ended early')
  const tension = (before: number | null, after: number | null) => words.practice.tension({ before, after })
  expect([tension(6, 3), tension(5, 5), tension(6, null), tension(null, 4), tension(null, null)]).toEqual([
    'tension from 6 to 3',
    'tension 5 before and after',
    'tension 6 before',
    'tension 4 after',
    '',
  ])
})
