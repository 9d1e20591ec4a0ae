/** Whether a whole script keeps the rules: words by beat, silence, ways out. Problems come with the line they stand at. */
import { cyclesIn } from './breathing.ts'
import { holding, usualChoices } from './choices.ts'
import { anchors, postures, senses } from './exercise.ts'
import { totalSeconds } from './plan-steps.ts'
import { namedPartFaults, optionFaults } from './named-parts.ts'
import { orNearest } from '../text/nearest.ts'
import type { LexiconOfVoices } from './lexicon.ts'
import { unsureWords } from './lexicon.ts'
import type { BookLanguage } from '../language/book-language.ts'
import { countWords, limitOf, startsInLastThird, wordingFaults, wordsThatFit } from './rules.ts'
import { allSentences, partLines, speaking, spoken } from './sentences.ts'
import type { Sentence, Speaking } from './sentences.ts'
import { commonWhens } from './script.ts'
import type { Beat, Breathing, Form, Group, Groups, Line, Part, Script } from './script.ts'

export interface Fault {
  readonly line: number
  readonly message: string
}

/** One way a script can be spoken: what holds, which hand begins, and the words of that way. */
function waysOf(script: Script): readonly Speaking[] {
  const usual = usualChoices(script)
  const patterns = [...script.patterns.map(({ id }) => id), ...(script.ownPattern ? ['own'] : [])]
  const optionSets = script.options.reduce<readonly Record<string, string>[]>(
    (sets, { id, choices }) => sets.flatMap((set) => choices.map((choice) => ({ ...set, [id]: choice.id }))),
    [{}],
  )
  const twoWays = [false, true] as const
  const ways = optionSets.flatMap((options) =>
    (patterns.length === 0 ? [''] : patterns).flatMap((pattern) =>
      postures.flatMap((posture) =>
        (script.asks.includes('anchor') ? anchors : (['breath'] as const)).flatMap((anchor) =>
          twoWays.flatMap(
            (both) => ({ ...usual, options, pattern, posture, anchor, passes: both ? 2 : 1, sleep: both, without: both ? senses : [] }) as const,
          ),
        ),
      ),
    ),
  )
  const unique = new Map(ways.map((choices) => [[...holding(script, choices)].sort().join(' '), speaking(script, choices)]))
  return [...unique.values()].flatMap((way) =>
    script.asks.includes('hand') ? (['right', 'left'] as const).map((hand) => ({ ...way, hand })) : [way],
  )
}

const most = (lines: readonly Line[], ways: readonly Speaking[]): number =>
  Math.max(...ways.map((way) => spoken(lines, way).reduce((sum, { say }) => sum + countWords(say), 0)))

