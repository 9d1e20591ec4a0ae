/** What to name to a person for whom nothing has changed for a while: other practices, which they have not done lately. */
import { dayNumber } from '../entries/days.ts'
import { believed, dayNumberOf } from '../entries/practice-log.ts'
import { withRole } from '../script/roles.ts'
import type { Offerable } from '../script/roles.ts'
import type { LoggedPractice } from './rated.ts'
import { madeWorse } from './made-worse.ts'
import { sameFor } from './without-change.ts'

const few = 2

/** At most two, none of them practised on the days in which nothing changed, and none that made things worse. `now` is ISO 8601; `exercises` are those of the book. */
export function anotherWay<Exercise extends Offerable>(log: readonly LoggedPractice[], now: string, exercises: readonly Exercise[]): Exercise[] {
  const today = dayNumber(now)
  const lately = believed(log, now).filter((practice) => today - dayNumberOf(practice) < sameFor.within)
  const done = new Set(lately.map(({ data }) => data.exercise))
  return withRole(exercises, 'another-way')
    .map(({ exercise }) => exercise)
    .filter(({ id }) => !done.has(id) && !madeWorse(id, log, now))
    .slice(0, few)
}
