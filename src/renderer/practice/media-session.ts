/**
 * Media keys and the system's media panel: what goes on, and what their buttons do. Chromium opens a media session only for an audio element that plays,
 * is not muted and reads a file of more than five seconds: sound of an audio context alone, muted or as a stream, opens none. So ten seconds of silence
 * (silence.flac, the cheapest to decode) run in a loop beside a practice, from its first press of play to its end, and stop whenever it stops. Once the
 * session is open the silence is played at no speed at all: it counts as playing, and costs nothing.
 */
import { plainTitle } from '$words/practice.ts'

/** The verbs of a practice that a media key may ask for. */
export interface MediaVerbs {
  readonly playing: boolean
  toggle: () => void
  pause: () => void
  next: () => void
  repeat: () => void
  back: () => void // 15 seconds
}

/** What the panel shows. Seconds. */
interface Showing {
  readonly title: string
  readonly plain: boolean // the person asked for windows that say nothing of what they are
  readonly playing: boolean
  readonly position: number
  readonly total: number
}

/** The system's side, given so that it can be tried without one. */
interface Panel {
  readonly session: Pick<MediaSession, 'metadata' | 'playbackState' | 'setActionHandler' | 'setPositionState'>
  readonly silence: Pick<HTMLAudioElement, 'play' | 'pause' | 'playbackRate' | 'removeAttribute' | 'load'>
  readonly named: (title: string) => MediaMetadata
}

export interface MediaPanel {
  /** At each play, pause and jump; the panel counts on by itself in between. */
  show: (showing: Showing) => void
  /** When nothing is going on: the panel and the keys are other apps' again. */
  close: () => void
}

function systemPanel(): Panel {
  const silence = new Audio()
  silence.loop = true
  silence.src = new URL('./silence.flac', import.meta.url).href
  silence.preload = 'none'
  return { session: navigator.mediaSession, silence, named: (title) => new MediaMetadata({ title }) }
}

/** Runs it again first: the system does not notice that what stands still is paused. */
function hush(silence: Panel['silence']): void {
  silence.playbackRate = 1
  silence.pause()
}

/** Asks nothing of the system until something is shown. */
export function mediaSession(practice: MediaVerbs, open: () => Panel = systemPanel): MediaPanel {
  const actions: readonly (readonly [MediaSessionAction, () => void])[] = [
    ['play', () => practice.playing || practice.toggle()],
    ['pause', () => practice.pause()],
    ['stop', () => practice.pause()], // a key by this name holds it; leaving is never one key away
    ['nexttrack', () => practice.next()],
    ['previoustrack', () => practice.repeat()],
    ['seekbackward', () => practice.back()],
  ]
  let panel: Panel | null = null
  return {
    show({ title, plain, playing, position, total }) {
      panel ??= open()
      const { session, silence, named } = panel
      for (const [action, act] of actions) session.setActionHandler(action, act)
      const name = plain ? plainTitle : title
      if (session.metadata?.title !== name) session.metadata = named(name)
      session.playbackState = playing ? 'playing' : 'paused'
      if (total > 0) session.setPositionState({ duration: total, position: Math.min(total, Math.max(0, position)), playbackRate: 1 })
      if (!playing) hush(silence)
      else
        void silence.play().then(
          () => (silence.playbackRate = 0),
          () => undefined, // without it the keys do nothing, and the practice goes on
        )
    },
    close() {
      if (!panel) return
      const { session, silence } = panel
      hush(silence)
      silence.removeAttribute('src') // an element that holds a sound holds the session
      silence.load()
      for (const [action] of actions) session.setActionHandler(action, null)
      session.setPositionState()
      session.metadata = null
      session.playbackState = 'none'
      panel = null
    },
  }
}
