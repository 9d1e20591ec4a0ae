/** The unguided timer: minutes and bells -> a whole practice in absolute seconds, and what is wrong with what a person typed. */
import type { Bell, Chapter, Step, Timeline } from '../script/exercise.ts'
import { longestTimer, mostOwnBells } from '../script/surroundings.ts'
import type { TimerBell } from '../script/surroundings.ts'
import { bellSeconds } from './timeline.ts'

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
/** The last bell rings so long before the end, as in a led practice. */
const endBellSeconds = bellSeconds(false, true, false).after

/** Minutes of the bells between the first and the last, in order: those of the interval and the person's own, each once, none outside. */
export function minutesOfBells({ minutes, every, at }: Pick<TimerChoices, 'minutes' | 'every' | 'at'>): number[] {
  const regular = every > 0 ? Array.from({ length: Math.floor(minutes / every) }, (_, n) => (n + 1) * every) : []
  const last = minutes * 60 - endBellSeconds
  const inside = [...regular, ...at].filter((minute) => minute * 60 >= bellsApart && minute * 60 <= last - bellsApart)
  return [...new Set(inside)].sort((a, b) => a - b)
}

/** The timer as a practice without words. The first bell ends the settling in; the last one rings out inside. */
export function timerTimeline(choices: TimerChoices): Timeline {
  const { minutes, settle, bell: sound } = choices
  const begin = settle * 60
  const total = begin + minutes * 60
  const between = minutesOfBells(choices).map((minute) => begin + minute * 60)
  const starts = [begin, ...between]
  const parts = [
    ...(begin > 0 ? [{ id: 'settling-in', title: 'Settling in', start: 0, end: begin }] : []),
    ...starts.map((start, n) => ({
      id: `sitting-${n + 1}`,
      title: between.length > 0 ? `Sitting, part ${n + 1} of ${starts.length}` : 'Sitting',
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
    { at: total - endBellSeconds, bell: 'end', sound },
  ]
  return { exercise: 'timer', total, chapters, steps, cues: [], bells, breaths: [] }
}

/** Whole minutes from what was typed, or what is wrong with it, in words for the person. */
export type Typed<Value> = { readonly value: Value; readonly fault: null } | { readonly value: null; readonly fault: string }

/** Minutes between two regular bells, at most. */
const longestInterval = 60
const whole = /^\d{1,6}$/

/** How long to sit: "20". */
export function minutesFrom(text: string): Typed<number> {
  const plain = text.trim()
  if (plain === '') return { value: null, fault: `How many minutes? Any whole number from 1 to ${longestTimer}.` }
  const minutes = whole.test(plain) ? Number(plain) : 0
  if (minutes >= 1 && minutes <= longestTimer) return { value: minutes, fault: null }
  return { value: null, fault: `The timer runs for 1 to ${longestTimer} whole minutes, and “${short(plain)}” is none of them.` }
}

/** Minutes between regular bells: "5". */
export function everyFrom(text: string): Typed<number> {
  const plain = text.trim()
  const every = whole.test(plain) ? Number(plain) : 0
  if (every >= 1 && every <= longestInterval) return { value: every, fault: null }
  return { value: null, fault: `Between two bells there can be 1 to ${longestInterval} whole minutes.` }
}

/** Own bells, as a person lists them: "5, 10, 20". `minutes` is how long the timer runs. Points named twice count once. */
export function ownBellsFrom(text: string, minutes: number): Typed<number[]> {
  const words = text.split(/(?:[\s,;]|\band\b)+/).filter((word) => word !== '')
  if (words.length === 0) return { value: null, fault: 'Write the minutes that a bell is to ring at, such as 5, 10, 20.' }
  const strange = words.filter((word) => !whole.test(word))
  if (strange[0] !== undefined)
    return { value: null, fault: `“${short(strange[0])}” is not a whole number of minutes. Write them like this: 5, 10, 20.` }
  const points = [...new Set(words.map(Number))].sort((a, b) => a - b)
  if (points.length > mostOwnBells)
    return {
      value: null,
      fault: `These are ${points.length} bells, and the timer rings ${mostOwnBells} at most. Take out ${points.length - mostOwnBells}.`,
    }
  const outside = points.filter((point) => point < 1 || point >= minutes)
  if (outside.length === 0) return { value: points, fault: null }
  if (minutes === 1) return { value: null, fault: 'One minute leaves no room for a bell between the first and the last.' }
  const named = `${outside.length === 1 ? 'The bell' : 'The bells'} at ${inWords(outside)} would not ring inside ${minutes} minutes.`
  return { value: null, fault: `${named} Choose points from 1 to ${minutes - 1}, or a longer time.` }
}

/** "5", "5 and 10", "5, 10 and 15". */
export function inWords(minutes: readonly number[]): string {
  const last = minutes.at(-1)
  return minutes.length < 2 ? String(last ?? '') : `${minutes.slice(0, -1).join(', ')} and ${String(last)}`
}

/** What was typed, short enough for a sentence. */
const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 19)}…` : text)
