/** What is asked while a person records lines in their own voice. */
import { z } from 'zod'
import { Made } from '../../core/entries/entry.ts'
import { shapes } from '../../core/entries/shapes.ts'
import { wavBytes } from '../../core/sound/wav.ts'
import { longestRecording, sampleRate } from '../../core/timeline/samples.ts'
import type { Recordings } from '../store/recordings.ts'
import type { Handlers } from './handlers.ts'
import { fromMain } from './sender.ts'

export interface RecordingParts {
  readonly recordings: Recordings
  readonly listen: (listening: boolean) => void
}

/** A second more than may be kept: one that is a little too long is refused as a recording, with its own words. */
const mostBytes = wavBytes((longestRecording + 1) * sampleRate)
const Wav = z.custom<Uint8Array>((sent) => sent instanceof Uint8Array && sent.byteLength <= mostBytes)

export function recording({ recordings, listen }: RecordingParts): Handlers<'recording'> {
  return {
    'recording:keep': [fromMain, z.tuple([Made, shapes.Sentence, Wav]), (made, say, wav) => recordings.keep(say, wav, made)],
    'recording:listening': [fromMain, z.tuple([z.boolean()]), listen],
  }
}
