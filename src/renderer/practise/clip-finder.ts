/** Finds the recording of a sentence in a voice's index. */
import type { FindClip } from '../../core/exercise/exercise.ts'
import { sampleRate } from '../../core/exercise/samples.ts'

export type ClipIndex = Readonly<Record<string, { readonly clip: string; readonly samples: number }>>

export function finder(index: ClipIndex): FindClip {
  return (say) => {
    const found = index[say]
    if (!found) throw new Error(`no recording of “${say}”`)
    return { clip: found.clip, seconds: found.samples / sampleRate }
  }
}
