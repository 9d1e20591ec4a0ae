/** The shape of a script's file as a writer types it. Strict: a misspelt key is an error, not a silent default. Every text here completes "… must be". */
import { z } from 'zod'
import { bookId, dateOrNothing, list, noneTwice, oneOf, plain, slug, title, verbatim, whole } from '../text/fields.ts'
import { breathKinds } from './breathing.ts'
import { bodyAreas, postures, regions, senses } from './exercise.ts'
import { roles } from './roles.ts'
import { asks, beatKinds, needs, shelves } from './script.ts'
import { sideOf } from './sides.ts'
import type { SidedRegion } from './script.ts'

const seconds = 'a whole number of seconds from 1 to 900'
const Seconds = z.int(seconds).min(1, seconds).max(900, seconds)
const SourceKeys = list(z.string('a key of sources.yaml'), 'a list of keys of sources.yaml, such as [CB, KS]').min(1, 'one source or more')

/** Known words are checked when the whole script is read: it brings some of its own. */
const When = slug('sitting or no-sight')
const whens = 'a choice such as sitting, or a list of them'
const Whens = z.union([When, list(When, whens).min(1, whens)], whens)

const Areas = list(oneOf(bodyAreas, 'area'), 'a list of parts of the body a person may leave out, such as [face, jaw]')
const lines = 'a list of lines, each with "say"'
const sentence = 'one sentence, as it is spoken'
const at = 'seconds from the start of the beat, or end'
const lineOf = <Text extends z.ZodType>(text: Text) =>
  z.strictObject({
    at: z.union([z.number(at).min(0, at), z.literal('end', at)], at).optional(),
    say: text,
    when: Whens.optional(),
    other: z.record(When, text, 'a group such as lying: "Lie as you like."').optional(),
    full: z.boolean('true (left out of light talk) or false').default(false),
    shows: verbatim('the words that are shown instead, such as {word}').optional(),
    on: oneOf(breathKinds, 'part of a breath').default('in'),
    areas: Areas.default([]),
    without: verbatim(sentence).optional(),
  })
const Lines = list(lineOf(verbatim(sentence)), lines).min(1, 'one line or more')

/** Of a muscle group on one side of the body: a text for the right, and one for the left. */
const bothSides = <Text extends z.ZodType>(text: Text, what: string) =>
  z.union([text, z.strictObject({ right: text, left: text })], `${what}, or "right" and "left" with one each`)
const SidedLine = lineOf(bothSides(verbatim(sentence), sentence))
const SidedLines = list(SidedLine, lines).min(1, 'one line or more')

const sided = ['hand', 'forearm', 'upper-arm', 'thigh', 'lower-leg', 'foot'].flatMap((part) => [`${part}-first`, `${part}-second`])
const Regions = list(oneOf([...regions, ...(sided as SidedRegion[])], 'region'), 'a list of regions of the body map, such as [hand-first, neck]')

const BeatInFile = z.strictObject({
  beat: plain('the name of the beat'),
  kind: oneOf(beatKinds, 'kind of beat'),
  seconds: Seconds,
  when: Whens.optional(),
  regions: Regions.default([]),
  sense: oneOf(senses, 'sense').optional(),
  areas: Areas.default([]),
  lines: Lines,
  without: Lines.optional(),
})

const BreathingInFile = z.strictObject({ breathing: plain('the name of the part'), seconds: Seconds, when: Whens.optional(), lines: Lines })

/** Seconds in steps of a tenth. */
const tenths = 'seconds from 0 to 20, in steps of a tenth'
const BreathSeconds = z.number(tenths).min(0, tenths).max(20, tenths).multipleOf(0.1, tenths)
const PatternInFile = z.strictObject({
  id: slug('four-six'),
  title: plain('the pattern in words, such as In 4, out 6'),
  in: BreathSeconds,
  top_up: BreathSeconds.default(0),
  hold: BreathSeconds.default(0),
  out: BreathSeconds,
  rest: BreathSeconds.default(0),
  note: plain('what is known about this pattern'),
  sources: SourceKeys,
})

const ChoiceInFile = z.strictObject({
  id: slug('with-feet'),
  title: plain('the choice in a few words'),
  ticked: z.boolean('true (the usual choice of a person who ticked a condition) or false').default(false),
  areas: Areas.default([]),
})
const OptionInFile = z.strictObject({
  id: slug('settle-with'),
  title: plain('what the choice is about'),
  choices: list(ChoiceInFile, 'a list of choices, each with "id" and "title"').min(2, 'two choices or more'),
})

/** What is said in a second pass; what is left out is said as in the first. */
const AgainInFile = z.strictObject({
  name: SidedLines,
  tense: SidedLines.optional(),
  release: SidedLines.optional(),
  notice: SidedLines.optional(),
  rest: SidedLines,
  imagine: SidedLines.optional(),
})

