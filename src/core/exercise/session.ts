/** Where a practice stands at a moment, and where a person may go from there. All times are seconds of the timeline. */
import type { Breath } from './breathing.ts'
import type { Chapter, Cue, Step, Timeline } from './exercise.ts'

/** A caption stays so long after its last word, unless the next line comes. */
const captionStays = 4

/** What starts from `from` up to, but not at, `to`: asked on each tick with the last answer's `to` as the next `from`, nothing is lost or doubled. */
export const due = <Sound extends { readonly at: number }>(sounds: readonly Sound[], from: number, to: number): Sound[] =>
  sounds.filter(({ at }) => at >= from && at < to)

const last = <T extends { readonly start: number }>(parts: readonly T[], at: number): T | null =>
  parts.findLast(({ start }) => start <= at) ?? parts[0] ?? null

/** The step at a moment; the last one at the end and after it. Null only for a practice without steps. */
export const stepAt = (timeline: Timeline, at: number): Step | null => last(timeline.steps, at)

/** The chapter at a moment, as `stepAt`. */
export const chapterAt = (timeline: Timeline, at: number): Chapter | null => last(timeline.chapters, at)

/** The sentence to show at a moment: the one being said, and a little longer. */
export function captionAt(timeline: Timeline, at: number): Cue | null {
  const cue = timeline.cues.findLast((line) => line.at <= at)
  return cue !== undefined && at < cue.at + cue.seconds + captionStays ? cue : null
}

/** Seconds until the step at this moment is over, never below 0. */
export function secondsLeftInStep(timeline: Timeline, at: number): number {
  const step = stepAt(timeline, at)
  return step === null ? 0 : Math.max(0, step.start + step.seconds - at)
}

/** A place inside the practice. */
export const within = (timeline: Timeline, at: number): number => Math.min(timeline.total, Math.max(0, at))

/** In a paced part "next" goes so far, so that one press does not skip many minutes; what is left after it is never less. Seconds. */
const stride = 60

/** Where "next" goes, in seconds, and what that is: the next chapter, about a minute on to where a breath begins, or the end. */
export interface Ahead {
  readonly at: number
  readonly to: Chapter | 'minute' | 'end'
}
export function nextFrom(timeline: Timeline, at: number): Ahead {
  const chapter = timeline.chapters.find(({ start }) => start > at)
  const after = chapter?.start ?? timeline.total
  const breath = breathAt(timeline, at) && timeline.breaths.find((one) => one.kind === 'in' && one.at >= at + stride)
  if (breath && breath.at + stride <= after) return { at: breath.at, to: 'minute' }
  return { at: after, to: chapter ?? 'end' }
}

/** Where "repeat" goes: the start of this chapter or of this step. */
export function repeatFrom(timeline: Timeline, at: number, what: 'chapter' | 'step' = 'chapter'): number {
  if (what === 'step') return stepAt(timeline, at)?.start ?? 0
  return chapterAt(timeline, at)?.start ?? 0
}

/** Where going on without tensing begins: a group that has not let go yet starts again, at rest; anything else goes on where it is. */
export function restFrom(timeline: Timeline, at: number): number {
  const step = stepAt(timeline, at)
  return step !== null && (step.phase === 'name' || step.phase === 'tense') ? repeatFrom(timeline, at) : at
}

/** Where the breath is, for the pacer: null outside paced parts. */
export function breathAt(timeline: Timeline, at: number): Breath | null {
  const breath = timeline.breaths.findLast((one) => one.at <= at)
  return breath !== undefined && at < breath.at + breath.seconds ? breath : null
}

export { quietLimits } from './timeline.ts'
