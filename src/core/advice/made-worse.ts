/** What made things worse is not offered: the one rule for Today, plans and every suggestion. A person may choose it all the same, at any time. */
import { believed } from '../entries/practice-log.ts'
import type { ExerciseId } from '../script/exercise.ts'
import { ratedOf } from './rated.ts'
import type { LoggedPractice } from './rated.ts'

/** How much worse counts as worse, on the scale of 0 to 10. */
const worseBy = 2

/** Whether the latest rated practice of this exercise ended two or more points higher than it began. A better one takes that back. `now` is ISO 8601. */
export function madeWorse(exercise: ExerciseId, log: readonly LoggedPractice[], now: string): boolean {
  const own = log.filter(({ data }) => data.exercise === exercise)
  const latest = ratedOf(believed(own, now)).at(-1)
  return latest !== undefined && latest.lower <= -worseBy
}

/** Whether the two latest rated practices both ended 2 or more points worse than they began. `practices` are in the order of time. */
export function worseTwice(practices: readonly { readonly before: number | null; readonly after: number | null }[]): boolean {
  const changes = practices.flatMap(({ before, after }) => (before === null || after === null ? [] : [after - before]))
  const latest = changes.slice(-2)
  return latest.length === 2 && latest.every((change) => change >= worseBy)
}
