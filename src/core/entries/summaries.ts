/** What the kept facts come to: practice by week, ratings in order, and the sums. Days are the days of each entry's own clock. */
import { dayNumber, dayOf, weekOf } from './days.ts'
import type { DataOf } from './entry.ts'
import { latestFirst } from './latest.ts'
import { dayNumberOf, instantOf, whenOf } from './practice-log.ts'

/** A practice, when it was recorded (ISO 8601 with offset), and when it was if the person put that right. */
export interface Practised {
  readonly at: string
  readonly data: Pick<DataOf<'practice'>, 'practised' | 'before' | 'after' | 'done'>
}
/** How far a person is in a lesson, and when they last read in it. */
export interface ReadingSoFar {
  readonly edited: string
  readonly data: Pick<DataOf<'reading'>, 'lesson' | 'title' | 'readAt'>
}
/** A lesson marked as read, as it was called when it was. */
export interface LessonRead {
  readonly lesson: string
  readonly title: string
  readonly readAt: string
}
/** A stretch of weeks without gaps, of which only those with practice are written out: a date of long ago makes the stretch long, and nothing else. */
export interface Weeks {
  readonly first: string // the first day of the oldest: "2026-04-06"
  readonly count: number
  readonly practised: readonly Week[] // oldest first
}
interface Week {
  readonly nth: number // in the stretch, from 0
  readonly first: string // its first day: "2026-04-06"
  readonly practices: number
  readonly seconds: number // practised, not planned
}
/** A practice that was rated on both sides, 0 (calm) to 10 (as tense as I can imagine). */
export interface RatedPair {
  readonly at: string
  readonly before: number
  readonly after: number
}

/** How many practices ended lower, the same and higher than they began. */
export interface Changes {
  readonly lower: number
  readonly same: number
  readonly higher: number
}
/** All that was read and practised. */
export interface SoFar {
  readonly since: string | null // the first day of it, "2026-04-06"; null: nothing yet
  readonly today: boolean // all of it is of today
  readonly lessons: number // marked as read
  readonly practices: number
  readonly days: number // with a practice
  readonly changes: Changes
}

/**
 * The last `weeks` weeks up to the one of `now`; `null`: every week since the first practice.
 * A practice dated after `now` (a clock put right, a journey west) counts in the week of `now`. `firstDay` of a week: 1 is Monday, 7 is Sunday.
 */
export function practicesByWeek(practices: Iterable<Practised>, now: string, weeks: number | null, firstDay: number): Weeks {
  const last = weekOf(dayNumber(now), firstDay)
  const found = new Map<number, { practices: number; seconds: number }>()
  let first = last
  for (const practice of practices) {
    const begins = Math.min(weekOf(dayNumberOf(practice), firstDay), last)
    first = Math.min(first, begins)
    const week = found.get(begins) ?? { practices: 0, seconds: 0 }
    week.practices += 1
    week.seconds += practice.data.practised
    found.set(begins, week)
  }
  const from = weeks === null ? first : last - 7 * (weeks - 1)
  const practised = [...found]
    .filter(([begins]) => begins >= from)
    .sort(([a], [b]) => a - b)
    .map(([begins, sums]) => ({ nth: (begins - from) / 7, first: dayOf(begins), ...sums }))
  return { first: dayOf(from), count: (last - from) / 7 + 1, practised }
}

/** The last `limit` practices that were rated before and after, oldest first; `null`: all of them. */
export function beforeAfter(practices: Iterable<Practised>, limit: number | null): RatedPair[] {
  const pairs: { pair: RatedPair; instant: number }[] = []
  for (const practice of practices) {
    const { before, after } = practice.data
    if (before !== null && after !== null) pairs.push({ pair: { at: whenOf(practice), before, after }, instant: instantOf(practice) })
  }
  pairs.sort((a, b) => a.instant - b.instant)
  return (limit === null ? pairs : pairs.slice(Math.max(0, pairs.length - limit))).map(({ pair }) => pair)
}

export function changes(pairs: readonly RatedPair[]): Changes {
  const lower = pairs.filter((pair) => pair.after < pair.before).length
  const higher = pairs.filter((pair) => pair.after > pair.before).length
  return { lower, same: pairs.length - lower - higher, higher }
}

/** Lessons marked as read, the latest first. */
export function lessonsRead(readings: Iterable<ReadingSoFar>): LessonRead[] {
  const read = []
  for (const { data } of readings) if (data.readAt !== null) read.push({ ...data, readAt: data.readAt, instant: Date.parse(data.readAt) })
  return read.sort((a, b) => b.instant - a.instant).map(({ lesson, title, readAt }) => ({ lesson, title, readAt }))
}

/** The lesson a person was last in and has not marked as read. */
export function lastReading<R extends ReadingSoFar>(readings: readonly R[], now: string): R | null {
  const open = readings.filter(({ data }) => data.readAt === null)
  return latestFirst(open, ({ edited }) => Date.parse(edited), now)[0] ?? null
}

/** The part of the day of an hour, 0-23. The small hours belong to the night before. */
export function dayPart(hour: number): 'morning' | 'afternoon' | 'evening' | 'night' {
  if (hour < 5 || hour >= 22) return 'night'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** A practice dated after `now` counts on the day of `now`. */
export function soFar(practices: Iterable<Practised>, readings: Iterable<ReadingSoFar>, now: string): SoFar {
  const made = [...practices]
  const read = lessonsRead(readings)
  const today = dayNumber(now)
  const all = [...made.map(dayNumberOf), ...read.map(({ readAt }) => dayNumber(readAt))]
  const since = Math.min(today, ...all)
  return {
    since: all.length === 0 ? null : dayOf(since),
    today: all.every((day) => day === today),
    lessons: read.length,
    practices: made.length,
    days: new Set(made.map((practice) => Math.min(dayNumberOf(practice), today))).size,
    changes: changes(beforeAfter(made, null)),
  }
}
