/** Finds a recording in what a sound card played: roughly by its loudness over time, then to the sample by its waveform. */
import { rate } from './score.ts'

export interface Found {
  readonly at: number // samples
  readonly likeness: number // 1: the very waveform, whatever its loudness; 0: something else
  readonly beginning: number // the same of its first 0.3 s
  readonly loudness: number // how loud it was played, 1 as recorded
}

const hop = rate / 200
const rough = 3 * hop
const firstWords = 0.3 * rate

export function find(clip: Float32Array, played: Float32Array): Found {
  const about = best(loudnessOverTime(clip), loudnessOverTime(played), 0, Infinity).at * hop
  const { at, likeness } = best(clip, played, about - rough, about + rough)
  const beginning = best(clip.subarray(0, firstWords), played, at, at)
  return { at, likeness, beginning: beginning.likeness, loudness: beginning.loudness }
}

/** Root mean square, 200 times a second. */
function loudnessOverTime(sound: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.floor(sound.length / hop) }, (_, number) => {
    let sum = 0
    for (let sample = number * hop; sample < (number + 1) * hop; sample++) sum += (sound[sample] ?? 0) ** 2
    return Math.sqrt(sum / hop)
  })
}

/** Where `part` fits `whole` best between two places, by normalised correlation. */
function best(part: Float32Array, whole: Float32Array, from: number, to: number): { at: number; likeness: number; loudness: number } {
  const own = part.reduce((sum, sample) => sum + sample ** 2, 0)
  const first = Math.max(0, from)
  let there = whole.subarray(first, first + part.length).reduce((sum, sample) => sum + sample ** 2, 0)
  let [at, likeness, loudness] = [0, -1, 0]
  for (let place = first; place <= Math.min(to, whole.length - part.length); place++) {
    let product = 0
    for (let sample = 0; sample < part.length; sample++) product += (part[sample] ?? 0) * (whole[place + sample] ?? 0)
    const like = there <= 0 ? 0 : product / Math.sqrt(own * there)
    if (like > likeness) [at, likeness, loudness] = [place, like, product / own]
    there += (whole[place + part.length] ?? 0) ** 2 - (whole[place] ?? 0) ** 2
  }
  return { at, likeness, loudness }
}
