/** Entries as the lines of the file they stand in, taken apart when somebody asks for one: what only goes to a window, or back to the disk, need not be. */
import { once } from '../language/once.ts'
import type { Entry, Settings, Snapshot } from './entry.ts'
import { line, rememberLine } from './lines.ts'

interface Unread {
  readonly lines: string // an entry a line, a comma between two
  readonly entries: () => Entry[]
}

const kept = new WeakMap<Snapshot, Unread>()

/** `lines`: an entry a line, a comma between two. Its entries throw a `SyntaxError` at the first look where the lines are no JSON. */
export const unread = (lines: string, settings: Settings): Snapshot => asked({ lines, entries: once(() => takenApart(lines)) }, settings)

function asked(from: Unread, settings: Settings): Snapshot {
  const snapshot: Snapshot = {
    get entries() {
      return from.entries()
    },
    settings,
  }
  kept.set(snapshot, from)
  return snapshot
}

function takenApart(lines: string): Entry[] {
  const entries = JSON.parse(`[${lines}]`) as Entry[]
  const each = lines.split(',\n')
  for (const [n, entry] of entries.entries()) rememberLine(entry, each[n] ?? '')
  return entries
}

/** The same entries with other settings. */
export function withSettings(snapshot: Snapshot, settings: Settings): Snapshot {
  const from = kept.get(snapshot)
  return from ? asked(from, settings) : { entries: snapshot.entries, settings }
}

/** The entries as JSON, one a line, a comma between two. */
export const linesOf = (snapshot: Snapshot): string => kept.get(snapshot)?.lines ?? snapshot.entries.map(line).join(',\n')

/** How many entries have not been deleted: counted in the lines, where nobody has taken them apart. */
export function countLiving(snapshot: Snapshot): number {
  const lines = kept.get(snapshot)?.lines
  if (lines === undefined) return snapshot.entries.filter(({ data }) => data !== null).length
  return lines === '' ? 0 : lines.split('\n').filter((line) => !deleted.test(line)).length
}
/** The end of its line: in words that a person typed a quotation mark has a stroke before it. */
const deleted = /,"data":null\},?$/

/** A snapshot as JSON, for a window. */
export const snapshotText = (snapshot: Snapshot): string => `{"entries":[${linesOf(snapshot)}],"settings":${JSON.stringify(snapshot.settings)}}`
