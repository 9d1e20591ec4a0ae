/** "How is it now?" and a log -> at most three practices to choose from. A suggestion from what this person wrote down, never a verdict. */
import type { ExerciseId } from '../script/exercise.ts'
import { withRole } from '../script/roles.ts'
import type { Offerable, Role } from '../script/roles.ts'
import { ratedOf } from './rated.ts'
import type { LoggedPractice } from './rated.ts'
import { madeWorse } from './made-worse.ts'

export interface Suggested {
  readonly exercise: ExerciseId
  readonly form: string | null // null: as the person last chose
  readonly because: 'grounding' | 'helped' | 'gentle'
}

/** From this level on, grounding comes first [REC]. */
export const strong = 8
/** Up to this level, nothing is needed [REC]. */
export const calm = 3

const most = 3
const halvesIn = 30 // days after which a practice counts half

/** What an exercise did for this person. */
interface Past {
  readonly score: number
  readonly helped: boolean // lower after it at least once, and lower on the whole
  readonly setBack: boolean // the latest time it ended clearly higher
}

/**
 * Every rated practice adds how much lower it ended, so that often and much both count and a higher ending takes away; one of thirty days ago counts half
 * of one of today. A practice whose latest rating ended two or more points higher is left out, until it has gone better.
 */
function pastOf(exercise: ExerciseId, log: readonly LoggedPractice[], now: string): Past {
  const practices = log.filter(({ data }) => data.exercise === exercise)
  const rated = ratedOf(practices)
  const weight = (instant: number): number => 0.5 ** (Math.max(0, Date.parse(now) - instant) / 86_400_000 / halvesIn)
  const score = rated.reduce((sum, { lower, instant }) => sum + lower * weight(instant), 0)
  return { score, helped: score > 0 && rated.some(({ lower }) => lower > 0), setBack: madeWorse(exercise, practices, now) }
}

/**
 * At most three practices for a level of 0 to 10, the best first.
 * - from 8 on: the grounding one, then of those beside it the one that did most for this person, then what helped them most
 * - below: what helped them, the most first; filled up with gentle ones
 * `now` is ISO 8601; `exercises` are those of the book.
 */
export function whatHelps(level: number, log: readonly LoggedPractice[], now: string, exercises: readonly Offerable[]): Suggested[] {
  const past = new Map(exercises.map(({ id }) => [id, pastOf(id, log, now)]))
  const scoreOf = (exercise: ExerciseId): number => past.get(exercise)?.score ?? 0
  const open = (exercise: ExerciseId): boolean => past.get(exercise)?.setBack === false
  const inRole = (role: Role, because: Suggested['because']): Suggested[] =>
    withRole(exercises, role)
      .map(({ exercise: { id }, as: { form } }) => ({ exercise: id, form, because }))
      .filter(({ exercise }) => open(exercise))
  const mostFirst = (a: Suggested, b: Suggested): number => scoreOf(b.exercise) - scoreOf(a.exercise)
  const helped = exercises
    .filter(({ id }) => open(id) && past.get(id)?.helped === true)
    .map(({ id }): Suggested => ({ exercise: id, form: null, because: 'helped' }))
    .sort(mostFirst)
  const grounding = [...inRole('grounding', 'grounding').slice(0, 1), ...inRole('also-grounding', 'grounding').sort(mostFirst).slice(0, 1)]
  const all = [...(level >= strong ? grounding : []), ...helped, ...inRole('gentle', 'gentle')]
  return all.filter(({ exercise }, index) => all.findIndex((other) => other.exercise === exercise) === index).slice(0, most)
}
