/** How long a recording may be, so that every practice with it still keeps its times. All times are seconds. */
import { anchors, bodyAreas, presets, senses } from '../script/exercise.ts'
import type { Choices, FindClip, Preset } from '../script/exercise.ts'
import { usualChoices } from '../script/choices.ts'
import { planSteps } from '../script/plan-steps.ts'
import type { PlannedStep } from '../script/plan-steps.ts'
import { longestRecording, sampleRate } from '../timeline/samples.ts'
import type { Ask, Script } from '../script/script.ts'
import { bellSeconds, DoesNotFit, scheduleLines, softPromptRoom } from '../timeline/timeline.ts'

/** Seconds each sentence takes. */
export type Lengths = (say: string) => number

/** A step as it can be spoken, and the seconds of it that belong to a bell. */
interface Place {
  readonly step: PlannedStep
  readonly before: number
  readonly after: number
}

/**
 * Each sentence at the longest it can be: its recording, or in the reference voice when that is longer. What fits with these lengths also fits when
 * any of the recordings is deleted.
 */
export function longestLengths(recordings: readonly { readonly say: string; readonly samples: number }[], reference: FindClip): Lengths {
  const own = new Map(recordings.map(({ say, samples }) => [say, samples / sampleRate]))
  return (say) => Math.max(own.get(say) ?? 0, reference(say).seconds)
}

/** True when every practice of this script can be made with these lengths. */
export const everyPracticeFits = (script: Script, lengths: Lengths): boolean =>
  lengths(script.softPrompt.say) <= softPromptRoom && spokenSteps(script).every((place) => linesThatFit(place, script, lengths) !== null)

/**
 * The longest a recording of this sentence may take in this script, to a hundredth; `lengths` are those of all sentences (see `longestLengths`).
 * Never less than `lengths` has for it, never more than a minute.
 */
export function recordingLimit(script: Script, say: string, lengths: Lengths): number {
  const now = lengths(say)
  const places = spokenSteps(script).filter(({ step }) => step.lines.some((line) => line.say === say))
  const words = places.map((place) => linesThatFit(place, script, lengths))
  const fitsAt = (seconds: number): boolean => {
    const tried: Lengths = (other) => (other === say ? seconds : lengths(other))
    return places.every((place, n) => linesThatFit(place, script, tried) === words[n])
  }
  const most = say === script.softPrompt.say ? softPromptRoom : longestRecording
  if (most <= now || fitsAt(most)) return Math.max(now, most)
  let [least, tooMuch] = [now, most]
  while (tooMuch - least > 0.01) {
    const middle = (least + tooMuch) / 2
    if (fitsAt(middle)) least = middle
    else tooMuch = middle
  }
  return least
}

/** How many lines the step has with these lengths (in a paced one a line that is too long falls away); null when they do not fit. */
function linesThatFit({ step, before, after }: Place, script: Script, lengths: Lengths): number | null {
  try {
    return scheduleLines(script, step, (say) => ({ clip: null, seconds: lengths(say) }), before, after).length
  } catch (error) {
    if (error instanceof DoesNotFit) return null
    throw error
  }
}

const known = new WeakMap<Script, readonly Place[]>() // a script never changes

/** Every step of the script, each way it can be spoken once. */
function spokenSteps(script: Script): readonly Place[] {
  const before = known.get(script)
  if (before !== undefined) return before
  const found = new Map<string, Place>()
  for (const choices of choicesThatChangeLines(script)) {
    const steps = planSteps(script, choices, new Set()).flatMap((chapter) => chapter.steps)
    for (const [n, step] of steps.entries()) {
      const place = { step, ...bellSeconds(n === 0, n === steps.length - 1, choices.sleep) }
      const lines = step.lines.map(({ at, say }) => `${at ?? ''} ${say}`)
      found.set([step.phase, step.seconds, place.before, place.after, ...lines].join('\n'), place)
    }
  }
  const places = [...found.values()].filter(({ step }) => step.lines.length > 0)
  known.set(script, places)
  return places
}

/** All choices that change what is said or when. The person's own breathing pattern is not among them: there a line that is too long falls away by itself. */
function choicesThatChangeLines(script: Script): readonly Choices[] {
  const usual = usualChoices(script)
  const asked = <T>(ask: Ask, all: readonly T[], otherwise: T): readonly T[] => (script.asks.includes(ask) ? all : [otherwise])
  const subsets = senses.reduce<readonly (readonly (typeof senses)[number][])[]>(
    (sets, sense) => (script.senses.includes(sense) ? [...sets, ...sets.map((set) => [...set, sense])] : sets),
    [[]],
  )
  const optionSets = script.options.reduce<readonly Choices['options'][]>(
    (sets, { id, choices }) => sets.flatMap((set) => choices.map((choice) => ({ ...set, [id]: choice.id }))),
    [{}],
  )
  const all: { readonly [K in keyof Choices]?: readonly Choices[K][] } = {
    form: script.forms.map(({ id }) => id),
    preset: asked('preset', Object.keys(presets) as Preset[], usual.preset),
    passes: asked('passes', [1, 2], usual.passes),
    posture: script.postures,
    anchor: asked('anchor', anchors, usual.anchor),
    sleep: asked('sleep', [false, true], usual.sleep),
    leftOut: asked<Choices['leftOut']>('leftOut', [[], bodyAreas], usual.leftOut),
    hand: asked('hand', ['right', 'left'], usual.hand),
    without: asked('without', subsets, usual.without),
    options: optionSets,
    pattern: script.patterns.map(({ id }) => id),
  }
  return Object.entries(all).reduce<readonly Choices[]>(
    (ways, [key, values]) => (values.length === 0 ? ways : ways.flatMap((way) => values.map((value) => ({ ...way, [key]: value })))),
    [usual],
  )
}
