/** The shape of a script's file as a writer types it. Strict: a misspelt key is an error, not a silent default. */
import { z } from 'zod'
import { anchors, bodyAreas, exerciseIds, postures, regions, senses } from './exercise.ts'
import { asks, beatKinds } from './script.ts'
import type { SidedRegion, When } from './script.ts'

const Slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'small letters, digits and hyphens')
const Words = z.string().trim().min(1)
const Seconds = z.int().min(1).max(900)

const whens = [...postures, ...anchors, ...senses.map((sense) => `no-${sense}` as const), 'twice'] as const satisfies readonly When[]
const WhenWord = z.enum(whens)

const LineInFile = z.strictObject({
  at: z.union([z.number().min(0), z.literal('end')]).optional(),
  say: Words,
  when: z.union([WhenWord, z.array(WhenWord).min(1)]).optional(),
  other: z.partialRecord(WhenWord, Words).optional(),
})
const Lines = z.array(LineInFile).min(1)

const BeatInFile = z.strictObject({
  beat: Words,
  kind: z.enum(beatKinds),
  seconds: Seconds,
  sense: z.enum(senses).optional(),
  lines: Lines,
  without: Lines.optional(),
})

const sided = ['hand', 'forearm', 'upper-arm', 'thigh', 'lower-leg', 'foot'].flatMap((part) => [`${part}-first`, `${part}-second`])
const RegionWord = z.enum([...regions, ...(sided as SidedRegion[])])

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

const FormInFile = z.strictObject({ id: Slug, title: Words, parts: z.array(z.union([BeatInFile, GroupsInFile])).min(1) })

export const ScriptFile = z.strictObject({
  id: z.enum(exerciseIds),
  title: Words,
  summary: Words,
  room: z.enum(['muscles', 'now', 'attention']),
  postures: z.array(z.enum(['sitting', 'lying', 'standing'])).min(1),
  asks: z.array(z.enum(asks)),
  card: z.strictObject({
    what: Words,
    not_while: Words,
    doctor_first: z.array(Words).min(1),
    evidence: Words,
    sources: z.array(z.string().regex(/^[A-Z0-9-]+[a-z]?$/i)).min(1),
    stop_if: z.array(Words).min(1),
  }),
  soft_prompt: Words,
  forms: z.tuple([FormInFile], FormInFile),
  reviewed_by: Words.nullable(),
  checked_on: z.iso.date().nullable(),
})

export type LineInFile = z.infer<typeof LineInFile>
export type BeatInFile = z.infer<typeof BeatInFile>
export type GroupInFile = z.infer<typeof GroupInFile>
export type GroupsInFile = z.infer<typeof GroupsInFile>['groups']
export type AgainInFile = z.infer<typeof AgainInFile>
export type ScriptFile = z.infer<typeof ScriptFile>