const groupName = 'the name of the muscle group, such as Neck'
const oneSide = 'only a group that lies on one side, such as [hand-first], has "right" and "left"'
const GroupInFile = z
  .strictObject({
    id: slug('first-arm'),
    title: bothSides(plain(groupName), groupName),
    regions: Regions.min(1, 'one region or more'),
    areas: Areas.min(1, 'one area or more'),
    capped: z.boolean('true (never tensed longer than 5 seconds) or false').default(false),
    name: SidedLines,
    tense: SidedLines.optional(),
    release: SidedLines,
    notice: SidedLines.optional(),
    rest: SidedLines,
    imagine: SidedLines,
    again: AgainInFile.optional(),
  })
  .superRefine((group, ctx) => {
    if (sideOf(group.regions) !== null) return
    if (typeof group.title !== 'string') ctx.addIssue(whole(`${oneSide}; give this one a single name`, ['title']))
    const rounds = [{ place: [], round: group }, ...(group.again ? [{ place: ['again'], round: group.again }] : [])]
    for (const { place, round } of rounds)
      for (const key of ['name', 'tense', 'release', 'notice', 'rest', 'imagine'] as const)
        for (const [n, { say, other }] of (round[key] ?? []).entries())
          if ([say, ...Object.values(other ?? {})].some((text) => typeof text !== 'string'))
            ctx.addIssue(whole(`${oneSide}; say one sentence here`, [...place, key, n]))
  })

const GroupsInFile = z.strictObject({
  groups: z.strictObject({
    name: Seconds,
    again: Seconds.optional(),
    bridge: BeatInFile.optional(),
    tense: Lines,
    groups: list(GroupInFile, 'a list of muscle groups').min(1, 'one muscle group or more').superRefine(noneTwice('id', 'group')),
  }),
})

const place = 'a whole number from 1 on: its place among the exercises with this role'
const RoleInFile = z.strictObject({
  role: oneOf(roles, 'role'),
  place: z.int(place).min(1, place).default(1),
  form: slug('three-minutes').optional(),
  say: plain('its name in the middle of a sentence, such as listening to the sounds').optional(),
})

export const PartInFile = z.union([BeatInFile, GroupsInFile, BreathingInFile], 'a part that begins with "beat", "groups" or "breathing"')
const FormInFile = z.strictObject({
  id: slug('three-minutes'),
  title: plain('the name of the form, such as 3 minutes'),
  parts: list(PartInFile, 'a list of parts: beats, muscle groups, breathing').min(1, 'one part or more'),
})

/** Which names there are is asked of the whole book. */
const SafetyNames = list(slug('holds, a name of safety.yaml'), 'a list of names of safety.yaml, such as [holds]').default([])

/** Everything but the forms. */
export const HeadInFile = z.strictObject({
  id: bookId('the id of the exercise: letters and digits, a capital first, such as E21'),
  title: title('the name of the exercise, such as Five senses'),
  summary: plain('one sentence: what a person does'),
  room: oneOf(shelves, 'room'),
  needs: list(oneOf(needs, 'need'), 'a list of needs, such as [calm-body]').min(1, 'one need or more'),
  postures: list(oneOf(postures, 'posture'), 'a list of postures, such as [sitting, lying]').min(1, 'one posture or more'),
  asks: list(oneOf(asks, 'choice'), 'a list of what a person may choose, such as [posture], or []'),
  usual_word: plain('the cue word of a person who types none, such as soften').optional(),
  senses: list(oneOf(senses, 'sense'), 'a list of senses, such as [hearing], or []').default([]),
  roles: list(RoleInFile, 'a list of roles, such as [{ role: gentle }]').superRefine(noneTwice('role', 'role')).default([]),
  options: list(OptionInFile, 'a list of options, each with "id", "title" and "choices"').superRefine(noneTwice('id', 'option')).default([]),
  patterns: list(PatternInFile, 'a list of breathing patterns').superRefine(noneTwice('id', 'pattern')).default([]),
  own_pattern: z.boolean('true (a person may set their own) or false').default(false),
  safety: z.strictObject({
    kind: slug('tensing, one of the kinds of safety.yaml'),
    uses: SafetyNames,
    also: SafetyNames,
    not: SafetyNames,
  }),
  card: z.strictObject({
    what: plain('what a person does, and how they can leave parts out'),
    evidence: plain('what studies say, in one or two sentences'),
    sources: SourceKeys,
  }),
  soft_prompt: verbatim('one sentence for a long silence, as it is spoken'),
  reviewed_by: plain('the name of the person who read it as an expert, or nothing').nullable(),
  checked_on: dateOrNothing,
})

export const ScriptInFile = HeadInFile.extend({
  forms: list(FormInFile, 'a list of forms, each with "id", "title" and "parts"').min(1, 'one form or more').superRefine(noneTwice('id', 'form')),
})

export type LineInFile = z.infer<typeof SidedLine>
export type BeatInFile = z.infer<typeof BeatInFile>
export type BreathingInFile = z.infer<typeof BreathingInFile>
export type GroupInFile = z.infer<typeof GroupInFile>
export type GroupsInFile = z.infer<typeof GroupsInFile>['groups']
export type AgainInFile = z.infer<typeof AgainInFile>
export type PartInFile = z.infer<typeof PartInFile>
export type HeadInFile = z.infer<typeof HeadInFile>
export type ScriptInFile = z.infer<typeof ScriptInFile>
