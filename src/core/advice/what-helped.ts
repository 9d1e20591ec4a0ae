/** "How is it now?" and a log -> at most three practices to choose from. A suggestion from what this person wrote down, never a verdict. */
import type { ExerciseId } from '../script/exercise.ts'
import { ratedOf } from './rated.ts'
import type { Logged } from './rated.ts'
import { worseBy } from './safety.ts'

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

/** For a person without a log: eyes open; three minutes on any anchor; a small breath without holding [REC]. */
const gentle: readonly Suggested[] = [
  { exercise: 'E08', form: null, because: 'gentle' },
  { exercise: 'E06', form: 'three-minutes', because: 'gentle' },
  { exercise: 'E16', form: null, because: 'gentle' },
]
const ground: ExerciseId = 'E08'
const alsoGround: readonly ExerciseId[] = ['E14', 'E11'] // STOP pause; listening, or its touch form

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
function pastOf(exercise: ExerciseId, log: readonly Logged[], now: number): Past {
  const rated = ratedOf(log.filter(({ data }) => data.exercise === exercise))
  const weight = (instant: number): number => 0.5 ** (Math.max(0, now - instant) / 86_400_000 / halvesIn)
  const score = rated.reduce((sum, { lower, instant }) => sum + lower * weight(instant), 0)
  return { score, helped: score > 0 && rated.some(({ lower }) => lower > 0), setBack: (rated.at(-1)?.lower ?? 0) <= -worseBy }
}

/**
 * At most three practices for a level of 0 to 10, the best first.
 * - from 8 on: Five senses, then the STOP pause or listening (whichever did more for this person), then what helped them most
 * - below: what helped them, the most first; filled up with gentle ones
 * `now` is ISO 8601; `inBook` are the exercises there are.
 */
export function whatHelps(level: number, log: readonly Logged[], now: string, inBook: readonly ExerciseId[]): Suggested[] {
  const instant = Date.parse(now)
  const past = new Map(inBook.map((exercise) => [exercise, pastOf(exercise, log, instant)]))
  const scoreOf = (exercise: ExerciseId): number => past.get(exercise)?.score ?? 0
  const open = (exercise: ExerciseId): boolean => past.get(exercise)?.setBack === false
  const helped: Suggested[] = inBook
    .filter((exercise) => open(exercise) && past.get(exercise)?.helped === true)
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .map((exercise) => ({ exercise, form: null, because: 'helped' }))
  const list = level >= strong ? [...grounding(scoreOf, open), ...helped] : helped
  const all = [...list, ...gentle.filter(({ exercise }) => open(exercise))]
  return all.filter(({ exercise }, index) => all.findIndex((other) => other.exercise === exercise) === index).slice(0, most)
}

/** Five senses and one more; when all of them have gone badly, there is none to put first. */
function grounding(scoreOf: (exercise: ExerciseId) => number, open: (exercise: ExerciseId) => boolean): Suggested[] {
  const second = [...alsoGround].filter(open).sort((a, b) => scoreOf(b) - scoreOf(a))[0]
  return [ground, ...(second === undefined ? [] : [second])].filter(open).map((exercise) => ({ exercise, form: null, because: 'grounding' }))
}
