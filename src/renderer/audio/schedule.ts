/** Puts recordings on an audio clock, to the sample. */

import { onSample, sampleRate } from '../../core/timeline/samples.ts'

export interface Placed {
  readonly at: number // seconds on the timeline
  readonly buffer: AudioBuffer
  readonly out: AudioNode
}

/**
 * Schedules one recording so that timeline second `position` sounds at context second `when`.
 * A recording that is already under way starts inside; one that is over gives null.
 */
export function place(context: BaseAudioContext, sound: Placed, position: number, when: number): AudioBufferSourceNode | null {
  const into = onSample(position - sound.at)
  if (into >= sound.buffer.duration) return null
  const source = context.createBufferSource()
  source.buffer = sound.buffer
  source.connect(sound.out)
  source.start(onSample(when + Math.max(0, -into)), Math.max(0, into))
  return source
}

/** Mono samples at 48 kHz as a sound that can be placed. */
export function asBuffer(samples: Float32Array): AudioBuffer {
  const buffer = new AudioBuffer({ length: samples.length, sampleRate, numberOfChannels: 1 })
  buffer.getChannelData(0).set(samples)
  return buffer
}
