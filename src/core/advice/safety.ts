/** What a person's body check and their ratings mean for a practice. Suggestions only: nothing is refused, nothing is forced. */
import { dayNumber } from '../entries/days.ts'
import type { BodyArea, BodyCondition } from '../script/exercise.ts'
import { bodyAreas } from '../script/exercise.ts'
import { ratedOf } from './rated.ts'
import type { LoggedPractice } from './rated.ts'

export interface BodyCheck {
  readonly areas: readonly BodyArea[]
  readonly conditions: readonly BodyCondition[]
}

/**
 * Areas that are only imagined: those ticked, the belly in pregnancy (no belly tensing), and the eyes with an eye condition
 * (squeezing them after surgery or with glaucoma). General clinical custom: a clinician confirms it before release.
 */
export function leftOutAreas({ areas, conditions }: BodyCheck): BodyArea[] {
  const also: BodyArea[] = [
    ...(conditions.includes('pregnant') ? (['belly'] as const) : []),
    ...(conditions.includes('eyes') ? (['eyes'] as const) : []),
  ]
  return bodyAreas.filter((area) => areas.includes(area) || also.includes(area))
}

/** The gentle preset is suggested as soon as anything is ticked. */
export const suggestGentle = ({ areas, conditions }: BodyCheck): boolean => areas.length > 0 || conditions.length > 0

/** "Ask a doctor first" is shown, once, for any ticked condition. */
export const doctorFirst = ({ conditions }: BodyCheck): boolean => conditions.length > 0

/** How much worse counts as worse, on the scale of 0 to 10. */
export const worseBy = 2

/** Whether the two latest rated practices both ended 2 or more points worse than they began. `practices` are in the order of time. */
export function worseTwice(practices: readonly { readonly before: number | null; readonly after: number | null }[]): boolean {
  const changes = practices.flatMap(({ before, after }) => (before === null || after === null ? [] : [after - before]))
  const latest = changes.slice(-2)
  return latest.length === 2 && latest.every((change) => change >= worseBy)
}

/** The days that are looked at, and on how many of them practices were rated before a change of practice is suggested. */
export const sameFor = { days: 7, within: 10 }

/**
 * Whether nothing has changed for a while [REC, from W14: "7 to 10 days without change"]: within the ten days up to `now` (ISO 8601), practices were rated
 * on at least seven different days, and not one of them ended lower than it began. A practice that began at 0 says nothing: it cannot end lower.
 */
export function withoutChange(log: readonly LoggedPractice[], now: string): boolean {
  const today = dayNumber(now)
  const recent = ratedOf(log).filter(({ day, before }) => before > 0 && day <= today && day > today - sameFor.within)
  return new Set(recent.map(({ day }) => day)).size >= sameFor.days && recent.every(({ lower }) => lower <= 0)
}
