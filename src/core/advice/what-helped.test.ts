/** What is offered after "How is it now?": what helped this person before, grounding first when it is strong. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InRole, Offerable, Role } from '../script/roles.ts'
import type { LoggedPractice } from './rated.ts'
import { whatHelps } from './what-helped.ts'

/** A book as it is: which of its exercises is offered for what, its own files say. */
const ids = Array.from({ length: 20 }, (_, n) => `E${String(n + 1).padStart(2, '0')}`)
const as = (role: Role, place = 1, form: string | null = null): InRole => ({ role, place, form, say: null })
const roles: Readonly<Record<string, readonly InRole[]>> = {
  E06: [as('gentle', 2, 'three-minutes')],
  E08: [as('gentle'), as('grounding')],
  E11: [as('also-grounding', 2)],
  E14: [as('also-grounding')],
  E16: [as('gentle', 3)],
}
const exercises: readonly Offerable[] = ids.map((id) => ({ id, roles: roles[id] ?? [] }))
const now = '2026-11-30T12:00:00.000+01:00'
const rated = (exercise: LoggedPractice['data']['exercise'], day: number, before: number | null, after: number | null): LoggedPractice => ({
  at: `2026-11-${String(day).padStart(2, '0')}T12:00:00.000+01:00`,
  data: { exercise, finished: true, before, after, done: null },
})
const offered = (level: number, log: readonly LoggedPractice[], inBook = exercises) =>
  whatHelps(level, log, now, inBook).map(({ exercise }) => exercise)

describe('without a log', () => {
  test('three gentle ones, mindful breathing in its short form', () => {
    expect(whatHelps(5, [], now, exercises)).toEqual([
      { exercise: 'E08', form: null, because: 'gentle' },
      { exercise: 'E06', form: 'three-minutes', because: 'gentle' },
      { exercise: 'E16', form: null, because: 'gentle' },
    ])
  })

  test('unrated practices say nothing', () => {
    expect(offered(5, [rated('E17', 29, null, 2), rated('E18', 29, 4, null)])).toEqual(['E08', 'E06', 'E16'])
  })
})

describe('with a log', () => {
  test('what ended lower comes first, by how often and how much', () => {
    const log = [rated('E10', 29, 6, 4), rated('E17', 28, 6, 1), rated('E02', 28, 5, 4), rated('E02', 27, 5, 4)]
    expect(offered(5, log)).toEqual(['E17', 'E10', 'E02'])
    const often = [1, 2, 3, 4].map((hour) => rated('E02', 29 - hour, 5, 3))
    expect(offered(5, [...log, ...often])[0]).toBe('E02')
  })

  test('the recent counts more than the old: thirty days halve it', () => {
    const old = { ...rated('E10', 1, 8, 4), at: '2026-09-01T12:00:00.000+01:00' } // ninety days: an eighth of four
    expect(offered(5, [old, rated('E17', 30, 5, 4)])).toEqual(['E17', 'E10', 'E08'])
  })

  test('a day the person put right is the day that counts', () => {
    const putRight = rated('E10', 29, 8, 4)
    const log = [{ ...putRight, data: { ...putRight.data, done: '2026-09-01T12:00:00.000+01:00' } }, rated('E17', 30, 5, 4)]
    expect(offered(5, log)[0]).toBe('E17')
  })

  test('what stayed the same or went higher on the whole is not said to have helped', () => {
    const log = [rated('E10', 28, 5, 5), rated('E17', 27, 5, 4), rated('E17', 28, 4, 5), rated('E17', 29, 4, 5)]
    expect(whatHelps(5, log, now, exercises).map(({ because }) => because)).toEqual(['gentle', 'gentle', 'gentle'])
  })

  test('what last ended two points higher is left out, even where it is usual to offer it', () => {
    expect(offered(5, [rated('E16', 28, 6, 2), rated('E16', 29, 3, 5), rated('E08', 29, 3, 5)])).toEqual(['E06'])
    expect(offered(5, [rated('E16', 28, 3, 5), rated('E16', 29, 6, 2)])[0]).toBe('E16')
  })

  test('a practice dated after now counts as one of today', () => {
    const later = { ...rated('E17', 30, 5, 4), at: '2027-11-30T12:00:00.000+01:00' }
    expect(offered(5, [later, rated('E10', 30, 6, 4)]).slice(0, 2)).toEqual(['E10', 'E17'])
  })

  test('a practice dated after now is none of the latest: what has gone better since is offered', () => {
    const later = { ...rated('E17', 30, 4, 6), at: '2100-01-01T12:00:00.000+01:00' }
    expect(offered(5, [later, rated('E17', 30, 8, 3)])[0]).toBe('E17')
  })
})

describe('from eight on', () => {
  test('grounding comes first: Five senses, then the STOP pause, then what helped most', () => {
    expect(offered(8, [])).toEqual(['E08', 'E14', 'E06'])
    expect(whatHelps(10, [rated('E02', 28, 7, 1)], now, exercises)).toEqual([
      { exercise: 'E08', form: null, because: 'grounding' },
      { exercise: 'E14', form: null, because: 'grounding' },
      { exercise: 'E02', form: null, because: 'helped' },
    ])
    expect(offered(7, [rated('E02', 28, 7, 1)])[0]).toBe('E02')
  })

  test('listening takes the place of the STOP pause when it did more', () => {
    expect(offered(9, [rated('E11', 28, 7, 4)])).toEqual(['E08', 'E11', 'E06'])
    expect(offered(9, [rated('E14', 28, 5, 7)])).toEqual(['E08', 'E11', 'E06'])
  })
})

test('a book whose exercises have no roles offers what helped, and nothing else', () => {
  const bare = exercises.map(({ id }) => ({ id, roles: [] }))
  expect(offered(9, [], bare)).toEqual([])
  expect(offered(9, [rated('E02', 28, 7, 1)], bare)).toEqual(['E02'])
})

test('an exercise nobody has heard of is offered for what its file says', () => {
  const more = [...exercises, { id: 'E99', roles: [as('grounding', 1), as('gentle', 1)] }]
  expect(offered(9, [], more.slice(-1))).toEqual(['E99'])
  expect(offered(5, [], more)).toEqual(['E08', 'E99', 'E06'])
})

test('at most three, each once, only of the book, whatever the log says', () => {
  const practice = fc
    .tuple(fc.constantFrom(...ids, 'timer'), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
    .map(([exercise, day, before, after]) => rated(exercise, day, before, after))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 }), fc.array(practice, { maxLength: 40 }), fc.subarray([...exercises]), (level, log, inBook) => {
      const all = offered(level, log, inBook)
      expect(all.length).toBeLessThanOrEqual(3)
      expect(new Set(all).size).toBe(all.length)
      for (const exercise of all) expect(inBook.map(({ id }) => id)).toContain(exercise)
    }),
  )
})
