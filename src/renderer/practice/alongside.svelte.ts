/** What goes along with a practice elsewhere in the app and the system: its place in the strip, media keys, and help that has it wait. */
import { entries } from '../entries/entries.svelte.ts'
import { help } from '../router/help.svelte.ts'
import { going } from './under-way.svelte.ts'
import { mediaSession, type Played } from './media-session.ts'
import type { Standing } from './standing.svelte.ts'

/** For as long as the window lives. */
export function alongside(practice: Standing & Played): void {
  window.api.on('practice:interrupted', () => practice.pause())
  const media = mediaSession(practice)
  $effect.root(() => {
    $effect(() => {
      if (help.isOpen) practice.pause()
    })
    $effect(() => {
      going.on = practice.phase !== 'none'
    })
    $effect(() => {
      const { phase, timeline } = practice
      if (phase !== 'going' || !timeline) return media.close()
      media.show({
        title: practice.title,
        plain: entries.settings?.plainTitle ?? false,
        playing: practice.playing,
        position: practice.clock(),
        total: timeline.total,
      })
    })
  })
}
