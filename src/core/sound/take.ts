/** One take of a line, as the microphone gave it -> as it is kept: silence cut off at both ends, as loud as the app's voices, never too loud. */
import { sampleRate } from '../timeline/samples.ts'
import { biquad, type Biquad } from './biquad.ts'
import { loudness } from './loudness.ts'

/** What the app's own voices are rendered to: their loudness (LUFS, EBU R128), and the highest sample their limiter lets through. */
export const loudnessOfVoices = -19
const ceiling = 0.7

const frame = sampleRate / 100 // 10 ms
const kept = 0.03 * sampleRate // of the silence at each end
const fade = 0.005 * sampleRate
/** A word has gaps (before a t) up to this long. A moment that stands further off, is as short as a click, and is close to an end is the mouse or a key. Frames. */
const longestGap = 20
const shortestWord = 6
const closeToEnd = 50
/** Quieter than this nobody spoke. RMS of the loudest 10 ms. */
const hardlyAnything = 0.003
/** More than this is noise that only becomes louder, dB. */
const mostGain = 30

interface Stretch {
  readonly from: number // frames
  readonly to: number // the first after it
}

/** A take ready to be kept; null when nobody is heard in it. `clipped`: the microphone was overdriven, which no gain can mend. */
export function prepareTake(take: Float32Array): { readonly samples: Float32Array; readonly clipped: boolean } | null {
  const clean = take.map(biquad(rumble))
  const words = trimmed(clean)
  return words === null ? null : { samples: levelled(words), clipped: isClipped(take) }
}

/** Without the silence before the first word and after the last, keeping 30 ms, with fades of 5 ms; null when nobody speaks. A click of a key or a mouse at an end goes too. */
export function trimmed(take: Float32Array): Float32Array | null {
  const levels = frameLevels(take)
  const loudest = levels.reduce((most, level) => Math.max(most, level), 0)
  if (loudest < hardlyAnything) return null
  const noise = levels.toSorted((a, b) => a - b)[Math.floor(levels.length / 10)] ?? 0
  const threshold = Math.min(loudest / 4, Math.max(loudest / 60, noise * 2.5))
  const stretches = loudStretches(levels, threshold)
  const isClick = ({ from, to }: Stretch): boolean => to - from < shortestWord && (to <= closeToEnd || from >= levels.length - closeToEnd)
  const spoken = stretches.filter((stretch) => !isClick(stretch))
  const [first, last] = [spoken[0] ?? stretches[0], spoken.at(-1) ?? stretches.at(-1)]
  if (first === undefined || last === undefined) return null
  const cut = take.slice(Math.max(0, first.from * frame - kept), last.to * frame + kept)
  for (let n = 0; n < Math.min(fade, cut.length); n++) {
    const end = cut.length - 1 - n
    cut[n] = ((cut[n] ?? 0) * n) / fade
    cut[end] = ((cut[end] ?? 0) * n) / fade
  }
  return cut
}

function frameLevels(take: Float32Array): number[] {
  return Array.from({ length: Math.floor(take.length / frame) }, (_, n) => rms(take.subarray(n * frame, (n + 1) * frame)))
}

/** Stretches above the threshold; those close to one another are one. */
function loudStretches(levels: readonly number[], threshold: number): Stretch[] {
  const stretches: Stretch[] = []
  for (const [n, level] of levels.entries()) {
    if (level < threshold) continue
    const before = stretches.at(-1)
    if (before !== undefined && n - before.to <= longestGap) stretches[stretches.length - 1] = { from: before.from, to: n + 1 }
    else stretches.push({ from: n, to: n + 1 })
  }
  return stretches
}

/** One gain for the whole take, towards the app's voices; single peaks above the ceiling are turned down where they stand. */
export function levelled(samples: Float32Array): Float32Array {
  const gain = 10 ** (Math.min(mostGain, loudnessOfVoices - loudness(samples)) / 20)
  return limited(samples.map((sample) => sample * gain))
}

/** Turns down around each peak, smoothly: the gain a millisecond needs holds for the 5 around it, and then slopes. */
function limited(samples: Float32Array): Float32Array {
  const step = sampleRate / 1000
  const reach = 5
  const steps = Math.ceil(samples.length / step) + 1
  const peaks = Array.from({ length: steps }, (_, n) => peak(samples.subarray(Math.max(0, n * step - step), n * step + step)))
  const around = (all: readonly number[], n: number): number[] => all.slice(Math.max(0, n - reach), n + reach + 1)
  const needed = peaks.map((_, n) => Math.min(1, ceiling / Math.max(...around(peaks, n))))
  const smooth = needed.map((_, n) => around(needed, n).reduce((sum, gain, _index, all) => sum + gain / all.length, 0))
  return samples.map((sample, n) => {
    const place = n / step
    const [before, after] = [smooth[Math.floor(place)] ?? 1, smooth[Math.floor(place) + 1] ?? 1]
    return sample * (before + (after - before) * (place % 1))
  })
}

/** Three samples at full scale one after another: a wave that was cut off. */
function isClipped(take: Float32Array): boolean {
  let atFull = 0
  return take.some((sample) => {
    atFull = Math.abs(sample) > 0.995 ? atFull + 1 : 0
    return atFull >= 3
  })
}

const rms = (samples: Float32Array): number => Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
const peak = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

/** Below 60 Hz there is no voice, only the table and the street: Butterworth, second order, as the app's voices have it. */
const rumble: Biquad = highPass(60)

function highPass(hertz: number): Biquad {
  const turn = (2 * Math.PI * hertz) / sampleRate
  const alpha = Math.sin(turn) / Math.SQRT2
  const [all, cos] = [1 + alpha, Math.cos(turn)]
  return [(1 + cos) / 2 / all, -(1 + cos) / all, (1 + cos) / 2 / all, (-2 * cos) / all, (1 - alpha) / all]
}
