/** Two of a person's files as one: the app's own rule, for which it has no button yet. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Digest } from '../../src/core/entries/as-written.ts'
import type { Snapshot } from '../../src/core/entries/entry.ts'
import { fileText, parseFile } from '../../src/core/entries/file.ts'
import { merge } from '../../src/core/entries/merge.ts'

const sha256: Digest = (pieces) => createHash('sha256').update(pieces.join('')).digest('hex')

function snapshotIn(path: string): Snapshot {
  const parsed = parseFile(readFileSync(path, 'utf8'), sha256)
  if (!parsed.ok) throw new Error(`${path} is ${parsed.why}`)
  return parsed.snapshot
}

export function merges(ours: string, theirs: string, into: string): void {
  const [one, other] = [snapshotIn(ours), snapshotIn(theirs)]
  mkdirSync(dirname(into), { recursive: true })
  writeFileSync(into, fileText({ ...one, entries: merge(one.entries, other.entries) }, sha256))
}
