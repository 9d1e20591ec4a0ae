/** A condition was ticked in the body check: what was chosen last time, before that was known, no longer begins with a held breath. */
import { book } from '../book/book.svelte.ts'
import { entries } from '../entries/entries.svelte.ts'
import { withoutHolds } from './starting.ts'

export async function forgetHolds(): Promise<void> {
  const lastTime = entries.settings?.lastTime ?? {}
  const changed: typeof lastTime = {}
  for (const [id, chosen] of Object.entries(lastTime)) {
    const script = await book.loadScript(id).catch(() => null) // not in the book, or not readable: left as it is
    if (script) changed[id] = withoutHolds(script, chosen)
  }
  if (Object.keys(changed).length > 0) await entries.change({ lastTime: { ...lastTime, ...changed } })
}
