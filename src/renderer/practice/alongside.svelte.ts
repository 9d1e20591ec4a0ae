/** What goes along with a practice elsewhere in the app and the system: media keys, sleep of the computer, and help that has it wait. */
import { entries } from '../entries/entries.svelte.ts'
import { help } from '../router/help.svelte.ts'
import { mediaSession, type MediaVerbs } from './media-session.ts'
import type { Running } from './running.svelte.ts'

/** For as long as the window lives. */
export function alongside(running: Readonly<Running>, practice: Pick<MediaVerbs, 'toggle' | 'pause' | 'next' | 'repeat' | 'back'>): void {
  window.api.on('practice:interrupted', () => practice.pause())
  const media = mediaSession({
    get playing() {
      return running.playing
    },
    toggle: () => practice.toggle(),
    pause: () => practice.pause(),
    next: () => practice.next(),
    repeat: () => practice.repeat(),
    back: () => practice.back(),
  })
  $effect.root(() => {
    $effect(() => {
      if (help.isOpen) practice.pause()
    })
    $effect(() => {
      const { phase, timeline } = running
      if (phase !== 'under-way' || !timeline) return media.close()
      media.show({
        title: running.title,
        plain: entries.settings?.plainTitle ?? false,
        playing: running.playing,
        position: running.clock(),
        total: timeline.total,
      })
    })
  })
}
