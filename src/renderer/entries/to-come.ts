/**
 * What pages show: what is saved, with every act that waits done to it in its order, by the steps that the main process takes. Nothing waits: the same
 * object. A recording that waits is not there: its sound is not on the disk, and who recorded it has it.
 */
import { apply, changedSettings, recorded, removed, restored, revised, withChanged } from '../../core/entries/change.ts'
import type { Change, Entry, Settings, Snapshot } from '../../core/entries/entry.ts'
import { draftOf, type Act } from './acts.ts'

export const entriesToCome = (saved: readonly Entry[], acts: readonly Act[]): readonly Entry[] =>
  acts.reduce((entries, act) => {
    const changed = changeOf(entries, act)?.entries ?? []
    return changed.length === 0 ? entries : withChanged(entries, changed)
  }, saved)

export const settingsToCome = (saved: Settings, acts: readonly Act[]): Settings =>
  acts.reduce((settings, act) => (act.verb === 'change' ? (changedSettings(settings, act.patch).settings ?? settings) : settings), saved)

/** After the disk said yes. Nothing changed there: it held that already, from a try whose answer was lost. */
export function afterSaving(saved: Snapshot, act: Act, { entries, settings }: Change): Snapshot {
  if (entries.length > 0 || settings) return apply(saved, { entries, settings })
  return { entries: [...entriesToCome(saved.entries, [act])], settings: settingsToCome(saved.settings, [act]) }
}

function changeOf(entries: readonly Entry[], act: Act): Change | null {
  const { at: now } = act
  if (act.verb === 'record') return recorded({ entries }, draftOf(act.entry), { id: act.id, at: act.entry.at, now })
  if (act.verb === 'revise') return revised({ entries }, act.id, act.draft, now)
  if (act.verb === 'remove') return removed({ entries }, act.id, now)
  return act.verb === 'restore' ? restored({ entries }, act.entry, now) : null
}
