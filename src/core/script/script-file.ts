/** The shape of a script's file as a writer types it. Strict: a misspelt key is an error, not a silent default. */
import { z } from 'zod'
import { breathKinds } from './breathing.ts'
import { bodyAreas, exerciseIds, postures, regions, senses } from './exercise.ts'
import { asks, beatKinds, needs, rooms } from './script.ts'
import type { SidedRegion } from './script.ts'

const Slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'small letters, digits and hyphens')
const Words = z.string().trim().min(1)
const SourceKey = z.string().regex(/^[A-Z0-9-]+[a-z]?$/i)
const Seconds = z.int().min(1).max(900)

/** Known words are checked when the whole script is read: it brings some of its own. */
const WhenWord = Slug
const Whens = z.union([WhenWord, z.array(WhenWord).min(1)])

const LineInFile = z.strictObject({
  at: z.union([z.number().min(0), z.literal('end')]).optional(),
  say: Words,
  when: Whens.optional(),
  other: z.record(WhenWord, Words).optional(),
  full: z.boolean().default(false),
  shows: Words.optional(),
  on: z.enum(breathKinds).default('in'),
})
const Lines = z.array(LineInFile).min(1)

const sided = ['hand', 'forearm', 'upper-arm', 'thigh', 'lower-leg', 'foot'].flatMap((part) => [`${part}-first`, `${part}-second`])
const RegionWord = z.enum([...regions, ...(sided as SidedRegion[])])

const BeatInFile = z.strictObject({
  beat: Words,
  kind: z.enum(beatKinds),
  seconds: Seconds,
  when: Whens.optional(),
  regions: z.array(RegionWord).default([]),
  sense: z.enum(senses).optional(),
  areas: z.array(z.enum(bodyAreas)).default([]),
  lines: Lines,
  without: Lines.optional(),
})

const BreathingInFile = z.strictObject({ breathing: Words, seconds: Seconds, when: Whens.optional(), lines: Lines })

/** Seconds in steps of a tenth. */
const BreathSeconds = z.number().min(0).max(20).multipleOf(0.1)
const PatternInFile = z.strictObject({
  id: Slug,
  title: Words,
  in: BreathSeconds,
  top_up: BreathSeconds.default(0),
  hold: BreathSeconds.default(0),
  out: BreathSeconds,
  rest: BreathSeconds.default(0),
  note: Words,
  sources: z.array(SourceKey).min(1),
})

const OptionInFile = z.strictObject({
  id: Slug,
  title: Words,
  choices: z.array(z.strictObject({ id: Slug, title: Words, ticked: z.boolean().default(false) })).min(2),
})

/** What is said in a second pass; what is left out is said as in the first. */
const AgainInFile = z.strictObject({
  name: Lines,
  tense: Lines.optional(),
  release: Lines.optional(),
  notice: Lines.optional(),
  rest: Lines,
  imagine: Lines.optional(),
})

const GroupInFile = z.strictObject({
  id: Slug,
  title: Words,
  regions: z.array(RegionWord).min(1),
  areas: z.array(z.enum(bodyAreas)).min(1),
  capped: z.boolean().default(false),
  name: Lines,
  tense: Lines.optional(),
  release: Lines,
  notice: Lines.optional(),
  rest: Lines,
  imagine: Lines,
  again: AgainInFile.optional(),
})

const GroupsInFile = z.strictObject({
  groups: z.strictObject({
    name: Seconds,
    again: Seconds.optional(),
    bridge: BeatInFile.optional(),
    tense: Lines,
    groups: z.array(GroupInFile).min(1),
  }),
})

const FormInFile = z.strictObject({ id: Slug, title: Words, parts: z.array(z.union([BeatInFile, GroupsInFile, BreathingInFile])).min(1) })

export const ScriptFile = z.strictObject({
  id: z.enum(exerciseIds),
  title: Words,
  summary: Words,
  room: z.enum(rooms),
  needs: z.array(z.enum(needs)).min(1),
  postures: z.array(z.enum(postures)).min(1),
  asks: z.array(z.enum(asks)),
  senses: z.array(z.enum(senses)).default([]),
  options: z.array(OptionInFile).default([]),
  patterns: z.array(PatternInFile).default([]),
  own_pattern: z.boolean().default(false),
  card: z.strictObject({
    what: Words,
    not_while: Words,
    doctor_first: z.array(Words).min(1),
    evidence: Words,
    sources: z.array(SourceKey).min(1),
    stop_if: z.array(Words).min(1),
  }),
  soft_prompt: Words,
  forms: z.tuple([FormInFile], FormInFile),
  reviewed_by: Words.nullable(),
  checked_on: z.iso.date().nullable(),
})

export type LineInFile = z.infer<typeof LineInFile>
export type BeatInFile = z.infer<typeof BeatInFile>
export type BreathingInFile = z.infer<typeof BreathingInFile>
export type GroupInFile = z.infer<typeof GroupInFile>
export type GroupsInFile = z.infer<typeof GroupsInFile>['groups']
export type AgainInFile = z.infer<typeof AgainInFile>
export type ScriptFile = z.infer<typeof ScriptFile>
