/** The unguided timer: minutes and bells -> a whole practice in absolute seconds, and what is wrong with what a person typed, as facts. */
import type { Bell, Chapter, Step, Timeline } from '../script/exercise.ts'
import { longestTimer, mostOwnBells } from '../script/surroundings.ts'
import type { TimerBell } from '../script/surroundings.ts'

/** A timer as a person sets it. All figures are minutes, counted from the first bell. */
export interface TimerChoices {
  readonly minutes: number // 1 to 120, without the settling in
  readonly settle: number // 0 to 5, before the first bell
  readonly every: number // a bell each so many minutes; 0: none
  readonly at: readonly number[] // bells at points of the person's own, in any order
  readonly bell: TimerBell
}

/** No bell rings closer than this to the first or the last one, seconds. */
const bellsApart = 10

/** Minutes of the bells between the first and the last, in order: those of the interval and the person's own, each once, none outside. */
export function minutesOfBells({ minutes, every, at }: Pick<TimerChoices, 'minutes' | 'every' | 'at'>): number[] {
  const regular = every > 0 ? Array.from({ length: Math.floor(minutes / every) }, (_, n) => (n + 1) * every) : []
  const last = minutes * 60
  const inside = [...regular, ...at].filter((minute) => minute * 60 >= bellsApart && minute * 60 <= last - bellsApart)
  return [...new Set(inside)].sort((a, b) => a - b)
}

/** What the parts of a timer are called. */
export interface TimerTitles {
  readonly settling: string
  /** `part` counts from 1; `of` is 1 when no bell rings in between. */
  readonly sitting: (part: number, of: number) => string
}

/** The timer as a practice without words. The first bell ends the settling in; the last one rings at the very minute, and out after it. */
export function timerTimeline(choices: TimerChoices, titles: TimerTitles): Timeline {
  const { minutes, settle, bell: sound } = choices
  const begin = settle * 60
  const total = begin + minutes * 60
  const between = minutesOfBells(choices).map((minute) => begin + minute * 60)
  const starts = [begin, ...between]
  const parts = [
    ...(begin > 0 ? [{ id: 'settling-in', title: titles.settling, start: 0, end: begin }] : []),
    ...starts.map((start, n) => ({
      id: `sitting-${n + 1}`,
      title: titles.sitting(n + 1, starts.length),
      start,
      end: starts[n + 1] ?? total,
    })),
  ]
  const chapters = parts.map(({ id, title, start, end }): Chapter => ({ id, title, start, seconds: end - start, kind: 'beat', leftOut: false }))
  const steps = parts.map(({ id, start, end }, chapter): Step => ({
    id: `${id}.quiet`,
    chapter,
    phase: 'quiet',
    start,
    seconds: end - start,
    regions: [],
  }))
  const bells: readonly Bell[] = [
    { at: begin, bell: 'begin', sound },
    ...between.map((at): Bell => ({ at, bell: 'next', sound })),
    { at: total, bell: 'end', sound },
  ]
  return { exercise: 'timer', total, chapters, steps, cues: [], bells, breaths: [] }
}

/** Why what was typed cannot be a timer. `typed` is as the person wrote it, `most` the figure that may not be passed. */
export type TimerFault =
  | { readonly code: 'no-length'; readonly most: number }
  | { readonly code: 'not-a-length'; readonly typed: string; readonly most: number }
  | { readonly code: 'not-an-interval'; readonly most: number }
  | { readonly code: 'no-points' }
  | { readonly code: 'not-a-point'; readonly typed: string }
  | { readonly code: 'too-many-points'; readonly points: number; readonly most: number }
  | { readonly code: 'no-room-for-points' }
  | { readonly code: 'points-outside'; readonly outside: readonly number[]; readonly minutes: number }

/** Whole minutes from what was typed, or what is wrong with it. */
export type Typed<Value> = { readonly value: Value; readonly fault: null } | { readonly value: null; readonly fault: TimerFault }
const wrong = (fault: TimerFault): Typed<never> => ({ value: null, fault })

/** Minutes between two regular bells, at most. */
const longestInterval = 60
const whole = /^\d{1,6}$/

/** How long to sit: "20". */
export function minutesFrom(text: string): Typed<number> {
  const plain = text.trim()
  if (plain === '') return wrong({ code: 'no-length', most: longestTimer })
  const minutes = whole.test(plain) ? Number(plain) : 0
  if (minutes >= 1 && minutes <= longestTimer) return { value: minutes, fault: null }
  return wrong({ code: 'not-a-length', typed: plain, most: longestTimer })
}

/** Minutes between regular bells: "5". */
export function everyFrom(text: string): Typed<number> {
  const plain = text.trim()
  const every = whole.test(plain) ? Number(plain) : 0
  if (every >= 1 && every <= longestInterval) return { value: every, fault: null }
  return wrong({ code: 'not-an-interval', most: longestInterval })
}

/**
 * Own bells, as a person lists them: "5, 10, 20". `minutes` is how long the timer runs; `and` is the word of their language that may stand between
 * the last two. Points named twice count once.
 */
export function ownBellsFrom(text: string, minutes: number, and: string): Typed<number[]> {
  const named = text.split(/[\s,;]+/).filter((one) => one !== '' && one !== and)
  if (named.length === 0) return wrong({ code: 'no-points' })
  const strange = named.find((one) => !whole.test(one))
  if (strange !== undefined) return wrong({ code: 'not-a-point', typed: strange })
  const points = [...new Set(named.map(Number))].sort((a, b) => a - b)
  if (points.length > mostOwnBells) return wrong({ code: 'too-many-points', points: points.length, most: mostOwnBells })
  const outside = points.filter((point) => point < 1 || point >= minutes)
  if (outside.length === 0) return { value: points, fault: null }
  return wrong(minutes === 1 ? { code: 'no-room-for-points' } : { code: 'points-outside', outside, minutes })
}
