/** The facts a person keeps: one literal an act, checked in the main process. The renderer imports only the types. */
import { z } from 'zod'
import { longestWord, usualPattern, usualWord } from '../script/choices.ts'
import { anchors, bodyAreas, conditions, postures, presets, regions, senses, talks } from '../script/exercise.ts'
import type { Preset } from '../script/exercise.ts'
import { backgrounds, longestTimer, mostOwnBells, timerBells, usualVolumes } from '../script/surroundings.ts'

/** ISO 8601 with offset, so that "in the evening" stays true after a journey. */
const Time = z.iso.datetime({ offset: true })
const Rating = z.int().min(0).max(10)
const PresetName = z.enum(Object.keys(presets) as [Preset, ...Preset[]])
const Slug = z.string().max(40)
/**
 * The name of something in a book: a lesson "A4", an exercise "E02", one of somebody's own pack "pack.name/x1", a plan, a voice. Only its shape is checked:
 * whether there is such a thing is asked of the book, and what the book no longer has stays in the file.
 */
const Name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/)
  .max(80)
/** Whose voice speaks: the name of one of the app's, 'own' for the person's own recordings, or nobody (captions only). */
const Speaker = Name.nullable()
const Background = z.enum(backgrounds)
const BreathSeconds = z.number().min(0).max(20)
const Pattern = z.strictObject({ in: BreathSeconds, topUp: BreathSeconds, hold: BreathSeconds, out: BreathSeconds, rest: BreathSeconds })
/** Where in the body tension sits, as a person marks it on the map. */
const Places = z.array(z.enum(regions)).max(regions.length)

/** What a person chose for one exercise, as a named preset and as "the last time" keep it. Read through `fitted`, which replaces what no longer exists. */
export const Chosen = z.strictObject({
  form: Slug,
  preset: PresetName,
  passes: z.union([z.literal(1), z.literal(2)]),
  posture: z.enum(postures),
  anchor: z.enum(anchors),
  without: z.array(z.enum(senses)).max(senses.length),
  sleep: z.boolean(),
  talk: z.enum(talks),
  pattern: Slug,
  ownPattern: Pattern,
  word: z.string().max(longestWord),
  options: z.record(Slug, Slug),
})
export type Chosen = z.infer<typeof Chosen>

/** Where a person is in a module. One entry a module, revised while they read. */
const Reading = z.strictObject({
  module: Name,
  place: z.string().max(80), // key of the first block in view
  line: z.string().max(400), // the words there, so that Today can quote them
  section: z.int().min(0).max(99),
  sections: z.int().min(0).max(99),
  readAt: Time.nullable(), // when they marked it as read, or null
})
const Reflection = z.strictObject({ module: Name, prompt: z.string().max(80), text: z.string().max(20_000) })
/** A practice counts as it is: `practised` may be less than `planned` (both seconds). Ratings 0 (calm) to 10 (as tense as I can imagine), null when skipped. */
export const DataOfPractice = z.strictObject({
  exercise: Name, // 'timer': nobody led, only time and bells
  form: Slug,
  preset: PresetName.nullable(), // muscle release only
  voice: Speaker,
  planned: z.number().min(0).max(14_400),
  practised: z.number().min(0).max(14_400),
  finished: z.boolean(),
  leftOut: z.array(z.enum(bodyAreas)).max(bodyAreas.length),
  before: Rating.nullable(),
  after: Rating.nullable(),
  helped: z.array(z.string().max(60)).max(12),
  done: Time.nullable(), // when it was, if the person put that right; null: when it was recorded
  words: z.string().max(2000), // what helped or got in the way
  note: z.string().max(4000),
  tightBefore: Places,
  tightAfter: Places,
})
const BodyCheck = z.strictObject({
  areas: z.array(z.enum(bodyAreas)).max(bodyAreas.length),
  conditions: z.array(z.enum(conditions)).max(conditions.length),
  hand: z.enum(['right', 'left', 'none']),
})

/** A practice set up for a purpose: "after work". */
const NamedPreset = z.strictObject({
  name: z.string().trim().min(1).max(60),
  exercise: Name,
  chosen: Chosen,
  voice: Speaker,
  background: Background,
})
/** An exercise a person keeps at hand. Taken away, it is a tombstone. */
const Favourite = z.strictObject({ exercise: Name })
/** A way through several exercises (content plans.yaml). `step` is the place in it, from 0; nothing here counts days. */
const PlanGoing = z.strictObject({ plan: Name, step: z.int().min(0).max(40), state: z.enum(['going', 'paused', 'finished']) })
/** "How is it now?", asked when a person asks for it; `chose` is what they went on to. */
const Level = z.strictObject({ level: Rating, chose: Name.nullable() })
/** One line in the person's own voice. `file` lies in the folder recordings beside the data. */
const Recording = z.strictObject({
  say: z.string().min(1).max(300),
  file: z.string().regex(/^[0-9a-f]{16}\.wav$/),
  samples: z
    .int()
    .min(1)
    .max(48_000 * 60), // at 48 kHz
})

/** What is kept of an act, before it has an id and a time. */
export const Draft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reading'), data: Reading }),
  z.strictObject({ kind: z.literal('reflection'), data: Reflection }),
  z.strictObject({ kind: z.literal('practice'), data: DataOfPractice }),
  z.strictObject({ kind: z.literal('body-check'), data: BodyCheck }),
  z.strictObject({ kind: z.literal('preset'), data: NamedPreset }),
  z.strictObject({ kind: z.literal('favourite'), data: Favourite }),
  z.strictObject({ kind: z.literal('plan'), data: PlanGoing }),
  z.strictObject({ kind: z.literal('level'), data: Level }),
  z.strictObject({ kind: z.literal('recording'), data: Recording }),
])
export type Draft = z.infer<typeof Draft>
export type Kind = Draft['kind']
export type DataOf<K extends Kind> = Extract<Draft, { kind: K }>['data']

const made = { id: z.string().min(8).max(40), at: Time }
/** An act as a window sends it: with the id it made, and when it was done. The same id sent twice is recorded once. */
export const NewEntry = z.discriminatedUnion('kind', [
  z.strictObject({ ...made, kind: z.literal('reading'), data: Reading }),
  z.strictObject({ ...made, kind: z.literal('reflection'), data: Reflection }),
  z.strictObject({ ...made, kind: z.literal('practice'), data: DataOfPractice }),
  z.strictObject({ ...made, kind: z.literal('body-check'), data: BodyCheck }),
  z.strictObject({ ...made, kind: z.literal('preset'), data: NamedPreset }),
  z.strictObject({ ...made, kind: z.literal('favourite'), data: Favourite }),
  z.strictObject({ ...made, kind: z.literal('plan'), data: PlanGoing }),
  z.strictObject({ ...made, kind: z.literal('level'), data: Level }),
  z.strictObject({ ...made, kind: z.literal('recording'), data: Recording }),
])
export type NewEntry = z.infer<typeof NewEntry>

const stamp = { ...made, edited: Time }
/** `data: null` is a tombstone: what was deleted leaves its id and times, so that merging two files cannot bring it back. */
export const Entry = z.discriminatedUnion('kind', [
  z.strictObject({ ...stamp, kind: z.literal('reading'), data: Reading.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('reflection'), data: Reflection.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('practice'), data: DataOfPractice.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('body-check'), data: BodyCheck.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('preset'), data: NamedPreset.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('favourite'), data: Favourite.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('plan'), data: PlanGoing.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('level'), data: Level.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('recording'), data: Recording.nullable() }),
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
  voice: Speaker.default('af_heart'),
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
    word: usualWord,
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
