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
import { UnfinishedInFile } from './unfinished.ts'

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
  4: {
    reading: 'a1190fb70f40',
    reflection: '9cb8b9e67fa8',
    practice: '5f1e100557e2',
    'body-check': 'b6161383ff6a',
    preset: '173adfbe21a4',
    favourite: '07c4a30d9eb2',
    plan: '05bed0067856',
    level: '16a8d505afa8',
    recording: '856cd70cf67b',
    settings: '9d1ce00ae97f',
    'the whole file': '26222f26b0b1',
    'a practice under way': '8392b04bc0da',
  },
  5: {
    reading: 'a1190fb70f40',
    reflection: '9cb8b9e67fa8',
    practice: '5f1e100557e2',
    'body-check': 'b6161383ff6a',
    preset: '173adfbe21a4',
    favourite: '07c4a30d9eb2',
    plan: '05bed0067856',
    level: '16a8d505afa8',
    recording: '856cd70cf67b',
    settings: '93e3c6ebb7b8',
    'the whole file': '4e21c50c00a4',
    'a practice under way': '8392b04bc0da',
  },
}

const inAnyOrder = new Set(['required', 'enum', 'anyOf', 'oneOf', 'allOf', 'type'])
const ofFields = new Set(['properties', 'patternProperties', '$defs']) // their keys are names, whatever these are

/** The same text for the same shape, in whatever order its keys stand. A default is what is taken where nothing is said: no part of the shape. */
function canonical(part: unknown, under = ''): unknown {
  if (Array.isArray(part)) {
    const parts = part.map((one) => canonical(one))
    return inAnyOrder.has(under) ? parts.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : parts
  }
  if (typeof part !== 'object' || part === null) return part
  const keys = Object.entries(part).filter(([key]) => key !== 'default' || ofFields.has(under))
  return Object.fromEntries(keys.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, canonical(value, ofFields.has(under) ? '' : key)]))
}

/** A function that looks at a value, or makes another of it, can change without a trace in the shape: a kind has rules of its own for that. */
function noFunctions({ zodSchema, path }: { zodSchema: z.core.$ZodTypes; path: readonly PropertyKey[] }): void {
  const { type, checks = [] } = zodSchema._zod.def
  const found = [type, ...checks.filter((one) => !trims(one)).map((one) => one._zod.def.check)].filter((what) => withFunctions.has(what))
  if (found.length > 0) throw new Error(`the shape at "${path.join('.')}" has a function in it (${found.join()}), which no fingerprint can hold`)
}
const withFunctions = new Set(['custom', 'overwrite', 'pipe', 'transform', 'catch'])
/** The text of what makes another value of it. */
const madeBy = ({ _zod: { def } }: z.core.$ZodCheck): string => ('tx' in def ? String(def.tx) : '')
const [trim] = z.string().trim()._zod.def.checks ?? []
/** It only takes spaces from both ends. */
const trims = (check: z.core.$ZodCheck): boolean => trim !== undefined && madeBy(check) === madeBy(trim)
const fingerprint = (shape: z.ZodType) =>
  createHash('sha256')
    .update(JSON.stringify(canonical(z.toJSONSchema(shape, { io: 'input', override: noFunctions }))))
    .digest('hex')
    .slice(0, 12)

const now = () => ({
  ...Object.fromEntries(kindNames.map((kind) => [kind, fingerprint(kinds[kind].schema(shapes))])),
  settings: fingerprint(Settings),
  'the whole file': fingerprint(Snapshot),
  'a practice under way': fingerprint(UnfinishedInFile),
})

const whatToDo =
  'What the file may hold has changed. An older app must be able to tell that a newer one wrote it: ' +
  '(1) add a step, steps/to-<n>.ts, at the end of migrations.ts (one that hands its data on as it is will do, when nothing old has to change); ' +
  '(2) put a file written by the app before the change into src/main/store/old-files/, and its test beside the others; ' +
  '(3) put the fingerprints of the new number down here, and leave those of the earlier numbers as they are.'

test('a new kind of entry, a new setting, or any other change of the shape comes with a step of the schema', () => {
  expect(now(), whatToDo).toEqual(Object.entries(ofSchema).find(([schema]) => Number(schema) === currentSchema())?.[1])
})

test('a fingerprint is the same for the same shape, and another one for another', () => {
  const shape = z.strictObject({ from: z.enum(['left', 'right']), pair: z.tuple([z.string(), z.number()]), many: z.number().default(3) })
  const same = z.strictObject({ many: z.number().default(4), pair: z.tuple([z.string(), z.number()]), from: z.enum(['right', 'left']) })
  expect(fingerprint(same)).toBe(fingerprint(shape))
  for (const other of [
    shape.extend({ pair: z.tuple([z.number(), z.string()]) }),
    shape.extend({ default: z.string() }),
    shape.extend({ required: z.string() }),
    shape.extend({ from: z.enum(['left']) }),
    shape.extend({ many: z.number() }),
  ])
    expect(fingerprint(other)).not.toBe(fingerprint(shape))
})

test('a shape with a function in it is refused, for a fingerprint would not see the function change', () => {
  const text = z.string()
  for (const shape of [
    text.refine((said) => said !== ''),
    text.transform((said) => said.length),
    text.toLowerCase(),
    text.catch(''),
    z.preprocess(String, text),
  ])
    expect(() => fingerprint(z.strictObject({ named: shape })), shape._zod.def.type).toThrow('has a function in it')
})
