/** Where a practice stands at a moment, and where a person may go from there. All times are seconds of the timeline. */
import type { Breath } from '../script/breathing.ts'
import type { Chapter, Cue, Step, Timeline } from '../script/exercise.ts'

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

/** A ring moves by so small a share at a time that it seems to glide. */
const ringShare = 0.01
const glides = { least: 0.1, most: 0.5 } // seconds

/**
 * Seconds until anything that is drawn from the place changes: a word, a caption, the seconds that are left of a breath or of a step, or its ring. Above 0,
 * at most 1. What has passed of the whole is written in that same frame, less than a second late: a frame of its own for it would cost an old laptop as much
 * again. `ring`: the step's ring is on the screen.
 */
export function untilChange(timeline: Timeline, at: number, ring: boolean): number {
  const [step, breath, caption] = [stepAt(timeline, at), breathAt(timeline, at), captionAt(timeline, at)]
  const stepEnds = step ? step.start + step.seconds : timeline.total
  const counted = breath ? breath.at + breath.seconds : Math.max(stepEnds, at)
  const moments = [
    timeline.total,
    stepEnds,
    timeline.cues.find((cue) => cue.at > at)?.at ?? 0,
    timeline.breaths.find((one) => one.at > at)?.at ?? 0,
    caption ? caption.at + caption.seconds + captionStays : 0,
  ]
  return Math.min(
    (counted - at) % 1 || 1,
    ...moments.filter((moment) => moment > at).map((moment) => moment - at),
    ...(ring && step ? [Math.min(glides.most, Math.max(glides.least, step.seconds * ringShare))] : []),
  )
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
