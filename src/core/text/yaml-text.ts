/** YAML text -> checked value, with every problem at its line. Core schema, no aliases, strict keys. */
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document } from 'yaml'
import { z } from 'zod'
import { orNearest } from './nearest.ts'
import type { Problem } from './problem.ts'

type Place = readonly PropertyKey[]

export interface YamlRead<T> {
  readonly value: T | null // null exactly when there are problems
  readonly problems: readonly Problem[]
  /** Line of the key or entry at this place; the nearest line above it when the place is not in the text. */
  readonly line: (place: Place) => number
}

/** `firstLine` is the line of the file at which `text` begins. Never throws. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 1): YamlRead<T> {
  const counter = new LineCounter()
  const lineAt = (offset: number): number => firstLine - 1 + Math.max(1, counter.linePos(offset).line)
  const fail = (problems: Problem[]): YamlRead<T> => ({ value: null, problems, line: () => firstLine })
  try {
    const doc = parseDocument(text, { schema: 'core', lineCounter: counter, prettyErrors: false, uniqueKeys: true, stringKeys: true })
    const faults: Problem[] = [...doc.errors, ...doc.warnings].map((fault) => ({
      file,
      line: lineAt(fault.pos[0]),
      message: `this is not YAML we can read (${firstSentence(fault.message)}); text with a colon, a # or a quote in it goes in quotes`,
    }))
    visit(doc, {
      Alias: (_, alias) => {
        faults.push({ file, line: lineAt(alias.range?.[0] ?? 0), message: `"*${alias.source}" repeats another part; write the words out again` })
      },
    })
    if (faults.length > 0) return fail(faults)
    const line = (place: Place): number => lineAt(offsetOf(doc, place))
    const checked = schema.safeParse(doc.toJS({ maxAliasCount: 0 }))
    if (checked.success) return { value: checked.data, problems: [], line }
    const problems = checked.error.issues.flatMap((issue) =>
      say(issue, doc, schema).map(({ place, message }) => ({ file, line: line(place), message })),
    )
    return { value: null, problems, line }
  } catch (error) {
    // the parser gives up on text nested thousands deep; nothing else throws
    const why = error instanceof RangeError ? 'it is nested too deeply' : error instanceof Error ? error.message : 'unknown'
    return fail([{ file, line: firstLine, message: `this is not YAML we can read (${why})` }])
  }
}

const firstSentence = (message: string): string => (message.split('\n')[0] ?? message).replace(/[.:]\s*$/, '')

/** Where the key (in a map) or the entry (in a list) begins. */
function offsetOf(doc: Document, place: Place): number {
  let node: unknown = doc.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const step of place) {
    if (isMap(node)) {
      const pair = node.items.find((entry) => isPair(entry) && isScalar(entry.key) && String(entry.key.value) === String(step))
      if (!pair) break
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (!isNode(node)) break
      offset = node.range?.[0] ?? offset
    } else break
  }
  return offset
}

/** One zod issue in words. An issue about unknown keys becomes one problem a key. */
function say(issue: z.core.$ZodIssue, doc: Document, schema: z.ZodType): { place: Place; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path)
    return issue.keys.map((key) => ({
      place: [...issue.path, key],
      message: `unknown key "${key}"${orNearest(key, known, `the keys here are ${known.join(', ')}`)}`,
    }))
  }
  if (issue.code === 'invalid_key') {
    return [{ place: issue.path, message: `"${String(issue.path.at(-1))}" must be ${issue.issues[0]?.message ?? 'another name'}` }]
  }
  if (issue.code === 'custom' && issue.params?.['whole'] === true) return [{ place: issue.path, message: issue.message }]
  const what =
    issue.code === 'invalid_type' && issue.expected === 'object' ? `a group of the keys ${keysAt(schema, issue.path).join(', ')}` : issue.message
  if (issue.path.length > 0 && !doc.hasIn(issue.path)) {
    return [{ place: issue.path, message: `the key "${String(issue.path.at(-1))}" is missing; it is ${what}` }]
  }
  const name = nameOf(issue.path)
  const node = issue.path.length > 0 ? doc.getIn(issue.path, true) : doc.contents
  if (
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    isScalar(node) &&
    (typeof node.value === 'number' || typeof node.value === 'boolean')
  ) {
    return [{ place: issue.path, message: `${name} is read as a ${typeof node.value}; put it in quotes: '${node.source ?? String(node.value)}'` }]
  }
  return [{ place: issue.path, message: `${name} must be ${what}` }]
}

/** `"options" entry 2, "say"`: the last key, and the entry when it stands in a list. */
function nameOf(place: Place): string {
  if (place.length === 0) return 'this'
  return place.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : `"${String(step)}"`)).join(' ')
}

/** A rule about several fields at once, for `ctx.addIssue`: its message is a whole sentence. */
export const whole = (message: string, path: (string | number)[]) => ({ code: 'custom' as const, message, path, params: { whole: true } })

function keysAt(schema: unknown, place: Place): string[] {
  let at = unwrap(schema)
  for (const step of place) {
    if (at instanceof z.ZodObject) at = unwrap(Object.entries(at.shape).find(([key]) => key === step)?.[1])
    else if (at instanceof z.ZodArray) at = unwrap(at.element)
    else if (at instanceof z.ZodRecord) at = unwrap(at.valueType)
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return unwrap(schema.unwrap())
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema
}
