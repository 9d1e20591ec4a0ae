/** Script and choices -> the steps of a practice with their seconds, before any recording is known. Nothing here is special to one exercise. */
import { presets, tensionCap } from './exercise.ts'
import { breathsFrom, cyclesIn, partsOf, secondsOf } from './breathing.ts'
import type { Breath, Pattern } from './breathing.ts'
import { patternOf } from './choices.ts'
import type { Choices, Phase, Region } from './exercise.ts'
import type { Beat, Breathing, Form, Group, Groups, Line, Part, Script, SidedRegion } from './script.ts'
import { applies, speaking, spoken } from './sentences.ts'
import { said, sides } from './sides.ts'
import type { Speaking, Spoken } from './sentences.ts'

/** The first seconds of letting go are `release` ("Let go"); the rest of it is `notice`. */
const releaseSeconds = 10

export interface PlannedStep {
  readonly id: string
  readonly phase: Phase
  readonly seconds: number
  readonly regions: readonly Region[]
  readonly lines: readonly Spoken[]
  readonly elastic: boolean // its silence may be made longer or shorter
  readonly breaths: readonly Breath[] // with `at` from the start of the step
}

export interface PlannedChapter {
  readonly id: string
  readonly title: string
  readonly kind: 'group' | 'beat'
  readonly leftOut: boolean
  readonly steps: readonly PlannedStep[]
}

/** The form a person chose; throws a RangeError for one the script has not. */
function formOf(script: Script, choices: Choices): Form {
  const form = script.forms.find(({ id }) => id === choices.form)
  if (form === undefined) throw new RangeError(`${script.id} has no form "${choices.form}", only ${script.forms.map(({ id }) => id).join(', ')}`)
  return form
}

/** The practice in chapters. `resting`: ids of chapters whose group is imagined although its areas are not left out. */
export function planSteps(script: Script, choices: Choices, resting: ReadonlySet<string>): PlannedChapter[] {
  const to = speaking(script, choices)
  const pattern = patternOf(script, choices)
  const parts = partsFor(script, choices, to)
  const over = pattern === null ? 0 : parts.reduce((sum, part) => sum + (part.part === 'breathing' ? leftOver(part, pattern) : 0), 0)
  const chapters = parts.flatMap((part) => {
    if (part.part === 'groups') return groupChapters(part, choices, to, resting)
    if (part.part === 'beat') return [beatChapter(part, choices, to)]
    return pattern === null ? [] : [breathingChapter(part, pattern, to)]
  })
  return over === 0 ? chapters : chapters.map((chapter, index) => (index === chapters.length - 1 ? longerBy(chapter, over) : chapter))
}

const partsFor = (script: Script, choices: Choices, to: Speaking): Part[] =>
  formOf(script, choices).parts.filter((part) => part.part === 'groups' || applies(part.when, to.held))

const leftOver = (part: Breathing, pattern: Pattern): number => part.seconds - cyclesIn(pattern, part.seconds) * secondsOf(pattern)

/** The closing takes the seconds that no whole breath filled. */
const longerBy = (chapter: PlannedChapter, seconds: number): PlannedChapter => ({
  ...chapter,
  steps: chapter.steps.map((step, index) => (index === chapter.steps.length - 1 ? { ...step, seconds: step.seconds + seconds } : step)),
})

/** Seconds of the whole practice as written. */
export const totalSeconds = (script: Script, choices: Choices): number =>
  planSteps(script, choices, new Set()).reduce((sum, chapter) => sum + chapter.steps.reduce((all, step) => all + step.seconds, 0), 0)

const phaseOf = { opening: 'talk', settle: 'talk', guide: 'guide', count: 'guide', quiet: 'quiet', closing: 'talk' } as const

function beatChapter(beat: Beat, choices: Choices, to: Speaking): PlannedChapter {
  const leftOut = beat.areas.some((area) => choices.leftOut.includes(area))
  const missing = leftOut || (beat.sense !== null && choices.without.includes(beat.sense))
  const phase = phaseOf[beat.kind]
  const step: PlannedStep = {
    id: beat.id,
    phase,
    seconds: beat.seconds,
    regions: leftOut ? [] : regionsOf(beat.regions, choices.hand),
    lines: spoken(missing ? beat.without : beat.lines, to),
    elastic: phase !== 'talk',
    breaths: [],
  }
  return { id: beat.id, title: beat.title, kind: 'beat', leftOut, steps: [step] }
}

/** Lines wait for the start of the next breath (or of the part of it they are written on); those past the last breath, or on a part the pattern has not, fall away. */
function breathingChapter(part: Breathing, pattern: Pattern, to: Speaking): PlannedChapter {
  const cycles = cyclesIn(pattern, part.seconds)
  const length = secondsOf(pattern)
  const lines = spoken(part.lines, to).flatMap((line) => {
    const slope = partsOf(pattern).find(({ kind }) => kind === line.on)
    const cycle = Math.ceil((typeof line.at === 'number' ? line.at : 0) / length - 1e-9)
    return slope === undefined || cycle >= cycles ? [] : [{ ...line, at: cycle * length + slope.from }]
  })
  const step: PlannedStep = {
    id: part.id,
    phase: 'breathe',
    seconds: cycles * length,
    regions: [],
    lines,
    elastic: false,
    breaths: breathsFrom(pattern, part.id, 0, part.seconds),
  }
  return { id: part.id, title: part.title, kind: 'beat', leftOut: false, steps: [step] }
}

function groupChapters(part: Groups, choices: Choices, to: Speaking, resting: ReadonlySet<string>): PlannedChapter[] {
  const pass = (number: 1 | 2, nameSeconds: number) => part.groups.map((group) => groupChapter(group, number, nameSeconds, choices, to, resting))
  if (choices.passes === 1 || part.again === null) return pass(1, part.name)
  return [...pass(1, part.name), ...(part.bridge === null ? [] : [beatChapter(part.bridge, choices, to)]), ...pass(2, part.again)]
}

/** Regions on the sides a person's hand gives them. */
function regionsOf(regions: readonly SidedRegion[], hand: Choices['hand']): Region[] {
  const [first, second] = sides(hand)
  const placed = (region: SidedRegion) => region.replace(/-first$/, `-${first}`).replace(/-second$/, `-${second}`) as Region
  return regions.map(placed)
}

function groupChapter(group: Group, pass: 1 | 2, nameSeconds: number, choices: Choices, to: Speaking, resting: ReadonlySet<string>): PlannedChapter {
  const id = `${pass}.${group.id}`
  const { tense, release } = presets[choices.preset]
  const tension = group.capped ? Math.min(tense, tensionCap) : tense
  const round = group.rounds[pass - 1] ?? group.rounds[0]
  const regions = regionsOf(group.regions, choices.hand)
  const step = (phase: Phase, seconds: number, lines: readonly Line[], elastic = false): PlannedStep => ({
    id: `${id}.${phase}`,
    phase,
    seconds,
    regions,
    lines: spoken(lines, to),
    elastic,
    breaths: [],
  })
  const leftOut = resting.has(id) || group.areas.some((area) => choices.leftOut.includes(area))
  const steps = leftOut
    ? [step('name', nameSeconds, round.rest), step('imagine', tension + release, round.imagine, true)]
    : [
        step('name', nameSeconds, round.name),
        step('tense', tension, round.tense),
        step('release', releaseSeconds, round.release),
        step('notice', release - releaseSeconds, round.notice, true),
      ]
  return { id, title: said(group.title, to.hand), kind: 'group', leftOut, steps }
}
