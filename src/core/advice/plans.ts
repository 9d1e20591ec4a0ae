/** A way through several practices: where a person is, whether their log says a step comes easily, and what that offers. Never a date, never a duty. */
import type { DataOf } from '../entries/entry.ts'
import { isToCome } from '../entries/latest.ts'
import { believed, dayNumberOf, instantOf } from '../entries/practice-log.ts'
import type { ExerciseId } from '../script/exercise.ts'
import { madeWorse } from './made-worse.ts'
import { ratedOf } from './rated.ts'
import type { LoggedPractice } from './rated.ts'

/**
 * How the steps of a plan go together.
 * - `course`: one after another, and then it is over
 * - `round`: one after another in one sitting; after the last it is ready to begin again
 * - `either`: side by side, in any order, as often as a person likes
 */
export const ways = ['course', 'round', 'either'] as const
export type Way = (typeof ways)[number]

export interface PlanStep {
  readonly exercise: ExerciseId
  readonly form: string | null // id of one of the exercise's forms; null: as the person last chose
  readonly sleep: boolean // true: with the end that asks nobody to get up
  readonly line: string
}

export interface Plan {
  readonly id: string
  readonly title: string
  readonly lead: string // the plan in a few words, as it is offered
  readonly why: string
  readonly way: Way
  readonly times: number // days on which a step is finished before the next is offered
  readonly steps: readonly [PlanStep, ...PlanStep[]]
}

export type PlanGoing = DataOf<'plan'>

/** What the log offers: the next step; to begin again (`round`); to end (`course`); or nothing yet. */
type Offer = 'next' | 'again' | 'end' | null

export interface Standing {
  readonly at: number // index of the step a person is at, always one the plan has
  readonly step: PlanStep
  readonly next: PlanStep | null // the step after it; null after the last, and where steps stand side by side
  readonly offer: Offer
  readonly forward: readonly PlanStep[] // what is put forward: the step, or all that stand side by side; without what made things worse
}

/** How many of the latest rated practices are looked at. */
const latest = 2

/**
 * Whether an exercise comes easily [REC, from exercises.md section 7: "move on when the log says it is easy, not by the calendar"]:
 * it was finished on at least `times` different days, and none of its two latest rated practices ended higher than it began.
 * Ratings are a person's choice: without any, the days alone decide. How far apart the days are does not matter.
 */
export function isEasy(exercise: ExerciseId, times: number, log: readonly LoggedPractice[], now: string): boolean {
  const practices = log.filter(({ data }) => data.exercise === exercise)
  const days = new Set(practices.filter(({ data }) => data.finished).map(dayNumberOf))
  return (
    days.size >= times &&
    ratedOf(believed(practices, now))
      .slice(-latest)
      .every(({ lower }) => lower >= 0)
  )
}

/**
 * Where a person stands. A `course` reads the whole log, so that what was practised before the plan counts.
 * A `round` reads only what came after its step was taken up (`edited`, ISO 8601): it belongs to one sitting. Where that is dated after `now`, it reads all.
 */
export function standing(
  plan: Plan,
  kept: { readonly edited: string; readonly data: PlanGoing },
  log: readonly LoggedPractice[],
  now: string,
): Standing {
  const at = Math.min(Math.max(0, kept.data.step), plan.steps.length - 1)
  const step = plan.steps[at] ?? plan.steps[0]
  const worse = (exercise: ExerciseId): boolean => madeWorse(exercise, log, now)
  const forward = (plan.way === 'either' ? plan.steps : [step]).filter(({ exercise }) => !worse(exercise))
  if (plan.way === 'either') return { at, step, next: null, offer: null, forward }
  const since = Date.parse(kept.edited)
  const read = plan.way === 'round' && !isToCome(since, now) ? log.filter((practice) => instantOf(practice) >= since) : log
  const next = plan.steps[at + 1] ?? null
  const after: Offer = next !== null ? 'next' : plan.way === 'round' ? 'again' : 'end'
  const offered = after === 'next' && next !== null && worse(next.exercise) ? null : after
  return { at, step, next, offer: isEasy(step.exercise, plan.times, read, now) ? offered : null, forward }
}

/** Whether every step comes easily already: then nobody needs to be asked to begin. */
export const known = (plan: Plan, log: readonly LoggedPractice[], now: string): boolean =>
  plan.steps.every(({ exercise }) => isEasy(exercise, plan.times, log, now))

export const begun = (plan: Plan): PlanGoing => ({ plan: plan.id, title: plan.title, step: 0, state: 'going' })

/** One step on, whether the log offers it or the person goes early; after the last a round begins again and a course is over. */
export function onward(plan: Plan, going: PlanGoing): PlanGoing {
  const last = going.step >= plan.steps.length - 1
  if (!last) return { ...going, step: going.step + 1, state: 'going' }
  return plan.way === 'round' ? { ...going, step: 0, state: 'going' } : { ...going, step: plan.steps.length - 1, state: 'finished' }
}

/** One step back; from the first it stays there. */
export const back = (plan: Plan, going: PlanGoing): PlanGoing => ({
  ...going,
  step: Math.max(0, Math.min(going.step, plan.steps.length - 1) - 1),
  state: 'going',
})
