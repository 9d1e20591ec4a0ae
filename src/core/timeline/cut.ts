/** A practice that comes to its end early: what lies between a moment and the closing is left out. */
import type { Cue, Step, Timeline } from '../script/exercise.ts'

/** Seconds of quiet after a sentence or a breath that was under way. */
const afterwards = 0.6

/** The moment the closing can begin: never inside a sentence, a breath or a tensed muscle. */
function soonest({ steps, cues, breaths }: Timeline, at: number): number {
  const spoken = cues.find((cue) => cue.at < at && at < cue.at + cue.seconds)
  const step = steps.find(({ start, seconds }) => start <= at && at < start + seconds)
  const breath = breaths.find((one) => one.at <= at && at < one.at + one.seconds)
  const lastOfBreath = breath && breaths.findLast(({ cycle, at: from }) => cycle === breath.cycle && Math.abs(from - breath.at) < 60)
  return Math.max(
    at,
    spoken === undefined ? 0 : spoken.at + spoken.seconds + afterwards,
    lastOfBreath === undefined ? 0 : lastOfBreath.at + lastOfBreath.seconds,
    step !== undefined && (step.phase === 'tense' || step.phase === 'name') ? step.start + step.seconds : 0, // a muscle that was tensed is let go in the closing's quiet
  )
}

/** The same practice, closing at second `at` (or at the end of the sentence, breath or tension under way). Unchanged when the closing has begun by then. */
export function closingAt(timeline: Timeline, at: number): Timeline {
  const closing = timeline.chapters.at(-1)
  if (closing === undefined) return timeline
  const from = soonest(timeline, at)
  if (from >= closing.start) return timeline
  const gone = closing.start - from
  const shifted = <T extends { readonly at: number }>(sounds: readonly T[]): T[] => [
    ...sounds.filter((sound) => sound.at < from),
    ...sounds.filter((sound) => sound.at >= closing.start).map((sound) => ({ ...sound, at: sound.at - gone })),
  ]
  const kept = timeline.chapters.filter(({ start }) => start < from)
  const shortened = <T extends { readonly start: number; readonly seconds: number }>(part: T): T => ({
    ...part,
    seconds: Math.min(part.seconds, from - part.start),
  })
  const steps: Step[] = [
    ...timeline.steps.filter(({ start }) => start < from).map(shortened),
    ...timeline.steps.filter(({ start }) => start >= closing.start).map((step) => ({ ...step, start: step.start - gone, chapter: kept.length })),
  ]
  return {
    ...timeline,
    total: timeline.total - gone,
    chapters: [...kept.map(shortened), { ...closing, start: from }],
    steps,
    cues: shifted<Cue>(timeline.cues),
    bells: shifted(timeline.bells),
    breaths: shifted(timeline.breaths),
  }
}