function tooManyWords(lines: readonly Line[], limit: number, where: string, ways: readonly Speaking[]): Fault[] {
  const words = most(lines, ways)
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

function beatFaults(language: BookLanguage, beat: Beat, ways: readonly Speaking[]): Fault[] {
  const where = `beat "${beat.title}" (${beat.seconds} s)`
  const quietAtTheEnd = beat.kind !== 'opening' && beat.kind !== 'closing' && beat.kind !== 'count'
  const stands = beat.sense ?? beat.areas[0]
  const faults = [beat.lines, beat.without].flatMap((lines) => [
    ...tooManyWords(lines, limitOf(language, beat.kind, beat.seconds), where, ways),
    ...(quietAtTheEnd ? lateLines(lines, beat.seconds, where) : []),
  ])
  if (beat.without.length > 0 && stands === undefined)
    faults.push({ line: beat.without[0]?.line ?? 1, message: `${where}: "without" needs "sense" or "areas": what it stands in for` })
  if (stands !== undefined && beat.without.length === 0)
    faults.push({ line: beat.lines[0]?.line ?? 1, message: `${where}: say under "without" what is said to a person who leaves ${stands} out` })
  if (beat.lines[0]?.full === true)
    faults.push({ line: beat.lines[0].line, message: `${where}: its first line is what light talk keeps; take "full" away` })
  return faults
}

function breathingFaults(language: BookLanguage, part: Breathing, script: Script, ways: readonly Speaking[]): Fault[] {
  const where = `breathing "${part.title}" (${part.seconds} s)`
  const line = part.lines[0]?.line ?? 1
  if (script.patterns.length === 0) return [{ line, message: `${where}: name at least one pattern under "patterns"` }]
  const untimed = part.lines
    .filter(({ at }) => typeof at !== 'number')
    .map((one) => ({ line: one.line, message: `${where}: give the line "at", in seconds; it waits for the next breath` }))
  const tooShort = script.patterns
    .filter((pattern) => cyclesIn(pattern, part.seconds) === 0)
    .map(({ id }) => ({ line, message: `${where}: not one breath of the pattern "${id}" fits` }))
  return [...untimed, ...tooShort, ...tooManyWords(part.lines, wordsThatFit(language, 'ordinary', part.seconds), where, ways)]
}

/** Shortest and longest time a left-out group is imagined: the let-go time of a preset with its tension, capped or not. */
const shortestImagine = 30

function groupFaults(language: BookLanguage, group: Group, part: Groups, ways: readonly Speaking[]): Fault[] {
  const faults: Fault[] = []
  const passes = part.again === null ? [group.rounds[0]] : group.rounds
  for (const [pass, round] of passes.entries()) {
    const name = pass === 0 ? part.name : (part.again ?? part.name)
    const where = `group "${group.id}", pass ${pass + 1}`
    faults.push(
      ...tooManyWords(round.name, wordsThatFit(language, 'name', name), `${where}, name`, ways),
      ...tooManyWords(round.rest, wordsThatFit(language, 'name', name), `${where}, rest`, ways),
      ...tooManyWords(round.tense, language.pace.tense, `${where}, tense`, ways),
      ...tooManyWords([...round.release, ...round.notice], language.pace.release, `${where}, release and notice`, ways),
      ...tooManyWords(round.imagine, wordsThatFit(language, 'ordinary', shortestImagine), `${where}, imagine`, ways),
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

function partFaults(language: BookLanguage, part: Part, script: Script, ways: readonly Speaking[]): Fault[] {
  if (part.part === 'beat') return beatFaults(language, part, ways)
  if (part.part === 'breathing') return breathingFaults(language, part, script, ways)
  return [
    ...(part.bridge === null ? [] : beatFaults(language, part.bridge, ways)),
    ...part.groups.flatMap((group) => groupFaults(language, group, part, ways)),
  ]
}

/** Two parts a person can meet in one practice have different names. */
function sameNames(form: Form): Fault[] {
  const seen = new Map<string, readonly string[]>()
  return form.parts.flatMap((part) => {
    const named =
      part.part === 'groups'
        ? part.groups.map(({ id, rounds }) => ({ id, line: rounds[0].name[0]?.line ?? 1, when: [] }))
        : [{ id: part.id, line: part.lines[0]?.line ?? 1, when: part.when }]
    return named.flatMap(({ id, line, when }) => {
      const before = seen.get(id)
      seen.set(id, [...(before ?? []), ...when])
      const apart = before !== undefined && before.length > 0 && when.length > 0 && !when.some((one) => before.includes(one))
      return before === undefined || apart ? [] : [{ line, message: `form "${form.id}" has two parts called "${id}"; give one another name` }]
    })
  })
}

/** A part that depends on a choice needs another of the same length for the other choices. */
function unequalTotals(script: Script, form: Form): Fault[] {
  const usual = { ...usualChoices(script), form: form.id }
  const line = (form.parts[0]?.part === 'beat' ? form.parts[0].lines[0]?.line : undefined) ?? 1
  const totals = script.options.flatMap((option) =>
    option.choices.map(({ id }) => ({ id, seconds: totalSeconds(script, { ...usual, options: { ...usual.options, [option.id]: id } }) })),
  )
  const first = totals[0]?.seconds
  return totals
    .filter(({ seconds }) => seconds !== first)
    .map(({ id, seconds }) => ({
      line,
      message: `form "${form.id}" lasts ${seconds} s with "${id}" and ${first} s otherwise; make the parts equally long`,
    }))
}

/** Words under "when" and "other" that nothing in the app or in this script stands for. */
function unknownWhens(script: Script): Fault[] {
  const own = [...script.options.flatMap(({ choices }) => choices.map(({ id }) => id)), ...script.patterns.map(({ id }) => id)]
  const known = new Set([...commonWhens, ...own])
  const used = script.forms.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      const lines = partLines(part)
      const ofPart = part.part === 'groups' ? [] : part.when.map((when) => ({ when, line: lines[0]?.line ?? 1 }))
      const ofLines = lines.flatMap(({ when, other, line }) => [...when, ...other.map((one) => one.when)].map((word) => ({ when: word, line })))
      return [...ofPart, ...ofLines]
    }),
  )
  return used
    .filter(({ when }) => !known.has(when))
    .map(({ when, line }) => ({
      line,
      message: `"${when}" is no choice of this exercise${orNearest(when, known, `known are ${[...known].join(', ')}`)}`,
    }))
}

/** What is wrong with the words of single sentences, wherever they stand. With a lexicon, words with two sounds are looked at too. */
export const sentenceFaults = (language: BookLanguage, sentences: readonly Sentence[], lexicon?: LexiconOfVoices): Fault[] =>
  sentences.flatMap(({ say, line }) => [
    ...wordingFaults(language, say).map((fault) => ({ line, message: `"${say}": ${fault}` })),
    ...(lexicon === undefined ? [] : unsureWords(language, say, lexicon)).map((word) => ({
      line,
      message: `"${say}": "${word}" has two sounds; pin the phrase in lexicon.yaml for every accent of voices.yaml, or listen and list it under "checked"`,
    })),
  ])

/** Everything that breaks a rule, in the order of the file. A script that is not `complete` lacks parts that could not be read: their seconds are unknown. */
export function checkScript(
  language: BookLanguage,
  script: Script,
  lexicon?: LexiconOfVoices,
  { complete }: { readonly complete: boolean } = { complete: true },
): Fault[] {
  const faults: Fault[] = sentenceFaults(language, allSentences(script), lexicon)
  const ways = waysOf(script)
  faults.push(...unknownWhens(script), ...namedPartFaults(language, script), ...optionFaults(script))
  for (const form of script.forms) {
    faults.push(...form.parts.flatMap((part) => partFaults(language, part, script, ways)), ...sameNames(form))
    if (complete) faults.push(...unequalTotals(script, form))
  }
  const unique = new Map(faults.map((fault) => [`${fault.line} ${fault.message}`, fault]))
  return [...unique.values()].sort((a, b) => a.line - b.line)
}
