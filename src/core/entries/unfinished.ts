/** A practice under way, as it is put down every few seconds: what it takes to go on from its place after the window, or the computer, stopped. */
import { z } from 'zod'
import { talks } from '../script/exercise.ts'
import { mostChanges } from '../timeline/most-changes.ts'
import type { Digest } from './as-written.ts'
import { Settings } from './entry.ts'
import { practice } from './kinds/practice.ts'
import { climb, currentSchema } from './migrations.ts'
import { shapes } from './shapes.ts'

const { Id, Seconds } = shapes

// each schema is made when it is first needed: the start waits for none of them

/** See core/timeline/timeline.ts. */
const Change = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('quiet'), seconds: z.number().min(-60).max(60), from: Seconds }),
    z.strictObject({ kind: z.literal('rest'), from: Seconds }),
    z.strictObject({ kind: z.literal('talk'), talk: z.enum(talks), from: Seconds }),
    z.strictObject({ kind: z.literal('close'), at: Seconds.nullable(), from: Seconds }),
  ]),
)

/** As its file has it. */
export const UnfinishedInFile = z.lazy(() =>
  z.strictObject({
    id: Id.optional(), // not there in files of earlier versions
    entry: practice.schema(shapes), // what would be kept of it if it ended here
    choices: z.strictObject({ ...shapes.Chosen.shape, leftOut: shapes.Areas, hand: shapes.Hand }).nullable(), // null: the unguided timer, by the settings below
    timer: Settings.shape.timer.unwrap().nullable(),
    background: Settings.shape.background.unwrap(),
    changes: z.array(Change).max(mostChanges),
    at: Seconds,
    saved: shapes.Time,
  }),
)
/** `id`: of the entry it becomes. */
export const Unfinished = z.lazy(() => UnfinishedInFile.unwrap().extend({ id: Id }))
export type Unfinished = z.infer<typeof Unfinished>

/** The text of its file. */
export const placeText = (place: Unfinished): string => JSON.stringify({ schema: currentSchema(), place })

const Envelope = z.lazy(() => z.strictObject({ schema: z.int().min(1).max(currentSchema()), place: z.looseObject({ entry: z.unknown() }) }))
const OfNewer = z.lazy(() => z.looseObject({ schema: z.int().gt(currentSchema()) }))
/** As it was written up to schema 2: with the title beside the entry, and without a number. */
const WithoutNumber = z.lazy(() => z.looseObject({ title: z.string().min(1), entry: z.looseObject({}) }))

/** A place of any age. `newer`: a newer app wrote it. Null: it cannot be understood. Never throws. */
export function parsePlace(text: string, sha256: Digest): Unfinished | 'newer' | null {
  try {
    const json: unknown = JSON.parse(text)
    if (OfNewer.safeParse(json).success) return 'newer'
    const old = WithoutNumber.safeParse(json).data
    const { schema, place } = old ? { schema: 2, place: withoutNumber(old) } : Envelope.parse(json)
    const id = sha256([text]).slice(0, 32) // in files of earlier versions there is none, and the same text is the same practice
    const found = UnfinishedInFile.safeParse(ofToday(place, schema, old?.title)).data
    return found ? { ...found, id: found.id ?? id } : null
  } catch {
    return null // not JSON, or not of our making: whoever asked sets the file aside
  }
}

function withoutNumber({ title: _title, ...place }: z.infer<typeof WithoutNumber>): z.infer<typeof Envelope>['place'] {
  return place
}

/** It climbs as what it is made of: the entry with the entries, the choices with "the last time". */
function ofToday(place: z.infer<typeof Envelope>['place'], schema: number, title?: string): unknown {
  const file = { entries: [{ kind: 'practice', data: place.entry }], settings: { lastTime: { here: place['choices'] } } }
  const { entries, settings } = Climbed.parse(climb(file, schema))
  const entry = { ...entries[0].data, ...(title === undefined ? {} : { title }) }
  return { ...place, entry, choices: settings.lastTime.here }
}
const Climbed = z.lazy(() =>
  z.looseObject({
    entries: z.tuple([z.looseObject({ data: z.looseObject({}) })]),
    settings: z.looseObject({ lastTime: z.looseObject({ here: z.unknown() }) }),
  }),
)
