/** Finds the recording of a sentence: in the index of one of the app's voices, or among the person's own. What is missing is shown, and stops nobody. */
import type { ClipIndex } from '../../core/content/clips.ts'
import { book } from '../book/book.svelte.ts'
import type { Settings } from '../../core/entries/entry.ts'
import type { FindClip } from '../../core/script/exercise.ts'
import { recordingsThatFit, ownFinder } from '../../core/sound/own-voice.ts'
import { everyPracticeFits } from '../../core/sound/recording-limit.ts'
import { sampleRate } from '../../core/timeline/samples.ts'
import type { Script } from '../../core/script/script.ts'
import { allSentences } from '../../core/script/sentences.ts'
import { recordingsKept } from './own-lines.ts'
import { speaking, usualVoice } from './speaking.ts'

/** How long a sentence without a recording would take, about. */
const guessed = (say: string): number => book.pace.sentence + book.pace.word * say.trim().split(/\s+/).length

/** Never throws: an unknown sentence has no clip and a guessed length, `share` of it when the guess would be too long for its place. */
export function finder(index: ClipIndex, share = 1): FindClip {
  return (say) => {
    const found = Object.hasOwn(index, say) ? index[say] : undefined
    return found ? { clip: found.clip, seconds: found.samples / sampleRate } : { clip: null, seconds: guessed(say) * share }
  }
}

/** The same, with guesses short enough for every practice of this script. When even the recordings do not fit, the words are shown and nothing is said. */
export function finderWithin(script: Script, index: ClipIndex): FindClip {
  if (allSentences(script).every(({ say }) => Object.hasOwn(index, say))) return finder(index)
  const tried = [1, 0.7, 0.4, 0].map((share) => finder(index, share))
  return tried.find((find) => everyPracticeFits(script, (say) => find(say).seconds)) ?? finder({}, 0)
}

/**
 * For a practice in this voice; null is words only, at the pace of the app's first voice. Without `script` a guess may be too long for its place.
 * A voice whose index cannot be loaded is silent, never an error.
 */
export async function finderFor(chosen: Settings['voice'], script: Script | null = null): Promise<FindClip> {
  const voice = speaking(chosen)
  const named = voice === null || voice === 'own' ? usualVoice() : voice
  const index = (await book.loadClips(named ?? '').catch(() => null)) ?? {} // every sentence is shown instead of said
  const find = script ? finderWithin(script, index) : finder(index)
  if (voice === null) return (say) => ({ ...find(say), clip: null })
  if (voice !== 'own') return find
  const recordings = recordingsKept()
  return ownFinder(script ? recordingsThatFit(script, recordings, find) : recordings, find)
}
