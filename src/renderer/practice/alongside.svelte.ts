/** What goes along with a practice elsewhere in the app and the system: media keys, the computer and its screen kept awake, and help that has it wait. */
import type { KeptAwake } from '../../shared/ipc.ts'
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
    let kept: KeptAwake = 'nothing'
    $effect(() => {
      const screen = running.seen && !(running.choices?.sleep ?? false)
      const wanted = !running.playing ? 'nothing' : screen ? 'screen' : 'computer'
      if (kept === wanted) return
      kept = wanted
      void window.api.practice.awake(wanted)
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
