/**
 * The text of the person's file: `{ schema, sha256, data }`, one entry a line, readable in any editor.
 * This outer shape never changes, so that every version can tell a newer file (leave it alone) from a damaged one (set it aside).
 */
import { z } from 'zod'
import { asWritten, type Digest } from './as-written.ts'
import { Snapshot } from './entry.ts'
import { climb, currentSchema, migrations, type Migration } from './migrations.ts'
import { withOwnIds } from './own-ids.ts'
import { linesOf } from './unread.ts'

/** `schema` is the age the file was written in. */
export type Parsed =
  { readonly ok: true; readonly snapshot: Snapshot; readonly schema: number } | { readonly ok: false; readonly why: 'damaged' | 'newer' }

const Envelope = z.strictObject({ about: z.string().optional(), schema: z.int().min(1), sha256: z.string(), data: z.unknown() })

/** JSON deeper than this can be read but not written again; nothing of ours comes near. */
const deepest = 64

const damaged: Parsed = { ok: false, why: 'damaged' }

/** Reads a file of any age. Newer: saved whole, and it says more than this version knows. Damaged: not JSON, not this shape, or not the text that was saved. Never throws. */
export function parseFile(text: string, sha256: Digest, steps: readonly Migration[] = migrations): Parsed {
  const whole = shortWay(text, sha256)
  return whole && whole.schema === currentSchema(steps) ? { ok: true, ...whole } : parseClosely(text, sha256, steps)
}

function shortWay(text: string, sha256: Digest): ReturnType<typeof asWritten> {
  try {
    return asWritten(text, sha256)
  } catch {
    return null // its settings are no JSON
  }
}

/** The same the long way: each entry is checked, and two of one id get ids of their own. */
export function parseClosely(text: string, sha256: Digest, steps: readonly Migration[] = migrations): Parsed {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, '')) // a mark that some editors put at the beginning
    if (isDeeper(json, deepest)) return damaged
    const { schema, sha256: promised, data } = Envelope.parse(json)
    if (sha256([JSON.stringify([schema, data])]) !== promised) return damaged
    if (schema > currentSchema(steps)) return { ok: false, why: 'newer' }
    const snapshot = Snapshot.safeParse(climb(data, schema, steps))
    if (snapshot.success) return { ok: true, snapshot: { ...snapshot.data, entries: [...withOwnIds(snapshot.data.entries)] }, schema }
    return snapshot.error.issues.every(saysMore) ? { ok: false, why: 'newer' } : damaged
  } catch {
    return damaged // whatever went wrong in it: the file is set aside as it is
  }
}

/** Whether an issue is only that a kind of entry, a key or a choice is not known here: in a file whose digest is right, a version that knows more wrote it. */
function saysMore({ code, path }: z.core.$ZodIssue): boolean {
  return code === 'unrecognized_keys' || code === 'invalid_value' || (code === 'invalid_union' && path.at(-1) === 'kind')
}

/** The digest that a text of the person's file bears; two whole texts that bear the same one say the same. Null where it bears none. */
export function digestIn(text: string): string | null {
  return /"sha256": ?"([0-9a-f]{64})"/.exec(text.slice(0, longestHead))?.[1] ?? null
}
/** Characters: what stands before the digest, the words of an export included. */
const longestHead = 2000

/** The text to save. The digest covers the schema as well: one flipped bit there must not pass for a newer file. */
export function fileText(snapshot: Snapshot, sha256: Digest, schema = currentSchema()): string {
  const lines = linesOf(snapshot)
  const settings = JSON.stringify(snapshot.settings)
  const digest = sha256([`[${schema},{"entries":[`, lines.replaceAll('\n', ''), `],"settings":${settings}}]`]) // a line break inside JSON text is ours
  return `{"schema":${schema},"sha256":"${digest}","data":{"entries":[\n${lines}\n],"settings":${settings}}}\n`
}

/** A copy for the person to keep or read: the same content laid out in full, with a word at the top on what it is. It opens like the file itself. */
export function exportText(snapshot: Snapshot, sha256: Digest, about: string, schema = currentSchema()): string {
  const data = { entries: snapshot.entries, settings: snapshot.settings }
  return JSON.stringify({ about, schema, sha256: sha256([JSON.stringify([schema, data])]), data }, null, 2) + '\n'
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
}
