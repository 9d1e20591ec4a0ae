/** What the kept facts come to: practice by week, ratings in order, and the same in words. Days are the days of each entry's own clock. */
import { dayNumber, dayOf, mondayOf } from './days.ts'
import type { DataOf } from './entry.ts'
import { dayNumberOf, instantOf, whenOf } from './practice-log.ts'

/** A practice, when it was recorded (ISO 8601 with offset), and when it was if the person put that right. */
export interface Practised {
  readonly at: string
  readonly data: Pick<DataOf<'practice'>, 'practised' | 'before' | 'after' | 'done'>
}
/** How far a person is in a module, and when they last read in it. */
export interface ReadingSoFar {
  readonly edited: string
  readonly data: Pick<DataOf<'reading'>, 'module' | 'readAt'>
}
export interface Week {
  readonly monday: string // "2026-04-06"
  readonly practices: number
  readonly seconds: number // practised, not planned
}
/** A practice that was rated on both sides, 0 (calm) to 10 (as tense as I can imagine). */
export interface RatedPair {
  readonly at: string
  readonly before: number
  readonly after: number
}

/**
 * The last `weeks` weeks up to the one of `now`, oldest first and without gaps; `null`: every week since the first practice.
 * A practice dated after `now` (a clock put right, a journey west) counts in the week of `now`.
 */
export function practicesByWeek(practices: Iterable<Practised>, now: string, weeks: number | null): Week[] {
  const last = mondayOf(dayNumber(now))
  const found = new Map<number, { practices: number; seconds: number }>()
  let first = last
  for (const practice of practices) {
    const monday = Math.min(mondayOf(dayNumberOf(practice)), last)
    first = Math.min(first, monday)
    const week = found.get(monday) ?? { practices: 0, seconds: 0 }
    week.practices += 1
    week.seconds += practice.data.practised
    found.set(monday, week)
  }
  const from = weeks === null ? first : last - 7 * (weeks - 1)
  const all: Week[] = []
  for (let monday = from; monday <= last; monday += 7) all.push({ monday: dayOf(monday), ...(found.get(monday) ?? { practices: 0, seconds: 0 }) })
  return all
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

/** How many practices ended lower, the same and higher than they began. */
export function changes(pairs: readonly RatedPair[]): { lower: number; same: number; higher: number } {
  const lower = pairs.filter((pair) => pair.after < pair.before).length
  const higher = pairs.filter((pair) => pair.after > pair.before).length
  return { lower, same: pairs.length - lower - higher, higher }
}

/** Lessons marked as read, the latest first. */
export function modulesRead(readings: Iterable<ReadingSoFar>): { readonly module: string; readonly readAt: string }[] {
  const read = []
  for (const { data } of readings) if (data.readAt !== null) read.push({ module: data.module, readAt: data.readAt, instant: Date.parse(data.readAt) })
  return read.sort((a, b) => b.instant - a.instant).map(({ module, readAt }) => ({ module, readAt }))
}

/** The lesson a person was last in and has not marked as read. */
export function lastReading<R extends ReadingSoFar>(readings: Iterable<R>): R | null {
  let latest: R | null = null
  for (const reading of readings) {
    if (reading.data.readAt === null && (latest === null || Date.parse(reading.edited) > Date.parse(latest.edited))) latest = reading
  }
  return latest
}

/** The part of the day of an hour, 0-23. The small hours belong to the night before. */
export function dayPart(hour: number): 'morning' | 'afternoon' | 'evening' | 'night' {
  if (hour < 5 || hour >= 22) return 'night'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** What Progress says at the top: "Since 6 April you have read six lessons and practised on nine days. Tension was lower after seven practices, ..." */
export function inWords(practices: Iterable<Practised>, readings: Iterable<ReadingSoFar>, now: string): string {
  const made = [...practices]
  const read = modulesRead(readings)
  const today = dayNumber(now)
  const days = new Set(made.map((practice) => Math.min(dayNumberOf(practice), today)))
  const since = Math.min(today, ...days, ...read.map(({ readAt }) => dayNumber(readAt)))
  const done: string[] = []
  if (read.length > 0) done.push(`read ${inNumber(read.length, 'lesson', 'lessons')}`)
  if (days.size > 0) done.push(since === today ? `practised ${times(made.length)}` : `practised on ${inNumber(days.size, 'day', 'days')}`)
  if (done.length === 0) return 'You have not finished a lesson or practised yet.'
  const beginning = since === today ? 'Today' : `Since ${dayInWords(dayOf(since), now)}`
  return [`${beginning} you have ${done.join(' and ')}.`, tensionInWords(beforeAfter(made, null))].filter((sentence) => sentence !== '').join(' ')
}

function tensionInWords(pairs: readonly RatedPair[]): string {
  const { lower, same, higher } = changes(pairs)
  const counts = [
    ['lower', lower],
    ['the same', same],
    ['higher', higher],
  ] as const
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([how, count], n) => `${how} after ${n === 0 ? inNumber(count, 'practice', 'practices') : spelt(count)}`)
  if (parts.length === 0) return ''
  const last = parts.pop() ?? ''
  return `Tension was ${parts.length === 0 ? last : `${parts.join(', ')}${parts.length > 1 ? ',' : ''} and ${last}`}.`
}

/** "6 April", or "6 April 2025" when that is not the year of `now`. Takes a day or an instant. */
export function dayInWords(at: string, now: string): string {
  const [year = '', month, day] = at.slice(0, 10).split('-')
  return `${Number(day)} ${months[Number(month) - 1] ?? ''}${year === now.slice(0, 4) ? '' : ` ${year}`}`
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function spelt(count: number): string {
  return numbers[count] ?? String(count)
}
function inNumber(count: number, one: string, many: string): string {
  return `${spelt(count)} ${count === 1 ? one : many}`
}
function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${spelt(count)} times`
}
