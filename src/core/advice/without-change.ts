/** Whether nothing has changed for a while, so that something else may be worth a try. */
import { dayNumber } from '../entries/days.ts'
import { ratedOf } from './rated.ts'
import type { LoggedPractice } from './rated.ts'

/** The days that are looked at, and on how many of them practices were rated before a change of practice is suggested. */
export const sameFor = { days: 7, within: 10 }

/**
 * Nothing has changed [REC, from W14: "7 to 10 days without change"]: within the ten days up to `now` (ISO 8601), practices were rated
 * on at least seven different days, and not one of them ended lower than it began. A practice that began at 0 says nothing: it cannot end lower.
 */
export function withoutChange(log: readonly LoggedPractice[], now: string): boolean {
  const today = dayNumber(now)
  const recent = ratedOf(log).filter(({ day, before }) => before > 0 && day <= today && day > today - sameFor.within)
  return new Set(recent.map(({ day }) => day)).size >= sameFor.days && recent.every(({ lower }) => lower <= 0)
}
