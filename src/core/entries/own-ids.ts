/** Entries by ids of their own. Two of one id come of a file that was put together by hand; pages and acts tell entries apart by their ids alone. */
import type { Entry } from './entry.ts'
import { line } from './lines.ts'

const longest = 40 // characters, as the shape of an id has it

/**
 * What is there twice to the letter stands once. Of an entry and its removal the later edit counts, as in a merge. Where both hold words, none goes: the second gets
 * a new id, the same at every reading. The same list where every entry has its own.
 */
export function withOwnIds(entries: readonly Entry[]): readonly Entry[] {
  const ids = new Set(entries.map(({ id }) => id))
  if (ids.size === entries.length) return entries
  const byId = new Map<string, Entry>()
  for (const entry of entries) {
    const first = byId.get(entry.id)
    if (first === undefined) byId.set(entry.id, entry)
    else if (line(first) === line(entry)) continue
    else if (first.kind === entry.kind && (first.data === null || entry.data === null)) {
      if (Date.parse(entry.edited) > Date.parse(first.edited) || (entry.edited === first.edited && entry.data === null)) byId.set(entry.id, entry)
    } else {
      const id = freeId(entry.id, ids)
      ids.add(id)
      byId.set(id, { ...entry, id })
    }
  }
  return [...byId.values()]
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n++) {
    const free = `${id.slice(0, longest - 1 - String(n).length)}-${n}`
    if (!taken.has(free)) return free
  }
}

/** Whether two of these lines begin with the same id; an entry a line, a comma between two. */
export function haveOneIdTwice(lines: string): boolean {
  const ids = new Set<string>()
  for (let at = start.length; at < lines.length;) {
    const id = lines.slice(at, lines.indexOf('"', at))
    if (ids.has(id)) return true
    ids.add(id)
    const end = lines.indexOf('\n', at)
    if (end < 0) return false
    at = end + 1 + start.length
  }
  return false
}
const start = '{"id":"'
