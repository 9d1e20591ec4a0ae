/** What a person did, on its way to the disk: one act about one thing, and how a later act about the same thing takes the place of an earlier one. */
import type { Draft, Entry, NewEntry, SettingsPatch } from '../../core/entries/entry.ts'
import { isWritten } from '../../core/entries/living.ts'

/** `id`: the entry it is about. `fact`: what only one entry may say, such as "reading A1"; acts that share it are about the same thing. */
interface About {
  readonly id: string
  readonly fact: string | null
  readonly at: string // when it was done: ISO 8601 with offset
}
export type Act =
  | (About & { readonly verb: 'record'; readonly entry: NewEntry })
  | (About & { readonly verb: 'revise'; readonly draft: Draft })
  | (About & { readonly verb: 'remove'; readonly mayNotBeThere?: true }) // not there, it is removed
  | (About & { readonly verb: 'restore'; readonly entry: Entry })
  | (About & { readonly verb: 'change'; readonly patch: SettingsPatch })
  | (About & { readonly verb: 'keep-recording'; readonly say: string; readonly wav: Uint8Array })

export const sameThing = (a: Pick<About, 'id' | 'fact'>, b: Pick<About, 'id' | 'fact'>): boolean =>
  a.id === b.id || (a.fact !== null && a.fact === b.fact)

/**
 * One act that comes to the same as `earlier` and then `later`, when the earlier one is not known to have reached the disk.
 * `tried`: it may have reached it all the same, as when its answer was lost. `nothing`: they undo each other. `null`: both must be done, one after the other.
 */
export function merged(earlier: Act, later: Act, tried: boolean): Act | 'nothing' | null {
  if (earlier.verb === 'change' && later.verb === 'change') return { ...later, patch: { ...earlier.patch, ...later.patch } }
  if (earlier.verb === 'record') return mergedWithRecord(earlier, later, tried)
  if (earlier.verb === 'revise') return mergedWithRevise(earlier, later)
  if (earlier.verb === 'restore') return mergedWithRestore(earlier, later)
  if (earlier.verb === 'remove') return (later.verb === 'restore' || later.verb === 'record') && later.id === earlier.id ? later : null
  if (later.verb === 'keep-recording') return { ...later, id: earlier.id } // under which an earlier try may have reached the disk
  // a line has one recording: who takes it away, or puts an earlier one back, takes the take that waits, too
  return later.verb === 'remove' || later.verb === 'restore' ? later : null
}

function mergedWithRecord(earlier: Act & { verb: 'record' }, later: Act, tried: boolean): Act | 'nothing' | null {
  const saying = (draft: Draft): Act => ({ ...earlier, at: later.at, entry: { ...draft, id: earlier.id, at: earlier.entry.at } })
  if (later.verb === 'record') return saying(draftOf(later.entry))
  if (later.id !== earlier.id) return later.verb === 'change' || later.verb === 'keep-recording' ? null : later // its twin is on the disk: only that counts
  if (later.verb === 'revise') return saying(later.draft)
  if (later.verb === 'restore') return isDraft(later.entry) ? saying(draftOfKept(later.entry)) : null
  if (later.verb !== 'remove') return null
  return tried ? { ...later, mayNotBeThere: true } : 'nothing'
}

function mergedWithRevise(earlier: Act & { verb: 'revise' }, later: Act): Act | null {
  if (later.verb === 'record') return { ...earlier, at: later.at, draft: draftOf(later.entry) }
  return later.id === earlier.id && (later.verb === 'revise' || later.verb === 'remove' || later.verb === 'restore') ? later : null
}

function mergedWithRestore(earlier: Act & { verb: 'restore' }, later: Act): Act | null {
  if (later.verb === 'record') return { ...earlier, at: later.at, entry: withData(earlier.entry, draftOf(later.entry)) }
  if (later.id !== earlier.id) return null
  if (later.verb === 'revise') return { ...earlier, at: later.at, entry: withData(earlier.entry, later.draft) }
  return later.verb === 'remove' || later.verb === 'restore' ? later : null
}

/** What still counts of an act that was refused, when a later one about the same thing is on the disk: settings that the later one does not name. */
export function leftOf(refused: Act, saved: Act): Act | null {
  if (refused.verb !== 'change' || saved.verb !== 'change') return null
  const patch = Object.fromEntries(Object.entries(refused.patch).filter(([name]) => !(name in saved.patch)))
  return Object.keys(patch).length === 0 ? null : { ...refused, patch }
}

/** What holds something of the person: what they wrote, practised or recorded. */
export type Holding = Exclude<Act, { verb: 'remove' | 'change' }>

/** Whether it holds words, time or a recording of the person that nobody could bring back. */
export function holdsWork(act: Act): act is Holding {
  if (act.verb === 'keep-recording') return true
  if (act.verb === 'remove' || act.verb === 'change') return false
  return isWritten(act.verb === 'revise' ? act.draft : act.entry)
}

/** The same as a new entry, which is written over nothing. A line has one recording, whatever its id. */
export function asNew(act: Holding, id: string): Act {
  if (act.verb === 'keep-recording') return { ...act, id }
  const at = act.verb === 'revise' ? act.at : act.entry.at
  const draft = act.verb === 'revise' ? act.draft : act.verb === 'record' ? draftOf(act.entry) : isDraft(act.entry) ? draftOfKept(act.entry) : null
  return draft === null ? act : { verb: 'record', id, fact: act.fact, at: act.at, entry: { ...draft, id, at } }
}

export function draftOf({ id: _id, at: _at, ...draft }: NewEntry): Draft {
  return draft
}
type Written = Draft & Pick<Entry, 'id' | 'at' | 'edited'>
const isDraft = (entry: Entry): entry is Entry & Written => entry.data !== null
function draftOfKept({ id: _id, at: _at, edited: _edited, ...draft }: Written): Draft {
  return draft
}
function withData({ id, at, edited }: Entry, draft: Draft): Entry {
  return { id, at, edited, ...draft }
}
