/** The grid that every sound stands on: the samples of the recordings. */

/** Hz. Every recording is 48 kHz, and every cue of a timeline falls on one of its samples. */
export const sampleRate = 48_000

/** Seconds: no recording of one sentence is longer, wherever it stands. */
export const longestRecording = 60

/** A time in seconds, moved to the nearest sample: sums of decimals are not on one. */
export function onSample(seconds: number): number {
  return Math.round(seconds * sampleRate) / sampleRate
}
