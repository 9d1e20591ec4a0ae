/** What a schema finds wrong, in words for the person who wrote the file, each at its place. */
import { isMap, isScalar, isSeq } from 'yaml'
import type { Document } from 'yaml'
import { z } from 'zod'
import { nearest, orNearest } from './nearest.ts'

/** Keys and entry numbers, from the whole file down. */
export type Place = readonly PropertyKey[]

interface Said {
  readonly place: Place
  readonly message: string
  readonly missing?: boolean // the key at this place is not there
  readonly nearest?: string | null // of an unknown key: the one that was meant
}

/** All issues of one file in words. A misspelt key is said once, not as an unknown one and a missing one. */
export function sayAll(issues: readonly z.core.$ZodIssue[], doc: Document, schema: z.ZodType): Said[] {
  const said = issues.flatMap((issue) => say(issue, doc, schema))
  const meant = new Set(said.flatMap(({ place, nearest: key }) => (key ? [JSON.stringify([...place.slice(0, -1), key])] : [])))
  return said.filter(({ place, missing }) => !(missing && meant.has(JSON.stringify(place))))
}

/** One zod issue in words. An issue about unknown keys becomes one problem a key. */
function say(issue: z.core.$ZodIssue, doc: Document, schema: z.ZodType): Said[] {
  const { path } = issue
  const there = path.length === 0 || doc.hasIn(path)
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path, doc)
    return issue.keys.map((key) => ({
      place: [...path, key],
      message: `unknown key "${key}"${orNearest(key, known, `the keys here are ${known.join(', ')}`)}`,
      nearest: nearest(key, known),
    }))
  }
  if (issue.code === 'invalid_key') {
    return [{ place: path, message: `"${String(path.at(-1))}" must be ${issue.issues[0]?.message ?? 'another name'}` }]
  }
  if (issue.code === 'custom' && issue.params?.['whole'] === true) return [{ place: path, message: issue.message }]
  if (issue.code === 'invalid_union' && there) {
    const inside = issue.errors[meant(schemaAt(schema, path, doc), nodeAt(doc, path))]
    if (inside) return inside.flatMap((one) => say({ ...one, path: [...path, ...one.path] }, doc, schema))
  }
  const what =
    issue.code === 'invalid_type' && issue.expected === 'object' ? `a group of the keys ${keysAt(schema, path, doc).join(', ')}` : issue.message
  if (!there) return [{ place: path, message: `the key "${String(path.at(-1))}" is missing; it is ${what}`, missing: true }]
  const name = nameOf(path)
  const node = nodeAt(doc, path)
  if (
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    isScalar(node) &&
    (typeof node.value === 'number' || typeof node.value === 'boolean')
  ) {
    return [{ place: path, message: `${name} is read as a ${typeof node.value}; put it in quotes: '${node.source ?? String(node.value)}'` }]
  }
  return [{ place: path, message: `${name} must be ${what}` }]
}

/** `"options" entry 2, "say"`: the last key, and the entry when it stands in a list. */
function nameOf(place: Place): string {
  if (place.length === 0) return 'this'
  return place.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : `"${String(step)}"`)).join(' ')
}

const nodeAt = (doc: Document, place: Place): unknown => (place.length === 0 ? doc.contents : doc.getIn(place, true))

const keysAt = (schema: unknown, place: Place, doc: Document): string[] => {
  const at = shapeOf(schemaAt(schema, place, doc), nodeAt(doc, place))
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

/** The schema of what stands at a place. On the way there, of several shapes the one that the writer meant. */
function schemaAt(schema: unknown, place: Place, doc: Document): unknown {
  let at = unwrap(schema)
  for (const [depth, step] of place.entries()) {
    at = shapeOf(at, nodeAt(doc, place.slice(0, depth)))
    if (at instanceof z.ZodObject) at = unwrap(Object.entries(at.shape).find(([key]) => key === step)?.[1])
    else if (at instanceof z.ZodArray) at = unwrap(at.element)
    else if (at instanceof z.ZodRecord) at = unwrap(at.valueType)
  }
  return at
}

const shapeOf = (schema: unknown, node: unknown): unknown => (schema instanceof z.ZodUnion ? unwrap(schema.options[meant(schema, node)]) : schema)

/** Which of its shapes a writer meant: a list where there is one, and of the groups of keys the one that shares most keys with theirs. -1: none. */
function meant(union: unknown, node: unknown): number {
  if (!(union instanceof z.ZodUnion)) return -1
  const shapes = union.options.map(unwrap)
  if (isSeq(node)) return shapes.findIndex((shape) => shape instanceof z.ZodArray)
  if (!isMap(node)) return -1
  const keys = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))
  const shared = shapes.map((shape) => (shape instanceof z.ZodObject ? keys.filter((key) => Object.hasOwn(shape.shape, key)).length : -1))
  const most = Math.max(...shared)
  return most < 0 ? -1 : shared.indexOf(most)
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return unwrap(schema.unwrap())
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema
}
