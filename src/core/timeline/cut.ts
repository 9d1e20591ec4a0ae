/** A practice that comes to its end early: what lies between a moment and the closing is left out. */
import { wholeBreath } from '../script/breathing.ts'
import type { Cue, Step, Timeline } from '../script/exercise.ts'

/** Seconds of quiet after a sentence or a breath that was under way. */
const afterwards = 0.6

/** The moment the closing can begin: never inside a sentence or a breath, and never while a muscle is tensed or told to be. */
function soonest(timeline: Timeline, at: number): number {
  const { cues, breaths } = timeline
  const spoken = cues.find((cue) => cue.at < at && at < cue.at + cue.seconds)
  const breath = breaths.find((one) => one.at <= at && at < one.at + one.seconds)
  const lastOfBreath = breath && wholeBreath(breaths, breath).at(-1)
  const free = Math.max(
    at,
    spoken === undefined ? 0 : spoken.at + spoken.seconds + afterwards,
    lastOfBreath === undefined ? 0 : lastOfBreath.at + lastOfBreath.seconds,
  )
  return afterLettingGo(timeline, free)
}

/** `at`, or the end of the sentence that lets a muscle go when it has been told to tense by then. */
function afterLettingGo({ steps, cues }: Timeline, at: number): number {
  for (const [n, tense] of steps.entries()) {
    if (tense.phase !== 'tense') continue
    const told = cues.findLast(({ step }) => step === steps[n - 1]?.id)?.at ?? tense.start
    const letGo = cues.find(({ step }) => step === steps[n + 1]?.id)
    const over = letGo === undefined ? tense.start + tense.seconds : letGo.at + letGo.seconds + afterwards
    if (told < at && at < over) return over
  }
  return at
}

/** The same practice, closing at second `at` (or after the sentence, the breath or the tensed muscle under way). Unchanged when the closing has begun by then. */
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
