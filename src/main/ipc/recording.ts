/** What is asked while a person records lines in their own voice. */
import { z } from 'zod'
import { Made } from '../../core/entries/entry.ts'
import { shapes } from '../../core/entries/shapes.ts'
import type { Recordings } from '../store/recordings.ts'
import { fromMain, type Handlers } from './handlers.ts'

export interface RecordingParts {
  readonly recordings: Recordings
  readonly listen: (listening: boolean) => void
}

const Wav = z.custom<Uint8Array>((sent) => sent instanceof Uint8Array && sent.byteLength <= 6_000_000) // a minute of sound

export function recording({ recordings, listen }: RecordingParts): Handlers<'recording'> {
  return {
    'recording:keep': [fromMain, z.tuple([Made, shapes.Sentence, Wav]), (made, say, wav) => recordings.keep(say, wav, made)],
    'recording:listening': [fromMain, z.tuple([z.boolean()]), listen],
  }
}
