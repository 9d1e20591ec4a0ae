/** The practice log: when each practice was, in their order, by week, and between two days. */
import { dayNumber, dayOf, weekOf } from './days.ts'
import type { DataOf } from './entry.ts'
import { isToCome } from './latest.ts'

/** A practice, when it was recorded (ISO 8601 with offset), and when it was if the person put that right. */
export interface DatedPractice {
  readonly at: string
  readonly data: Pick<DataOf<'practice'>, 'done'>
}
export interface WeekOfLog<P> {
  readonly first: string // its first day: "2026-04-06"
  readonly practices: readonly P[]
}

/** When a practice was: ISO 8601 with offset. */
export function whenOf({ at, data }: DatedPractice): string {
  return data.done ?? at
}

/** An entry never changes, it is replaced: what its date comes to is worked out once. */
function oncePerPractice(work: (practice: DatedPractice) => number): (practice: DatedPractice) => number {
  const known = new WeakMap<DatedPractice, number>()
  return (practice) => {
    const found = known.get(practice) ?? work(practice)
    known.set(practice, found)
    return found
  }
}
/** When a practice was, in ms since 1970. */
export const instantOf = oncePerPractice((practice) => Date.parse(whenOf(practice)))
/** On which day, since 1970-01-01, as the entry's own clock showed it. */
export const dayNumberOf = oncePerPractice((practice) => dayNumber(whenOf(practice)))

/** All of them, the latest first. Two at one instant stay in the order they came. */
export function newestFirst<P extends DatedPractice>(practices: Iterable<P>): P[] {
  return [...practices].sort((a, b) => instantOf(b) - instantOf(a))
}

/** Those that are not dated after `now`, in their order. Where all are, it is the clock of now that is wrong, and all count. */
export function believed<P extends DatedPractice>(practices: readonly P[], now: string): readonly P[] {
  const dated = practices.filter((practice) => !isToCome(instantOf(practice), now))
  return dated.length > 0 ? dated : practices
}

/** Practices in their order, cut where the week changes. `firstDay` of a week: 1 is Monday, 7 is Sunday. One without practice is not there. */
export function inWeeks<P extends DatedPractice>(practices: Iterable<P>, firstDay: number): WeekOfLog<P>[] {
  const weeks: { first: string; practices: P[] }[] = []
  for (const practice of practices) {
    const first = dayOf(weekOf(dayNumberOf(practice), firstDay))
    const open = weeks.at(-1)
    if (open?.first === first) open.practices.push(practice)
    else weeks.push({ first, practices: [practice] })
  }
  return weeks
}

/** Those on the days from `from` to `to`, both included ("2026-11-09"); an empty day sets no bound. */
export function between<P extends DatedPractice>(practices: Iterable<P>, from: string, to: string): P[] {
  const kept: P[] = []
  for (const practice of practices) {
    const day = whenOf(practice).slice(0, 10)
    if ((from === '' || day >= from) && (to === '' || day <= to)) kept.push(practice)
  }
  return kept
}

const earliest = '1900-01-01' // while the year 2026 is typed, the field says 2, 20 and 202

/**
 * The same clock set to another day ("2026-11-09") and time ("21:10"): the offset of `was` stays, so "in the evening" stays true wherever it is put right.
 * `was` itself when nothing differs; null when they are not a day and a time, or no day of a person alive.
 */
export function putRight(was: string, day: string, time: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return null
  if (was.slice(0, 10) === day && was.slice(11, 16) === time) return was
  if (day < earliest) return null
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(was)?.[0] ?? 'Z'
  const set = `${day}T${time}:00.000${offset}`
  return Number.isNaN(Date.parse(set)) ? null : set
}

/** The first and the last day of the two weeks up to `now`. */
export function twoWeeksTo(now: string): { from: string; to: string } {
  const today = dayNumber(now)
  return { from: dayOf(today - 13), to: dayOf(today) }
}
