/** What the press of Start would have to wait for, fetched while the person still chooses: the player's page, the names of the recordings, the sound. */
import type { Settings } from '../../core/entries/entry.ts'
import { prefetchSound } from '../audio/prefetch.ts'
import { router } from '../router/router.svelte.ts'
import { afterFrame } from '../time/after-frame.ts'
import { finderFor } from './clip-finder.ts'

/** Never refused: what cannot be had now is asked for again at Start, which says so. */
export async function prefetchPractice(voice: Settings['voice']): Promise<void> {
  await afterFrame(() => Promise.allSettled([router.prefetch('play'), finderFor(voice), prefetchSound()]))
}
