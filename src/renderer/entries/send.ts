/** One act of the person on its way to the disk, and what came of it. */
import type { Change } from '../../core/entries/entry.ts'
import type { Answer, Refusal } from '../../shared/ipc.ts'
import { notAnswered } from '../../shared/not-answered.ts'
import type { Act } from './acts.ts'
import type { Sent } from './outbox.ts'

/** Never throws. What is to be removed and may never have come to the disk is removed when it is not there. */
export async function send(act: Act): Promise<Sent<Refusal, Change>> {
  try {
    const answer = await ask(act)
    const isNotThere = !answer.ok && answer.refusal.code === 'gone' && act.verb === 'remove' && act.mayNotBeThere
    return isNotThere ? { ok: true, value: { entries: [], settings: null } } : answer
  } catch (error) {
    // what cannot be sent to the door at all fails before the door can answer
    console.error('Groundwork: a save was not answered:', error)
    return { ok: false, refusal: notAnswered }
  }
}

function ask(act: Act): Promise<Answer<Change>> {
  const { entries, recording, settings } = window.api
  if (act.verb === 'record') return entries.record(act.entry)
  if (act.verb === 'revise') return entries.revise(act.id, act.draft)
  if (act.verb === 'remove') return entries.remove(act.id)
  if (act.verb === 'restore') return entries.restore(act.entry)
  if (act.verb === 'change') return settings.change(act.patch)
  return recording.keep({ id: act.id, at: act.at }, act.say, act.wav)
}
