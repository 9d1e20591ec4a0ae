/** One line in a person's own voice as a file: WAV, 48 kHz, one channel, 16 bit. Every player reads it, and its length is exact to the sample. */
import { sampleRate } from '../timeline/samples.ts'

const head = 44 // bytes before the sound
/** The words of the header: place, letters. */
const words = [
  [0, 'RIFF'],
  [8, 'WAVE'],
  [12, 'fmt '],
  [36, 'data'],
] as const
/** Numbers of the header: place, bytes, value. Linear samples, one channel, and what follows from the rate. */
const numbers = [
  [16, 4, 16],
  [20, 2, 1],
  [22, 2, 1],
  [24, 4, sampleRate],
  [28, 4, sampleRate * 2],
  [32, 2, 2],
  [34, 2, 16],
] as const

/** How long the file of so many samples is. */
export const wavBytes = (samples: number): number => head + samples * 2

/** The file of these samples (-1 to 1; what is beyond is cut off). */
export function wavOf(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(wavBytes(samples.length))
  const view = new DataView(bytes.buffer)
  for (const [at, word] of words) [...word].forEach((letter, n) => view.setUint8(at + n, letter.charCodeAt(0)))
  for (const [at, size, value] of numbers) {
    if (size === 4) view.setUint32(at, value, true)
    else view.setUint16(at, value, true)
  }
  view.setUint32(4, bytes.length - 8, true)
  view.setUint32(40, bytes.length - head, true)
  samples.forEach((sample, n) => view.setInt16(head + n * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true))
  return bytes
}

/** What `wavOf` was made of. */
export function samplesOf(wav: Uint8Array): Float32Array {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength)
  return Float32Array.from({ length: (wav.length - head) / 2 }, (_, n) => view.getInt16(head + n * 2, true) / 32_767)
}

/** How many samples the file holds; null when it is not exactly such a file as `wavOf` makes, with at least one sample. */
export function samplesIn(bytes: Uint8Array): number | null {
  if (bytes.length < head + 2 || bytes.length % 2 !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const spelt = words.every(([at, word]) => String.fromCharCode(...bytes.subarray(at, at + 4)) === word)
  const counted = numbers.every(([at, size, value]) => (size === 4 ? view.getUint32(at, true) : view.getUint16(at, true)) === value)
  const measured = view.getUint32(4, true) === bytes.length - 8 && view.getUint32(40, true) === bytes.length - head
  return spelt && counted && measured ? (bytes.length - head) / 2 : null
}
