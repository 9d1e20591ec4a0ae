/** Samples -> one Opus clip, the same bytes for the same samples; and a clip -> its samples again. Needs ffmpeg on the machine. */
import { execFileSync } from 'node:child_process'

/** Samples a second of every clip and of the timeline. */
export const clipRate = 48_000

/** Cuts the silence the model adds (0.3 to 0.8 s at each end), keeping 30 ms, with fades of 5 ms. The timeline owns all silence. */
export function trim(samples: Float32Array, rate: number): Float32Array {
  const floor = 0.004
  const keep = Math.round(0.03 * rate)
  const fade = Math.round(0.005 * rate)
  const first = samples.findIndex((sample) => Math.abs(sample) > floor)
  const last = samples.findLastIndex((sample) => Math.abs(sample) > floor)
  if (first < 0) throw new Error('the model gave only silence')
  const cut = samples.slice(Math.max(0, first - keep), last + keep)
  for (let i = 0; i < fade; i++) {
    const end = cut.length - 1 - i
    cut[i] = ((cut[i] ?? 0) * i) / fade
    cut[end] = ((cut[end] ?? 0) * i) / fade
  }
  return cut
}

const asBytes = (samples: Float32Array) => Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)

/** Writes mono samples as 48 kHz Opus in WebM. `filters` are ffmpeg's; `kilobits` a second. */
export function encode(samples: Float32Array, rate: number, path: string, filters: string, kilobits: number): void {
  const input = ['-f', 'f32le', '-ar', String(rate), '-ac', '1', '-i', '-']
  const codec = ['-ac', '1', '-ar', String(clipRate), '-c:a', 'libopus', '-b:a', `${kilobits}k`]
  execFileSync(
    'ffmpeg',
    ['-v', 'error', '-y', ...input, '-af', filters, ...codec, '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact', path],
    {
      input: asBytes(samples),
    },
  )
}

/** The samples a player will get, at 48 kHz. */
export function decode(path: string): Float32Array {
  const bytes = execFileSync('ffmpeg', ['-v', 'error', '-i', path, '-f', 'f32le', '-ac', '1', '-ar', String(clipRate), '-'], { maxBuffer: 1 << 28 })
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}
