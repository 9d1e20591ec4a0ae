/** Plans: the log offers, the person decides, and no date ever counts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExerciseId } from '../script/exercise.ts'
import { back, begun, isEasy, known, onward, standing } from './plans.ts'
import type { Plan, PlanGoing, PlanStep, Way } from './plans.ts'
import type { LoggedPractice } from './rated.ts'

const now = '2026-12-01T08:00:00.000+01:00'
const step = (exercise: ExerciseId): PlanStep => ({ exercise, form: null, sleep: false, line: 'One line.' })
const plan = (way: Way, times = 1): Plan => ({
  id: 'a-plan',
  title: 'A plan',
  lead: 'Three steps',
  why: 'Why not.',
  way,
  times,
  steps: [step('E01'), step('E02'), step('E03')],
})
const on = (day: number, exercise: LoggedPractice['data']['exercise'] = 'E01', data: Partial<LoggedPractice['data']> = {}): LoggedPractice => ({
  at: `2026-11-${String(day).padStart(2, '0')}T21:00:00.000+01:00`,
  data: { exercise, finished: true, before: null, after: null, done: null, ...data },
})
const kept = (data: Partial<PlanGoing> = {}, edited = '2026-11-01T08:00:00.000+01:00') => ({
  edited,
  data: { plan: 'a-plan', title: 'A plan', step: 0, state: 'going' as const, ...data },
})

describe('an exercise comes easily', () => {
  test('when it was finished on enough different days', () => {
    expect(isEasy('E01', 3, [on(1), on(2)], now)).toBe(false)
    expect(isEasy('E01', 3, [on(1), on(2), on(2)], now)).toBe(false)
    expect(isEasy('E01', 3, [on(1), on(2), on(3)], now)).toBe(true)
    expect(isEasy('E01', 3, [on(1), on(2), on(20)], now)).toBe(true) // gaps are fine
    expect(isEasy('E01', 3, [on(1), on(2), on(3, 'E02')], now)).toBe(false)
  })

  test('one that was stopped early counts for its rating, not as finished', () => {
    expect(isEasy('E01', 1, [on(1, 'E01', { finished: false })], now)).toBe(false)
    expect(isEasy('E01', 1, [on(1), on(2, 'E01', { finished: false, before: 3, after: 5 })], now)).toBe(false)
  })

  test('not while one of the two latest rated ones ended higher than it began', () => {
    const higher = { before: 4, after: 5 }
    const same = { before: 4, after: 4 }
    expect(isEasy('E01', 1, [on(1, 'E01', same)], now)).toBe(true)
    expect(isEasy('E01', 1, [on(1, 'E01', higher)], now)).toBe(false)
    expect(isEasy('E01', 1, [on(1, 'E01', higher), on(2, 'E01', same), on(3)], now)).toBe(false)
    expect(isEasy('E01', 1, [on(3, 'E01', same), on(2, 'E01', same), on(1, 'E01', higher)], now)).toBe(true) // whatever the order of the log
  })

  test('whatever was rated on a day that is still to come: its clock was wrong, and it is none of the latest', () => {
    const higher = { before: 4, after: 5, done: '2100-01-01T10:00:00.000+01:00' }
    expect(isEasy('E01', 1, [on(1), on(2, 'E01', higher)], now)).toBe(true)
    expect(isEasy('E01', 1, [on(1), on(2, 'E01', higher)], '2100-02-01T10:00:00.000+01:00')).toBe(false)
  })

  test('a day that the person put right is the day that counts', () => {
    const right = { done: '2026-11-01T09:00:00.000+01:00' }
    expect(isEasy('E01', 2, [on(1), on(2)], now)).toBe(true)
    expect(isEasy('E01', 2, [on(1), on(2, 'E01', right)], now)).toBe(false)
  })
})

describe('where a person stands', () => {
  test('nothing is offered until the log says so; then the next step is', () => {
    const { at, step: first, next, offer } = standing(plan('course', 3), kept(), [on(1), on(2)], now)
    expect([at, first.exercise, next?.exercise, offer]).toEqual([0, 'E01', 'E02', null])
    expect(standing(plan('course', 3), kept(), [on(1), on(2), on(3)], now).offer).toBe('next')
  })

  test('what was practised before a course was taken up counts', () => {
    expect(standing(plan('course'), kept({}, '2026-11-20T08:00:00.000+01:00'), [on(1)], now).offer).toBe('next')
  })

  test('a round belongs to one sitting: what was practised before it does not count', () => {
    const taken = kept({}, '2026-11-05T20:00:00.000+00:00') // 21:00 by the clock of the practices
    expect(standing(plan('round'), taken, [on(4)], now).offer).toBeNull()
    expect(standing(plan('round'), taken, [on(4), on(5)], now).offer).toBe('next')
  })

  test('after the last step a course may end and a round may begin again', () => {
    expect(standing(plan('course'), kept({ step: 2 }), [on(2, 'E03')], now)).toMatchObject({ next: null, offer: 'end' })
    expect(standing(plan('round'), kept({ step: 2 }), [on(2, 'E03')], now)).toMatchObject({ next: null, offer: 'again' })
  })

  test('steps side by side have no next one', () => {
    expect(standing(plan('either'), kept(), [on(1), on(2), on(3)], now)).toMatchObject({ next: null, offer: null })
  })

  test('a step the plan no longer has is its last', () => {
    expect(standing(plan('course'), kept({ step: 9 }), [], now)).toMatchObject({ at: 2, next: null, offer: null })
  })

  test('a round whose step was taken up on a day that is still to come reads the whole log, and does not wait for that day', () => {
    expect(standing(plan('round'), kept({}, '2100-01-01T08:00:00.000+01:00'), [on(4)], now).offer).toBe('next')
  })

  test('however much later it is asked, the answer stays the same', () => {
    const log = [on(1), on(2)]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const later = (iso: string) => new Date(Date.parse(iso) + days * 86_400_000).toISOString()
        const moved = log.map((practice) => ({ ...practice, at: later(practice.at) }))
        for (const way of ['course', 'round'] as const)
          expect(standing(plan(way), kept({}, later(kept().edited)), moved, later(now))).toEqual(standing(plan(way), kept(), log, now))
      }),
    )
  })
})

describe('moves are the person’s', () => {
  test('on, early or not; back; and past the end', () => {
    const course = plan('course')
    const second = onward(course, begun(course))
    expect(second).toEqual({ plan: 'a-plan', title: 'A plan', step: 1, state: 'going' })
    expect(back(course, second)).toEqual(begun(course))
    expect(back(course, begun(course))).toEqual(begun(course))
    expect(onward(course, onward(course, second))).toEqual({ plan: 'a-plan', title: 'A plan', step: 2, state: 'finished' })
    expect(onward(plan('round'), { ...second, step: 2 })).toEqual(begun(course))
    expect(back(course, { plan: 'a-plan', title: 'A plan', step: 9, state: 'finished' })).toEqual({
      plan: 'a-plan',
      title: 'A plan',
      step: 1,
      state: 'going',
    })
  })

  test('never lead to a step the plan has not', () => {
    const move = fc.constantFrom(onward, back)
    fc.assert(
      fc.property(fc.constantFrom<Way>('course', 'round', 'either'), fc.integer({ min: 0, max: 40 }), fc.array(move), (way, from, moves) => {
        const there = moves.reduce<PlanGoing>((going, one) => one(plan(way), going), { plan: 'a-plan', title: 'A plan', step: from, state: 'going' })
        if (moves.length > 0) expect(there.step).toBeLessThan(3)
        expect(there.step).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

test('a plan whose steps all come easily is known', () => {
  expect(known(plan('course'), [on(1), on(2, 'E02')], now)).toBe(false)
  expect(known(plan('course'), [on(1), on(2, 'E02'), on(2, 'E03')], now)).toBe(true)
})
