/** Whether a whole script keeps the rules: words by beat, silence, ways out. Problems come with the line they stand at. */
import { anchors, postures, senses } from './exercise.ts'
import type { Choices } from './exercise.ts'
import type { Lexicon } from './lexicon.ts'
import { unsureWords } from './lexicon.ts'
import { countWords, limitOf, startsInLastThird, wordingFaults, wordLimit } from './rules.ts'
import { allSentences, spoken } from './sentences.ts'
import type { Beat, Group, Groups, Line, Script } from './script.ts'

export interface Fault {
  readonly line: number
  readonly message: string
}

const anyChoices: Choices = { form: '', preset: 'standard', passes: 1, leftOut: [], hand: 'none', posture: 'sitting', anchor: 'breath', without: [] }

/** One set of choices for each way a line may depend on them; the sides of the body have the same number of words. */
const everyWay: readonly Choices[] = postures.flatMap((posture) =>
  anchors.flatMap((anchor) =>
    ([1, 2] as const).flatMap((passes) => [[], senses].map((without): Choices => ({ ...anyChoices, posture, anchor, passes, without }))),
  ),
)

const most = (lines: readonly Line[]): number =>
  Math.max(...everyWay.map((choices) => spoken(lines, choices).reduce((sum, { say }) => sum + countWords(say), 0)))

function tooManyWords(lines: readonly Line[], limit: number, where: string): Fault[] {
  const words = most(lines)
  const line = lines[0]?.line ?? 1
  return words > limit ? [{ line, message: `${where}: ${words} words, at most ${limit}; take out ${words - limit}` }] : []
}

const lateLines = (lines: readonly Line[], seconds: number, where: string): Fault[] =>
  lines
    .filter((line) => startsInLastThird(line.at, seconds))
    .map((line) => ({
      line: line.line,
      message: `${where}: the last third stays silent; start this line at ${Math.floor((seconds * 2) / 3)} s or before`,
    }))

function beatFaults(beat: Beat): Fault[] {
  const where = `beat "${beat.title}" (${beat.seconds} s)`
  const ordinary = beat.kind !== 'opening' && beat.kind !== 'closing'
  const faults = [beat.lines, beat.without].flatMap((lines) => [
    ...tooManyWords(lines, limitOf(beat.kind, beat.seconds), where),
    ...(ordinary ? lateLines(lines, beat.seconds, where) : []),
  ])
  if (beat.without.length > 0 && beat.sense === null)
    faults.push({ line: beat.without[0]?.line ?? 1, message: `${where}: "without" needs "sense", the sense it stands in for` })
  if (beat.sense !== null && beat.without.length === 0)
    faults.push({ line: beat.lines[0]?.line ?? 1, message: `${where}: say under "without" what is said to a person who leaves ${beat.sense} out` })
  return faults
}

/** Shortest and longest time a left-out group is imagined: the let-go time of a preset with its tension, capped or not. */
const shortestImagine = 30

function groupFaults(group: Group, part: Groups): Fault[] {
  const faults: Fault[] = []
  const passes = part.again === null ? [group.rounds[0]] : group.rounds
  for (const [pass, round] of passes.entries()) {
    const name = pass === 0 ? part.name : (part.again ?? part.name)
    const where = `group "${group.id}", pass ${pass + 1}`
    faults.push(
      ...tooManyWords(round.name, wordLimit.name(name), `${where}, name`),
      ...tooManyWords(round.rest, wordLimit.name(name), `${where}, rest`),
      ...tooManyWords(round.tense, wordLimit.tense, `${where}, tense`),
      ...tooManyWords([...round.release, ...round.notice], wordLimit.release, `${where}, release and notice`),
      ...tooManyWords(round.imagine, wordLimit.ordinary(shortestImagine), `${where}, imagine`),
      ...lateLines(round.imagine, shortestImagine, `${where}, imagine`),
    )
    if (round.name.at(-1)?.at !== 'end')
      faults.push({
        line: round.name.at(-1)?.line ?? 1,
        message: `${where}: the last name line is the cue to tense; give it "at: end", so that the seconds count from its end`,
      })
    if (round.release[0]?.at !== 0)
      faults.push({ line: round.release[0]?.line ?? 1, message: `${where}: the cue to let go comes at once; give the first release line "at: 0"` })
  }
  return faults
}

/** Everything that breaks a rule, in the order of the file. */
export function checkScript(script: Script, lexicon?: Lexicon): Fault[] {
  const faults: Fault[] = allSentences(script).flatMap(({ say, line }) => [
    ...wordingFaults(say).map((fault) => ({ line, message: `"${say}": ${fault}` })),
    ...(lexicon === undefined
      ? []
      : unsureWords(say, lexicon).map((word) => ({
          line,
          message: `"${say}": "${word}" has two sounds; pin the phrase in lexicon.yaml, or listen and list it under "checked"`,
        }))),
  ])
  for (const form of script.forms) {
    const ids = new Set<string>()
    for (const part of form.parts) {
      const beats = part.part === 'beat' ? [part] : part.bridge === null ? [] : [part.bridge]
      faults.push(...beats.flatMap(beatFaults))
      if (part.part === 'groups') faults.push(...part.groups.flatMap((group) => groupFaults(group, part)))
      for (const { id, line } of [
        ...beats.map((beat) => ({ id: beat.id, line: beat.lines[0]?.line ?? 1 })),
        ...(part.part === 'groups' ? part.groups.map((group) => ({ id: group.id, line: group.rounds[0].name[0]?.line ?? 1 })) : []),
      ]) {
        if (ids.has(id)) faults.push({ line, message: `form "${form.id}" has two parts called "${id}"; give one another name` })
        ids.add(id)
      }
    }
  }
  const unique = new Map(faults.map((fault) => [`${fault.line} ${fault.message}`, fault]))
  return [...unique.values()].sort((a, b) => a.line - b.line)
}
