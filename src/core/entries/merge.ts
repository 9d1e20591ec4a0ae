/** Two files become one: union by id, the latest edit wins. Idempotent, commutative and associative, whatever the order of the files. */
import type { Entry } from './entry.ts'

/** Entries of both, in the order they happened. The edit that counts is the later instant; at the same instant a deletion, then the text that sorts last. */
export function merge(ours: readonly Entry[], theirs: readonly Entry[]): Entry[] {
  const byId = new Map<string, Entry>()
  for (const entry of [...ours, ...theirs]) {
    const other = byId.get(entry.id)
    byId.set(entry.id, other && compare(other, entry) >= 0 ? other : entry)
  }
  return [...byId.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || order(a.id, b.id))
}

// a total order, or the result would depend on which file came first
function compare(a: Entry, b: Entry): number {
  return (
    Date.parse(a.edited) - Date.parse(b.edited) || Number(a.data === null) - Number(b.data === null) || order(JSON.stringify(a), JSON.stringify(b))
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
