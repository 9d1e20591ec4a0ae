/** A condition was ticked in the body check: what was chosen last time, before that was known, no longer begins with a held breath. */
import { loadScript } from 'virtual:content'
import { exerciseIds } from '../../core/script/exercise.ts'
import { entries } from '../entries/entries.svelte.ts'
import { withoutHolds } from './starting.ts'

export async function forgetHolds(): Promise<void> {
  const lastTime = entries.settings?.lastTime ?? {}
  const changed: typeof lastTime = {}
  for (const id of exerciseIds) {
    const chosen = lastTime[id]
    const script = chosen && (await loadScript[id]?.().catch(() => undefined))
    if (chosen && script) changed[id] = withoutHolds(script, chosen)
  }
  if (Object.keys(changed).length > 0) await entries.change({ lastTime: { ...lastTime, ...changed } })
}
