/** A practice under way, as it is put down every few seconds: what it takes to go on from its place after the window, or the computer, stopped. */
import { z } from 'zod'
import { talks } from '../script/exercise.ts'
import { Settings } from './entry.ts'
import { practice } from './kinds/practice.ts'
import { shapes } from './shapes.ts'

const Seconds = z.number().min(0).max(14_400)

/** See core/timeline/timeline.ts. */
const Change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quiet'), seconds: z.number().min(-60).max(60), from: Seconds }),
  z.strictObject({ kind: z.literal('rest'), from: Seconds }),
  z.strictObject({ kind: z.literal('talk'), talk: z.enum(talks), from: Seconds }),
  z.strictObject({ kind: z.literal('close'), at: Seconds.nullable(), from: Seconds }),
])

export const Unfinished = z.strictObject({
  id: z.string().min(8).max(40).optional(), // of the entry it becomes; not yet there in files of earlier versions
  title: z.string().max(80),
  entry: practice.schema(shapes), // what would be kept of it if it ended here
  choices: z.strictObject({ ...shapes.Chosen.shape, leftOut: shapes.Areas, hand: z.enum(['right', 'left', 'none']) }).nullable(), // null: the unguided timer, by the settings below
  timer: Settings.shape.timer.unwrap().nullable(),
  background: Settings.shape.background.unwrap(),
  changes: z.array(Change).max(500),
  at: Seconds,
  saved: z.iso.datetime({ offset: true }),
})
export type Unfinished = z.infer<typeof Unfinished>
