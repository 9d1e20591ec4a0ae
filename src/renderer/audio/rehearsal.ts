/** A practice rendered at once, by the same scheduling, into memory: to hear and to measure it without waiting. */
import type { Timeline } from '../../core/script/exercise.ts'
import { onSample, sampleRate } from '../../core/timeline/samples.ts'
import { Backdrop } from './backdrop.ts'
import { bellFile } from './bell-file.ts'
import { closing, ducking } from './ducking.ts'
import { asBuffer, place } from './schedule.ts'
import { breathTone, isHeard } from './tones.ts'

/** What is rendered besides the spoken cues, all at full volume. */
interface Besides {
  readonly bells?: boolean
  readonly tones?: boolean
  readonly background?: string // file name under background/, such as "rain.webm"
}

/** The sounds of the timeline as one channel of samples. `bufferOf` gives the sound of a recording's file name: a clip's, a bell's ("cues/begin.webm"), a background's. */
export async function rehearse(
  timeline: Timeline,
  bufferOf: (file: string, context: BaseAudioContext) => AudioBuffer,
  { bells = false, tones = false, background }: Besides = {},
): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, Math.ceil(onSample(timeline.total) * sampleRate), sampleRate)
  const out = context.destination
  for (const { at, clip } of timeline.cues) if (clip !== null) place(context, { at, buffer: bufferOf(clip, context), out }, 0, 0)
  if (bells) for (const bell of timeline.bells) place(context, { at: bell.at, buffer: bufferOf(bellFile(bell), context), out }, 0, 0)
  if (tones)
    for (const { at, kind, seconds } of timeline.breaths)
      if (isHeard(kind)) place(context, { at, buffer: asBuffer(breathTone(kind, seconds)), out }, 0, 0)
  if (background !== undefined) {
    const backdrop = new Backdrop(context, out)
    backdrop.plan(ducking(timeline.cues.filter(({ clip }) => clip !== null)), closing(timeline), 0)
    backdrop.change(bufferOf(`background/${background}`, context), 0, 2)
  }
  return (await context.startRendering()).getChannelData(0)
}
