/** Which sentences a script says: for one set of choices, and for all of them. */
import type { Choices } from './exercise.ts'
import type { Beat, Group, Line, Part, Round, Script, When } from './script.ts'

export interface Sentence {
  readonly say: string
  readonly line: number // in the script's file, from 1
}

/** A sentence chosen and filled in, with its place in its step as the writer gave it. */
export interface Spoken extends Sentence {
  readonly at: Line['at']
}

type Sides = readonly [first: 'right' | 'left', second: 'right' | 'left']

/** The side that begins is the hand a person prefers; without a preference it is the right. */
export const sides = (hand: Choices['hand']): Sides => (hand === 'left' ? ['left', 'right'] : ['right', 'left'])

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** "{First} arm" -> "Right arm". */
export const fill = (text: string, [first, second]: Sides): string =>
  text.replaceAll('{first}', first).replaceAll('{second}', second).replaceAll('{First}', capital(first)).replaceAll('{Second}', capital(second))

function holds(when: When, choices: Choices): boolean {
  if (when === 'twice') return choices.passes === 2
  return when === choices.posture || when === choices.anchor || choices.without.some((sense) => when === `no-${sense}`)
}

/** What is said of these lines for these choices. */
export function spoken(lines: readonly Line[], choices: Choices): Spoken[] {
  return lines
    .filter((line) => line.when.length === 0 || line.when.some((when) => holds(when, choices)))
    .map((line) => {
      const say = line.other.find((other) => holds(other.when, choices))?.say ?? line.say
      return { at: line.at, say: fill(say, sides(choices.hand)), line: line.line }
    })
}

export const roundLines = (round: Round): Line[] => [
  ...round.name,
  ...round.tense,
  ...round.release,
  ...round.notice,
  ...round.rest,
  ...round.imagine,
]
const beatLines = (beat: Beat): Line[] => [...beat.lines, ...beat.without]
const groupLines = (group: Group): Line[] => group.rounds.flatMap(roundLines)

/** Every line of a part, spoken or not. */
const partLines = (part: Part): Line[] =>
  part.part === 'beat' ? beatLines(part) : [...part.groups.flatMap(groupLines), ...(part.bridge === null ? [] : beatLines(part.bridge))]

/** Every sentence any choice can speak, each once, at the line where it first stands. */
export function allSentences(script: Script): Sentence[] {
  const lines = script.forms.flatMap((form) => form.parts.flatMap(partLines))
  const written = lines.flatMap((line) => [line.say, ...line.other.map((other) => other.say)].map((say) => ({ say, line: line.line })))
  const found = new Map<string, number>()
  for (const { say, line } of [...written, script.softPrompt])
    for (const hand of ['right', 'left'] as const) {
      const filled = fill(say, sides(hand))
      if (!found.has(filled)) found.set(filled, line)
    }
  return [...found].map(([say, line]) => ({ say, line }))
}
