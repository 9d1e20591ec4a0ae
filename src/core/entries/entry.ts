/** The facts a person keeps: one literal an act, checked in the main process. The renderer imports only the types. */
import { z } from 'zod'
import { usualPattern } from '../script/choices.ts'
import { once } from '../language/once.ts'
import { talks } from '../script/exercise.ts'
import { longestTimer, mostOwnBells, timerBells, usualVolumes } from '../script/surroundings.ts'
import { kindNames, kinds, type Kind } from './kinds.ts'
import { looks, usualLooks } from './looks.ts'
import { reasons } from './reasons.ts'
import { shapes } from './shapes.ts'

const { Id, Time, Name, Speaker, Background, Chosen } = shapes

export type DataOf<K extends Kind> = z.infer<ReturnType<(typeof kinds)[K]['schema']>>
/** What is kept of an act, before it has an id and a time. */
export type Draft = { [K in Kind]: { kind: K; data: DataOf<K> } }[Kind]
/** An act as a window sends it: with the id it made, and when it was done. The same id sent twice is recorded once. */
export type NewEntry = { [K in Kind]: { id: string; at: string; kind: K; data: DataOf<K> } }[Kind]
/** `data: null` is a tombstone: what was deleted leaves its id and times, so that merging two files cannot bring it back. */
export type Entry = { [K in Kind]: { id: string; at: string; edited: string; kind: K; data: DataOf<K> | null } }[Kind]

const dataOf = once(() => kindNames.map((kind) => [z.literal(kind), kinds[kind].schema(shapes)] as const))

/** One schema of all kinds: the word in `kind` says which of them applies. Made when it is first needed: the start waits for none of them. */
function ofAnyKind(shape: (kind: z.ZodLiteral<Kind>, data: z.ZodType) => z.ZodObject): z.ZodType {
  return z.lazy(() => z.discriminatedUnion('kind', dataOf().map((each) => shape(...each)) as [z.ZodObject, ...z.ZodObject[]]))
}
const made = { id: Id, at: Time }
export const Made = z.strictObject(made)
export const Draft = ofAnyKind((kind, data) => z.strictObject({ kind, data })) as z.ZodType<Draft>
export const NewEntry = ofAnyKind((kind, data) => z.strictObject({ ...made, kind, data })) as z.ZodType<NewEntry>
export const Entry = ofAnyKind((kind, data) => z.strictObject({ ...made, edited: Time, kind, data: data.nullable() })) as z.ZodType<Entry>

export const Settings = z.strictObject({
  welcomed: z.boolean().default(false),
  brings: z.enum(reasons).nullable().default(null),
  theme: z.enum(looks.theme).default(usualLooks.theme),
  textSize: z.literal(looks.textSize).default(usualLooks.textSize),
  face: z.enum(looks.face).default(usualLooks.face),
  lineSpacing: z.literal(looks.lineSpacing).default(usualLooks.lineSpacing),
  movement: z.enum(looks.movement).default(usualLooks.movement),
  voice: Speaker.default('usual'), // the one the book begins with, until one is chosen
  talk: z.enum(talks).default('full'),
  background: Background.default('none'),
  voiceVolume: z.number().min(0).max(1).default(usualVolumes.voice),
  backgroundVolume: z.number().min(0).max(1).default(usualVolumes.background),
  bellVolume: z.number().min(0).max(1).default(usualVolumes.bell),
  tones: z.boolean().default(true), // of the breathing pacer
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
  compactOnTop: z.boolean().default(true), // the small window stays above others
  lastTime: z.record(Name, Chosen).default({}), // what was chosen last, by exercise
  practice: Chosen.pick({
    preset: true,
    passes: true,
    posture: true,
    anchor: true,
    without: true,
    sleep: true,
    ownPattern: true,
    word: true,
  }).default({
    preset: 'standard',
    passes: 1,
    posture: 'sitting',
    anchor: 'breath',
    without: [],
    sleep: false,
    ownPattern: usualPattern,
    word: '',
  }), // what goes over from one exercise to the next
  timer: z
    .strictObject({
      minutes: z.int().min(1).max(longestTimer),
      settle: z.int().min(0).max(5), // minutes
      every: z.int().min(0).max(60), // minutes between bells; 0: none
      at: z.array(z.int().min(1).max(longestTimer)).max(mostOwnBells), // minutes of own bells
      bell: z.enum(timerBells),
      background: Background,
    })
    .default({ minutes: 10, settle: 0, every: 0, at: [], bell: 'bowl', background: 'none' }),
})
export type Settings = z.infer<typeof Settings>
export type SettingsPatch = Partial<Settings>
/** Only the settings a window names. Not `Settings.partial()`: that fills every missing one with its default, so one change would undo all others. */
export const SettingsPatch: z.ZodType<SettingsPatch> = z.lazy(() =>
  z.strictObject(Object.fromEntries(Object.entries(Settings.shape).map(([name, field]) => [name, field.unwrap().exactOptional()]))),
)

/** Everything the app knows, as the file holds it. */
export const Snapshot = z.strictObject({ entries: z.array(Entry), settings: Settings })
export type Snapshot = z.infer<typeof Snapshot>

/** What one act changed: entries to put in place by id, and the settings when they changed. */
export interface Change {
  readonly entries: readonly Entry[]
  readonly settings: Settings | null
}
