/** What an act changes in a snapshot, and putting that change in place. The windows use this too: types only, no zod, cheap for ten thousand entries. */
import type { Change, Draft, Entry, Settings, SettingsPatch, Snapshot } from './entry.ts'
import { sameFact } from './living.ts'
import { withSettings } from './unread.ts'

/** Made by the caller: a new id, when the act was done, and the time now. Times in ISO 8601 with offset. */
export interface Stamp {
  readonly id: string
  readonly at: string
  readonly now: string
}

type Held = { readonly entries: readonly Entry[] }

/** The snapshot after the change: entries it names are replaced where they stand, new ones follow at the end. The old snapshot stays as it is. */
export function apply(snapshot: Snapshot, change: Change): Snapshot {
  const settings = change.settings ?? snapshot.settings
  if (change.entries.length === 0) return change.settings ? withSettings(snapshot, settings) : snapshot
  return { entries: withChanged(snapshot.entries, change.entries), settings }
}

/** A change names a few entries: looking for each is cheaper than going through ten thousand. */
export function withChanged(entries: readonly Entry[], changed: readonly Entry[]): Entry[] {
  const after = [...entries]
  for (const entry of changed) {
    const place = after.findIndex(({ id }) => id === entry.id)
    after[place < 0 ? after.length : place] = entry
  }
  return after
}

/**
 * A new entry; or, where only one may be about the same (see kinds.ts), the one that is there, revised.
 * Sent a second time, because its answer was lost, it is what the draft says now; deleted meanwhile, it stays so. `null`: the id is another kind's.
 */
export function recorded(snapshot: Held, draft: Draft, { id, at, now }: Stamp): Change | null {
  const same = find(snapshot, id)
  if (same) {
    if (same.kind !== draft.kind) return null
    if (same.data === null || JSON.stringify(same.data) === JSON.stringify(draft.data)) return { entries: [same], settings: null }
    return revised(snapshot, id, draft, now)
  }
  const before = snapshot.entries.findLast((entry) => sameFact(entry, draft))
  if (before) return revised(snapshot, before.id, draft, now)
  return { entries: [{ id, at, edited: now, ...draft }], settings: null }
}

/** The entry with its new words, `at` as it was. `null` when it is not there, was deleted, or is of another kind. */
export function revised(snapshot: Held, id: string, draft: Draft, now: string): Change | null {
  const before = find(snapshot, id)
  if (!before || before.data === null || before.kind !== draft.kind) return null
  const entry: Entry = { id, at: before.at, edited: after(before.edited, now), ...draft }
  return { entries: [...twins(snapshot, entry, now), entry], settings: null }
}

/** A tombstone in its place, and in that of any other about the same; `null` when it is not there. Removing twice changes nothing. */
export function removed(snapshot: Held, id: string, now: string): Change | null {
  const before = find(snapshot, id)
  if (!before) return null
  return before.data === null ? nothing : { entries: [...twins(snapshot, before, now), tombstone(before, now)], settings: null }
}

/**
 * Undo of a removal, or of a revision: the entry as it was, edited now. Where it never was, because it was taken back before it was saved, it is new.
 * Nothing when it stands as it was. `null` when the id is another kind's.
 */
export function restored(snapshot: Held, entry: Entry, now: string): Change | null {
  const before = find(snapshot, entry.id)
  if (before && before.kind !== entry.kind) return null
  const back: Entry = { ...entry, at: before?.at ?? entry.at, edited: after(before?.edited ?? entry.edited, now) }
  const others = twins(snapshot, back, now)
  if (before && others.length === 0 && JSON.stringify(before.data) === JSON.stringify(entry.data)) return nothing
  return { entries: [...others, back], settings: null }
}

/** The settings with the named ones changed; nothing when they were so already. */
export function changedSettings(settings: Settings, patch: SettingsPatch): Change {
  const changed = { ...settings, ...patch }
  return JSON.stringify(changed) === JSON.stringify(settings) ? nothing : { entries: [], settings: changed }
}

/**
 * The time of an edit: now, but always later than the edit before, even when the clock of the computer went back. Merging two files relies on it.
 */
export function after(previous: string, now: string): string {
  return Date.parse(now) > Date.parse(previous) ? now : new Date(Date.parse(previous) + 1).toISOString()
}

const nothing: Change = { entries: [], settings: null }

function find(snapshot: Held, id: string): Entry | undefined {
  return snapshot.entries.find((entry) => entry.id === id)
}

/** Entries that may not stand beside this one; they come from a merge of two files, or from an undo after recording anew. */
function twins(snapshot: Held, entry: Entry, now: string): Entry[] {
  return snapshot.entries.filter((other) => other.id !== entry.id && sameFact(other, entry)).map((other) => tombstone(other, now))
}

function tombstone(entry: Entry, now: string): Entry {
  return { id: entry.id, at: entry.at, edited: after(entry.edited, now), kind: entry.kind, data: null }
}
