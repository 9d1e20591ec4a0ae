/** A disk that is slow, full for a while, or refuses; an outbox that sends to it; and what the window then shows. */
import { apply, changedSettings, recorded, removed, restored, revised } from '../../core/entries/change.ts'
import { Settings, type Change, type Draft, type Entry, type Snapshot } from '../../core/entries/entry.ts'
import { factOf } from '../../core/entries/living.ts'
import type { Act } from './acts.ts'
import { Outbox, type Pending, type Sent } from './outbox.ts'
import { afterSaving, entriesToCome, settingsToCome } from './to-come.ts'

export interface Refusal {
  readonly why: string
  readonly again?: true
  readonly afterAll?: true // the act is on the disk although the answer says that it is not
}
export const full: Refusal = { why: 'full', again: true }
export const never: Refusal = { why: 'never' }
export const unsure: Refusal = { why: 'not answered', again: true, afterAll: true }

export const reflection = (text: string): Draft => ({ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text } })
export const reading = (section: number): Draft => ({
  kind: 'reading',
  data: { lesson: 'A1', title: 'A lesson', place: 'p', line: '', section, sections: 9, readAt: null },
})

let clock = 0
export const at = (): string => new Date(Date.UTC(2026, 10, 27) + 1000 * (clock += 1)).toISOString()
export const record = (id: string, draft: Draft, now = at()): Act => ({
  verb: 'record',
  id,
  fact: factOf(draft),
  at: now,
  entry: { ...draft, id, at: now },
})
export const revise = (id: string, draft: Draft): Act => ({ verb: 'revise', id, fact: factOf(draft), at: at(), draft })
export const remove = (id: string, fact: string | null = null): Act => ({ verb: 'remove', id, fact, at: at() })
export const restore = (entry: Entry): Act => ({ verb: 'restore', id: entry.id, fact: factOf(entry), at: at(), entry })
export const change = (patch: Partial<Settings>): Act => ({ verb: 'change', id: 'settings', fact: null, at: at(), patch })

/** The person's file with the steps that main takes; `answers` say how each try goes, and when they run out it works. */
class Disk {
  holds: Snapshot = { entries: [], settings: Settings.parse({}) }
  tries = 0
  readonly answers: (Refusal | null)[] = []
  readonly pauses: number[] = []

  async take(act: Act): Promise<Sent<Refusal, Change>> {
    this.tries += 1
    for (let n = this.pauses.shift() ?? 0; n > 0; n--) await Promise.resolve()
    const refusal = this.answers.shift() ?? null
    if (refusal && !refusal.afterAll) return { ok: false, refusal }
    const change = this.#change(act)
    if (change) this.holds = apply(this.holds, change)
    if (refusal) return { ok: false, refusal }
    if (change) return { ok: true, value: change }
    return act.verb === 'remove' && act.mayNotBeThere ? { ok: true, value: { entries: [], settings: null } } : { ok: false, refusal: { why: 'gone' } }
  }

  #change(act: Act): Change | null {
    const now = at()
    if (act.verb === 'record') {
      const { id, at: done, ...draft } = act.entry
      return recorded(this.holds, draft, { id, at: done, now })
    }
    if (act.verb === 'revise') return revised(this.holds, act.id, act.draft, now)
    if (act.verb === 'remove') return removed(this.holds, act.id, now)
    if (act.verb === 'restore') return restored(this.holds, act.entry, now)
    return act.verb === 'change' ? changedSettings(this.holds.settings, act.patch) : null
  }

  texts(): string[] {
    return this.holds.entries.flatMap((entry) => (entry.kind === 'reflection' && entry.data ? [entry.data.text] : []))
  }
}

/** `watch`: called in the same breath as each happens. */
export interface Watch {
  readonly sends?: (act: Act) => void
  readonly saves?: () => void
  readonly refuses?: () => void
  readonly changes?: () => void
}

export function desk(watch: Watch = {}) {
  const disk = new Disk()
  const told: { trouble: Refusal | null; refused: Refusal[]; again: (() => void) | null } = { trouble: null, refused: [], again: null }
  const seen: { saved: Snapshot; pending: readonly Pending[] } = { saved: disk.holds, pending: [] } // by the window
  const outbox = new Outbox<Refusal, Change>({
    send: (act) => {
      watch.sends?.(act)
      return disk.take(act)
    },
    saved: (act, change) => {
      seen.saved = afterSaving(seen.saved, act, change)
      watch.saves?.()
    },
    changed: (pending) => {
      seen.pending = pending
      watch.changes?.()
    },
    later: (run) => {
      told.again = run
      return () => (told.again = null)
    },
    trouble: (refusal) => (told.trouble = refusal),
    refused: (refusal) => {
      told.refused.push(refusal)
      watch.refuses?.()
    },
  })
  const view = (): Snapshot => {
    const acts = seen.pending.map(({ act }) => act)
    return { entries: [...entriesToCome(seen.saved.entries, acts)], settings: settingsToCome(seen.saved.settings, acts) }
  }
  return { disk, told, outbox, view }
}
