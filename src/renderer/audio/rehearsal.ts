/** A practice rendered at once, by the same scheduling, into memory: to hear and to measure it without waiting. */
import type { Timeline } from '../../core/exercise/exercise.ts'
import { onSample, sampleRate } from '../../core/exercise/samples.ts'
import { place } from './schedule.ts'

/** All sounds of the timeline as one channel of samples. `bufferOf` gives the sound of a recording's file name. */
export async function rehearse(timeline: Timeline, bufferOf: (file: string, context: BaseAudioContext) => AudioBuffer): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, Math.ceil(onSample(timeline.total) * sampleRate), sampleRate)
  for (const { at, clip } of timeline.cues)
    if (clip !== null) place(context, { at, buffer: bufferOf(clip, context), out: context.destination }, 0, 0)
  return (await context.startRendering()).getChannelData(0)
}
