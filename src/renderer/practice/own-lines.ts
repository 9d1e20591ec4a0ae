/** The person's own recordings, and how much of an exercise they say. */
import type { OwnRecording } from '../../core/sound/own-voice.ts'
import type { Script } from '../../core/script/script.ts'
import { allSentences } from '../../core/script/sentences.ts'
import { entries } from '../entries/entries.svelte.ts'

export const recordingsKept = (): readonly OwnRecording[] => entries.of('recording').map(({ data }) => data)

/** Of all lines this exercise can say, so many are recorded. */
export function ownLines(script: Script): { readonly recorded: number; readonly all: number } {
  const own = new Set(recordingsKept().map(({ say }) => say))
  const all = own.size === 0 ? [] : allSentences(script)
  return { recorded: all.filter(({ say }) => own.has(say)).length, all: all.length }
}

/** Lines of this exercise whose latest take is not on the disk: a practice does not use it. */
export const takesNotSaved = (script: Script): number =>
  entries.hasTakes ? new Set(allSentences(script).flatMap(({ say }) => (entries.takeOf(say) ? [say] : []))).size : 0
