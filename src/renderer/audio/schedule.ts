/** Puts recordings on an audio clock, to the sample. The same code plays the app's sound and rehearses it offline. */

/** Hz. Every recording is 48 kHz, and every cue of a timeline falls on one of its samples. */
export const sampleRate = 48_000

export interface Placed {
  readonly at: number // seconds on the timeline
  readonly buffer: AudioBuffer
  readonly out: AudioNode
}

/** A time in seconds, moved to the nearest sample: sums of decimals are not on one. */
export function onSample(seconds: number): number {
  return Math.round(seconds * sampleRate) / sampleRate
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
