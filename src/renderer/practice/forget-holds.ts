/** A condition was ticked in the body check: what was chosen last time, before that was known, no longer begins with a held breath. */
import { book } from '../book/book.svelte.ts'
import { entries } from '../entries/entries.svelte.ts'
import { withoutHolds } from './starting.ts'

export async function forgetHolds(): Promise<void> {
  const ids = Object.keys(entries.settings?.lastTime ?? {})
  const scripts = await Promise.all(ids.map((id) => book.loadScript(id).catch(() => null))) // not in the book, or not readable: left as it is
  const lastTime = { ...entries.settings?.lastTime } // as it is now: while the scripts were read, another practice may have begun
  for (const script of scripts) {
    const chosen = script && lastTime[script.id]
    if (chosen) lastTime[script.id] = withoutHolds(script, chosen)
  }
  if (scripts.some((script) => script !== null)) void entries.change({ lastTime })
}
