/** Who speaks in a practice: the voice a person chose, as far as the book has it; and what each is called. */
import { speakerWords, talkWords } from '$words/choices.ts'
import { voiceFor } from '../../core/content/voice-for.ts'
import type { Settings } from '../../core/entries/entry.ts'
import type { Talk } from '../../core/script/exercise.ts'
import { book } from '../book/book.svelte.ts'

type Speaker = Settings['voice']

/**
 * The voice that the book names first for the language of this computer, or its first: it speaks until another is chosen, and a line without a recording
 * stands as long as it takes this one. Null: a book without a voice.
 */
export const usualVoice = (): Speaker => voiceFor(book.voices, window.api.runtime.locale)?.id ?? null

/** The chosen voice, or the usual one where none is chosen yet or the book no longer has it. The file keeps what was chosen. */
export const speaking = (voice: Speaker): Speaker => (voice === null || voice === 'own' || book.voice(voice) ? voice : usualVoice())

export const speakerInWords = (voice: Speaker): string =>
  voice === null ? speakerWords.none : voice === 'own' ? speakerWords.own : (book.voice(voice)?.title ?? voice)

/** Who leads a practice, or that nobody does where only bells ring. */
export const ledBy = (voice: Speaker, talk: Talk): string => (voice !== null && talk === 'bells' ? talkWords.bells : speakerInWords(voice))

/** Everyone who may be chosen, 'none' last. `own`: something is recorded in the person's own voice. */
export const speakers = (own: boolean): { readonly value: string; readonly say: string }[] => [
  ...[...book.voices.map(({ id }) => id), ...(own ? ['own'] : [])].map((value) => ({ value, say: speakerInWords(value) })),
  { value: 'none', say: speakerWords.none },
]
