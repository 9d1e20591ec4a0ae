/** Whether a script keeps the rule that no line names a part of the body which a person may have left out: it says of each such line when it is not said. */
import { partOfAnchor } from './choices.ts'
import { bodyAreas } from './exercise.ts'
import type { Anchor, BodyArea } from './exercise.ts'
import type { BookLanguage } from '../language/book-language.ts'
import { roundLines } from './sentences.ts'
import { eitherWay } from './sides.ts'
import type { ByHand, Line, Part, Script } from './script.ts'

/** The parts that a text names, by the words of the language. */
export function partsNamed({ partWords }: BookLanguage, text: string): BodyArea[] {
  return bodyAreas.filter((area) => (partWords[area] ?? []).some((word) => new RegExp(`(?<!\\p{L})(?:${word})(?!\\p{L})`, 'iu').test(text)))
}

/** Lines with what surely holds where they are said: no person who left one of `apart` out comes to hear them. */
interface Place {
  readonly lines: readonly Line[]
  readonly apart: readonly BodyArea[]
  readonly when: readonly string[]
}

function placesOf(part: Part): readonly Place[] {
  if (part.part === 'breathing') return [{ lines: part.lines, apart: [], when: part.when }]
  if (part.part === 'beat')
    return [
      { lines: part.lines, apart: part.areas, when: part.when },
      { lines: part.without, apart: [], when: part.when },
    ]
  // a group that is left out is named in its own turn, and imagined
  const groups = part.groups.map(({ rounds, areas }) => ({ lines: rounds.flatMap(roundLines), apart: areas, when: [] }))
  return [...groups, ...(part.bridge === null ? [] : placesOf(part.bridge))]
}

/** A choice that a person who leaves these parts out does not have. */
function needsOf(script: Script, choice: string): readonly BodyArea[] {
  const ofAnchor = partOfAnchor[choice as Anchor]
  return ofAnchor === undefined ? script.options.flatMap(({ choices }) => choices.find(({ id }) => id === choice)?.areas ?? []) : [ofAnchor]
}

const inAll = (sets: readonly (readonly BodyArea[])[]): readonly BodyArea[] =>
  sets.length === 0 ? [] : bodyAreas.filter((area) => sets.every((set) => set.includes(area)))

/** Every line that names a part and may be said to a person who left it out, at its place in the file. */
export function namedPartFaults(language: BookLanguage, script: Script): { readonly line: number; readonly message: string }[] {
  const faults: { line: number; message: string }[] = []
  const look = (line: number, text: ByHand, apart: readonly BodyArea[]) => {
    for (const say of eitherWay(text))
      for (const part of partsNamed(language, say))
        if (!apart.includes(part))
          faults.push({ line, message: `"${say}" names a part that a person may have left out; give the line "areas: [${part}]", or say it without` })
  }
  const given = (when: readonly string[]) => inAll(when.map((choice) => needsOf(script, choice)))
  for (const part of script.forms.flatMap(({ parts }) => parts)) {
    if (part.part !== 'groups') look(part.lines[0]?.line ?? 1, part.title, part.part === 'beat' ? part.areas : [])
    for (const { lines, apart, when } of placesOf(part))
      for (const line of lines) {
        const sure = [...apart, ...line.areas, ...given(when), ...given(line.when)]
        look(line.line, line.say, sure)
        if (line.shows !== null) look(line.line, line.shows, sure)
        for (const other of line.other) look(line.line, other.say, [...sure, ...given([other.when])])
        if (line.without !== null) look(line.line, line.without, [])
        if (line.without !== null && line.areas.length === 0)
          faults.push({ line: line.line, message: `"without" needs "areas": for whom it is said instead` })
      }
  }
  look(script.softPrompt.line, script.softPrompt.say, [])
  return faults
}

/** An option of which nothing is left for a person who leaves parts out. */
export const optionFaults = (script: Script): { readonly line: number; readonly message: string }[] =>
  script.options
    .filter(({ choices }) => choices.every(({ areas }) => areas.length > 0))
    .map(({ id }) => ({ line: 1, message: `option "${id}": give it a choice that needs no part of the body` }))
