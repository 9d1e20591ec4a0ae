/** Who speaks in a practice: the voice a person chose, as far as it is there. */
import { book } from '../book/book.svelte.ts'
import type { Settings } from '../../core/entries/entry.ts'
import { referenceVoice } from '../../core/sound/own-voice.ts'

/** The chosen voice, or the app's first one in the place of a voice that the app no longer has. The file keeps what was chosen. */
export const speaking = (voice: Settings['voice']): Settings['voice'] =>
  voice === null || voice === 'own' || book.voices.includes(voice) ? voice : referenceVoice
