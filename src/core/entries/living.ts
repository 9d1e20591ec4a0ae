/** The entries of one kind, and what each is about. For pages as well as the store: no schema comes along. */
import type { DataOf, Draft, Entry } from './entry.ts'
import { kinds, type Kind, type KindOfEntry } from './kinds.ts'

/** An entry that has not been deleted. */
export interface Kept<K extends Kind> {
  readonly id: string
  readonly kind: K
  readonly at: string
  readonly edited: string
  readonly data: DataOf<K>
}

/** Those of one kind that have not been deleted, in the order they were made. */
export function living<K extends Kind>(entries: readonly Entry[], kind: K): readonly Kept<K>[] {
  return entries.filter((entry) => entry.kind === kind && entry.data !== null) as readonly Entry[] as readonly Kept<K>[]
}

/** The same, each thing once where only one may be about it: two merged files may hold two, and then the one edited last counts. */
export function ofKind<K extends Kind>(entries: readonly Entry[], kind: K): readonly Kept<K>[] {
  const all = living(entries, kind)
  const byAbout = new Map<string, Kept<K>>()
  for (const entry of all) {
    const about = aboutOf(kind, entry.data)
    if (about === null) return all
    const other = byAbout.get(about)
    if (other === undefined || Date.parse(entry.edited) >= Date.parse(other.edited)) byAbout.set(about, entry)
  }
  const counts = new Set(byAbout.values())
  return all.filter((entry) => counts.has(entry))
}

const rules: { readonly [K in Kind]: KindOfEntry<DataOf<K>> } = kinds

/** What an entry is about, where only one may be about the same. Null: of this kind there may be any number. */
export function aboutOf<K extends Kind>(kind: K, data: DataOf<K>): string | null {
  return rules[kind].onePer?.(data) ?? null
}

/** Whether it holds words or time of the person that nobody could bring back. */
export function isWritten(of: Draft | Entry): boolean {
  return of.data !== null && wouldBeMissed(of.kind, of.data)
}
const wouldBeMissed = <K extends Kind>(kind: K, data: DataOf<K>): boolean => rules[kind].written?.(data) ?? false

/** Each by what it is about. */
export function byAbout<K extends Kind>(kind: K, entries: readonly Kept<K>[]): ReadonlyMap<string | null, Kept<K>> {
  return new Map(entries.map((entry) => [aboutOf(kind, entry.data), entry]))
}

/** What an entry or a draft is about, across all kinds: "reading A4". Null for what was deleted, too. */
export function factOf(of: Draft | Entry): string | null {
  const about = of.data === null ? null : aboutOf(of.kind, of.data)
  return about === null ? null : factNamed(of.kind, about)
}
export const factNamed = (kind: Kind, about: string): string => `${kind} ${about}`

/** Whether both are about the same thing of which there may be one. */
export function sameFact(a: Entry, b: Draft | Entry): boolean {
  if (a.kind !== b.kind || rules[a.kind].onePer === undefined) return false
  const fact = factOf(a)
  return fact !== null && fact === factOf(b)
}
