/** The facts a person keeps: one literal an act, checked in the main process. The renderer imports only the types. */
import { z } from 'zod'
import { anchors, bodyAreas, conditions, exerciseIds, postures, presets, senses, voices } from '../exercise/exercise.ts'
import type { Preset } from '../exercise/exercise.ts'

/** ISO 8601 with offset, so that "in the evening" stays true after a journey. */
const Time = z.iso.datetime({ offset: true })
const Rating = z.int().min(0).max(10)
const ModuleId = z.string().regex(/^[A-H][1-9]$/)

/** Where a person is in a module. One entry a module, revised while they read. */
const Reading = z.strictObject({
  module: ModuleId,
  place: z.string().max(80), // key of the first block in view
  line: z.string().max(400), // the words there, so that Today can quote them
  section: z.int().min(0).max(99),
  sections: z.int().min(0).max(99),
  readAt: Time.nullable(), // when they marked it as read, or null
})
const Reflection = z.strictObject({ module: ModuleId, prompt: z.string().max(80), text: z.string().max(20_000) })
/** A practice counts as it is: `practised` may be less than `planned` (both seconds). Ratings 0 (calm) to 10 (as tense as I can imagine), null when skipped. */
const Practice = z.strictObject({
  exercise: z.enum(exerciseIds),
  form: z.string().max(40),
  preset: z.enum(Object.keys(presets) as [Preset, ...Preset[]]).nullable(), // muscle release only
  voice: z.enum(voices).nullable(), // null: captions only
  planned: z.number().min(0).max(14_400),
  practised: z.number().min(0).max(14_400),
  finished: z.boolean(),
  leftOut: z.array(z.enum(bodyAreas)).max(bodyAreas.length),
  before: Rating.nullable(),
  after: Rating.nullable(),
  helped: z.array(z.string().max(60)).max(12),
})
const BodyCheck = z.strictObject({
  areas: z.array(z.enum(bodyAreas)).max(bodyAreas.length),
  conditions: z.array(z.enum(conditions)).max(conditions.length),
  hand: z.enum(['right', 'left', 'none']),
})

/** What a window may ask to record: the main process adds id and times. */
export const Draft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reading'), data: Reading }),
  z.strictObject({ kind: z.literal('reflection'), data: Reflection }),
  z.strictObject({ kind: z.literal('practice'), data: Practice }),
  z.strictObject({ kind: z.literal('body-check'), data: BodyCheck }),
])
export type Draft = z.infer<typeof Draft>
export type Kind = Draft['kind']
export type DataOf<K extends Kind> = Extract<Draft, { kind: K }>['data']

const stamp = { id: z.string().min(8).max(40), at: Time, edited: Time }
/** `data: null` is a tombstone: what was deleted leaves its id and times, so that merging two files cannot bring it back. */
export const Entry = z.discriminatedUnion('kind', [
  z.strictObject({ ...stamp, kind: z.literal('reading'), data: Reading.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('reflection'), data: Reflection.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('practice'), data: Practice.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('body-check'), data: BodyCheck.nullable() }),
])
export type Entry = z.infer<typeof Entry>

export const Settings = z.strictObject({
  welcomed: z.boolean().default(false),
  brings: z.enum(['starting', 'practising', 'teaching']).nullable().default(null),
  theme: z.enum(['system', 'paper', 'dusk', 'contrast', 'contrast-dusk']).default('system'),
  textSize: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150)]).default(100), // per cent, window zoom
  face: z.enum(['book', 'clear', 'clear-all']).default('book'),
  lineSpacing: z.union([z.literal(1.5), z.literal(1.62), z.literal(1.8), z.literal(2)]).default(1.62),
  movement: z.enum(['system', 'less', 'full']).default('system'),
  voice: z.enum(voices).nullable().default('af_heart'),
  voiceVolume: z.number().min(0).max(1).default(0.6),
  bellVolume: z.number().min(0).max(1).default(0.25),
  captions: z.boolean().default(true),
  showCount: z.boolean().default(true),
  announceSteps: z.boolean().default(false),
  letterKeys: z.boolean().default(true),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  plainTitle: z.boolean().default(false),
  practice: z
    .strictObject({
      preset: z.enum(Object.keys(presets) as [Preset, ...Preset[]]),
      passes: z.union([z.literal(1), z.literal(2)]),
      posture: z.enum(postures),
      anchor: z.enum(anchors),
      without: z.array(z.enum(senses)).max(senses.length),
    })
    .default({ preset: 'standard', passes: 1, posture: 'sitting', anchor: 'breath', without: [] }), // the choices made last time
})
export type Settings = z.infer<typeof Settings>
export type SettingsPatch = Partial<Settings>
/** Only the settings a window names. Not `Settings.partial()`: that fills every missing one with its default, so one change would undo all others. */
export const SettingsPatch: z.ZodType<SettingsPatch> = z.strictObject(
  Object.fromEntries(Object.entries(Settings.shape).map(([name, field]) => [name, field.unwrap().exactOptional()])),
)

/** Everything the app knows, as the file holds it. */
export const Snapshot = z.strictObject({ entries: z.array(Entry), settings: Settings })
export type Snapshot = z.infer<typeof Snapshot>

/** What one act changed: entries to put in place by id, and the settings when they changed. */
export interface Change {
  readonly entries: readonly Entry[]
  readonly settings: Settings | null
}
