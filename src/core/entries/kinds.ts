/**
 * Every kind of entry there is. A new one is its own file in kinds/ and its line here: the drafts a window may send, the entries of the file, the rule of
 * how many there may be and what pages ask for (`entries.of('reading')`) follow from it.
 */
import type { z } from 'zod'
import { bodyCheck } from './kinds/body-check.ts'
import { favourite } from './kinds/favourite.ts'
import { level } from './kinds/level.ts'
import { plan } from './kinds/plan.ts'
import { practice } from './kinds/practice.ts'
import { preset } from './kinds/preset.ts'
import { reading } from './kinds/reading.ts'
import { recording } from './kinds/recording.ts'
import { reflection } from './kinds/reflection.ts'
import type { Shapes } from './shapes.ts'

/** What the file of a kind says. Its schema is made of the shapes that it is handed. */
export interface KindOfEntry<Data> {
  readonly schema: (shapes: Shapes) => z.ZodType<Data>
  readonly onePer?: (data: Data) => string // what an entry is about, where only one may be about the same: the lesson of a reading
  readonly written?: (data: Data) => boolean // words or time of a person that nobody could bring back: asked about before they would be lost
}

export const kinds = { reading, reflection, practice, 'body-check': bodyCheck, preset, favourite, plan, level, recording }
export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as readonly Kind[]
