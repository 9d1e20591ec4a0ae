/** Which sentences a script says: for one set of choices, and for all of them. */
import { capital } from '../language/capital.ts'
import type { BreathKind } from './breathing.ts'
import { holding } from './choices.ts'
import type { BodyArea, Choices } from './exercise.ts'
import { eitherWay, handOf, said } from './sides.ts'
import type { Beat, Group, Line, Part, Round, Script } from './script.ts'

export interface Sentence {
  readonly say: string
  readonly line: number // in the script's file, from 1
}

/** A sentence chosen and filled in, with its place in its step as the writer gave it. */
export interface Spoken extends Sentence {
  readonly at: Line['at']
  readonly caption: string
  readonly full: boolean
  readonly on: BreathKind
}

/** Choices as the lines of a script need them: looked up once for a whole practice. */
export interface Speaking {
  readonly held: ReadonlySet<string>
  readonly hand: 'right' | 'left' // that begins
  readonly word: string
  readonly leftOut: readonly BodyArea[]
}

export const speaking = (script: Script, choices: Choices): Speaking => ({
  held: holding(script, choices),
  hand: handOf(choices.hand),
  word: choices.word || script.usualWord,
  leftOut: choices.leftOut,
})

/** Whether a line or a part with these conditions is there; without conditions it always is. */
export const applies = (when: readonly string[], held: ReadonlySet<string>): boolean => when.length === 0 || when.some((one) => held.has(one))

/** What is said of these lines for these choices. A line that names a part of the body gives way where a person leaves it out. */
export function spoken(lines: readonly Line[], { held, hand, word, leftOut }: Speaking): Spoken[] {
  return lines
    .filter((line) => applies(line.when, held))
    .flatMap((line) => {
      const left = line.areas.some((area) => leftOut.includes(area))
      const say = left ? line.without : said(line.other.find((other) => held.has(other.when))?.say ?? line.say, hand)
      if (say === null) return []
      const caption = line.shows === null || left ? say : capital(line.shows.replaceAll('{word}', word))
      return [{ at: line.at, say, caption, full: line.full, on: line.on, line: line.line }]
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
export function partLines(part: Part): readonly Line[] {
  if (part.part === 'beat') return beatLines(part)
  if (part.part === 'breathing') return part.lines
  return [...part.groups.flatMap(groupLines), ...(part.bridge === null ? [] : beatLines(part.bridge))]
}

/** Every sentence any choice can speak, each once, at the line where it first stands. */
export function allSentences(script: Script): Sentence[] {
  const lines = script.forms.flatMap((form) => form.parts.flatMap(partLines))
  const written = lines.flatMap((line) =>
    [line.say, ...line.other.map((other) => other.say), ...(line.without === null ? [] : [line.without])].map((say) => ({ say, line: line.line })),
  )
  const found = new Map<string, number>()
  for (const { say, line } of [...written, script.softPrompt]) for (const one of eitherWay(say)) if (!found.has(one)) found.set(one, line)
  return [...found].map(([say, line]) => ({ say, line }))
}
