/** Script and choices -> the steps of a practice with their seconds, before any recording is known. Nothing here is special to one exercise. */
import { presets, tensionCap } from './exercise.ts'
import type { Choices, Phase, Region } from './exercise.ts'
import type { Beat, Form, Group, Groups, Line, Script, SidedRegion } from './script.ts'
import { fill, sides, spoken } from './sentences.ts'
import type { Spoken } from './sentences.ts'

/** The first seconds of letting go are `release` ("Let go"); the rest of it is `notice`. */
const releaseSeconds = 10

export interface PlannedStep {
  readonly id: string
  readonly phase: Phase
  readonly seconds: number
  readonly regions: readonly Region[]
  readonly lines: readonly Spoken[]
  readonly elastic: boolean // its silence may be made longer or shorter
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
export function layout(script: Script, choices: Choices, resting: ReadonlySet<string>): PlannedChapter[] {
  return formOf(script, choices).parts.flatMap((part) =>
    part.part === 'beat' ? [beatChapter(part, choices)] : groupChapters(part, choices, resting),
  )
}

/** Seconds of the whole practice as written. */
export const totalSeconds = (script: Script, choices: Choices): number =>
  layout(script, choices, new Set()).reduce((sum, chapter) => sum + chapter.steps.reduce((all, step) => all + step.seconds, 0), 0)

const phaseOf = { opening: 'talk', settle: 'talk', guide: 'guide', quiet: 'quiet', closing: 'talk' } as const

function beatChapter(beat: Beat, choices: Choices): PlannedChapter {
  const missing = beat.sense !== null && choices.without.includes(beat.sense)
  const phase = phaseOf[beat.kind]
  const lines = spoken(missing ? beat.without : beat.lines, choices)
  const step = { id: beat.id, phase, seconds: beat.seconds, regions: [], lines, elastic: phase !== 'talk' }
  return { id: beat.id, title: beat.title, kind: 'beat', leftOut: false, steps: [step] }
}

function groupChapters(part: Groups, choices: Choices, resting: ReadonlySet<string>): PlannedChapter[] {
  const pass = (number: 1 | 2, nameSeconds: number) => part.groups.map((group) => groupChapter(group, number, nameSeconds, choices, resting))
  if (choices.passes === 1 || part.again === null) return pass(1, part.name)
  return [...pass(1, part.name), ...(part.bridge === null ? [] : [beatChapter(part.bridge, choices)]), ...pass(2, part.again)]
}

/** Regions on the sides a person's hand gives them. */
function regionsOf(group: Group, hand: Choices['hand']): Region[] {
  const [first, second] = sides(hand)
  const placed = (region: SidedRegion) => region.replace(/-first$/, `-${first}`).replace(/-second$/, `-${second}`) as Region
  return group.regions.map(placed)
}

function groupChapter(group: Group, pass: 1 | 2, nameSeconds: number, choices: Choices, resting: ReadonlySet<string>): PlannedChapter {
  const id = `${pass}.${group.id}`
  const { tense, release } = presets[choices.preset]
  const tension = group.capped ? Math.min(tense, tensionCap) : tense
  const round = group.rounds[pass - 1] ?? group.rounds[0]
  const regions = regionsOf(group, choices.hand)
  const step = (phase: Phase, seconds: number, lines: readonly Line[], elastic = false): PlannedStep => ({
    id: `${id}.${phase}`,
    phase,
    seconds,
    regions,
    lines: spoken(lines, choices),
    elastic,
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
  return { id, title: fill(group.title, sides(choices.hand)), kind: 'group', leftOut, steps }
}
