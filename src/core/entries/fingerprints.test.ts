/**
 * What the person's file is made of, under the number of its schema. An older app leaves a file with a higher number alone and says that it is newer; for that,
 * whatever changes what a file may hold needs its step.
 */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Settings, Snapshot } from './entry.ts'
import { kindNames, kinds } from './kinds.ts'
import { currentSchema } from './migrations.ts'
import { shapes } from './shapes.ts'
import { Unfinished } from './unfinished.ts'

/** Never changed once a version has been given out: a new number gets its own. */
const ofSchema = {
  3: {
    reading: 'a1190fb70f40',
    reflection: '9cb8b9e67fa8',
    practice: '5f1e100557e2',
    'body-check': '4bed6aec0e09',
    preset: '173adfbe21a4',
    favourite: '07c4a30d9eb2',
    plan: '05bed0067856',
    level: '16a8d505afa8',
    recording: '856cd70cf67b',
    settings: '9d1ce00ae97f',
    'the whole file': '4bb60e18e14f',
    'a practice under way': '8392b04bc0da',
  },
}

/** The same text for the same shape, in whatever order its keys stand. A default is what is taken where nothing is said: no part of the shape. */
function canonical(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(canonical).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof part !== 'object' || part === null) return part
  const keys = Object.entries(part).filter(([key]) => key !== 'default')
  return Object.fromEntries(keys.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, canonical(value)]))
}
const fingerprint = (shape: z.ZodType) =>
  createHash('sha256')
    .update(JSON.stringify(canonical(z.toJSONSchema(shape, { io: 'input' }))))
    .digest('hex')
    .slice(0, 12)

const now = () => ({
  ...Object.fromEntries(kindNames.map((kind) => [kind, fingerprint(kinds[kind].schema(shapes))])),
  settings: fingerprint(Settings),
  'the whole file': fingerprint(Snapshot),
  'a practice under way': fingerprint(Unfinished),
})

const whatToDo =
  'What the file may hold has changed. An older app must be able to tell that a newer one wrote it: ' +
  '(1) add a step, steps/to-<n>.ts, at the end of migrations.ts (one that hands its data on as it is will do, when nothing old has to change); ' +
  '(2) put a file written by the app before the change into src/main/store/old-files/, and its test beside the others; ' +
  '(3) put the fingerprints of the new number down here, and leave those of the earlier numbers as they are.'

test('a new kind of entry, a new setting, or any other change of the shape comes with a step of the schema', () => {
  expect(now(), whatToDo).toEqual(Object.entries(ofSchema).find(([schema]) => Number(schema) === currentSchema())?.[1])
})
