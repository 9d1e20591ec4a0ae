/** A practice in a person's own voice: which recording says a sentence, and which sentences have none. Those are shown, never said by another voice. */
import type { FindClip, Timeline } from '../script/exercise.ts'
import { everyPracticeFits, longestLengths } from './recording-limit.ts'
import { sampleRate } from '../timeline/samples.ts'
import type { Script } from '../script/script.ts'

/** One line as it was recorded: a file of the folder recordings, its length in samples at 48 kHz. */
export interface OwnRecording {
  readonly say: string
  readonly file: string
  readonly samples: number
}

/** Finds the person's recordings; a sentence without one has no clip, and the length it has in the reference voice. Throws what `reference` throws. */
export function ownFinder(recordings: readonly OwnRecording[], reference: FindClip): FindClip {
  const own = new Map(recordings.map((recording) => [recording.say, recording]))
  return (say) => {
    const recording = own.get(say)
    return recording === undefined
      ? { clip: null, seconds: reference(say).seconds }
      : { clip: recording.file, seconds: recording.samples / sampleRate }
  }
}

/** The sentences of a practice that are shown and not said, each once, in the order they come. */
export const shownOnly = (timeline: Timeline, recordings: readonly OwnRecording[]): readonly string[] => {
  const own = new Set(recordings.map(({ say }) => say))
  return [...new Set(timeline.cues.map(({ say }) => say))].filter((say) => !own.has(say))
}

/**
 * The recordings that this exercise has room for, so that its timeline can always be made with them: a later version of a script may have changed its times.
 * To be asked before `ownFinder`. Of two that are too long only together, the one recorded first stays.
 */
export function recordingsThatFit(script: Script, recordings: readonly OwnRecording[], reference: FindClip): readonly OwnRecording[] {
  const all = longestLengths(recordings, reference)
  if (everyPracticeFits(script, all)) return recordings
  return recordings.reduce<readonly OwnRecording[]>((kept, recording) => {
    const more = [...kept, recording]
    return everyPracticeFits(script, longestLengths(more, reference)) ? more : kept
  }, [])
}
