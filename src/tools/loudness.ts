/** How loud a sound is to an ear: LUFS by ITU-R BS.1770-4, for one channel at 48 kHz. */
import { soundRate } from './noise.ts'

/** The K weighting of the recommendation: a shelf for the head, and less of the lowest tones. Coefficients as printed there, for 48 kHz. */
const shelf = { b: [1.53512485958697, -2.69169618940638, 1.19839281085285], a: [-1.69065929318241, 0.73248077421585] } as const
const lows = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] } as const

const blockSeconds = 0.4
const stepSeconds = 0.1

function weighted(samples: Float32Array): Float64Array {
  let sound = Float64Array.from(samples)
  for (const { b, a } of [shelf, lows]) {
    const out = new Float64Array(sound.length)
    let [x1, x2, y1, y2] = [0, 0, 0, 0]
    for (let i = 0; i < sound.length; i++) {
      const x = sound[i] ?? 0
      const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
      ;[x2, x1, y2, y1] = [x1, x, y1, y]
      out[i] = y
    }
    sound = out
  }
  return sound
}

const loudness = (square: number): number => -0.691 + 10 * Math.log10(square)

/** The loudness of every 0.4 s, a tenth of a second apart. */
export function momentary(samples: Float32Array): number[] {
  const sound = weighted(samples)
  const step = Math.round(stepSeconds * soundRate)
  const steps = Array.from({ length: Math.floor(sound.length / step) }, (_, n) => power(sound, n * step, step))
  const block = blockSeconds / stepSeconds
  return steps.slice(block - 1).map((_, n) => loudness(steps.slice(n, n + block).reduce((sum, each) => sum + each, 0) / (step * block)))
}

function power(sound: Float64Array, from: number, samples: number): number {
  let sum = 0
  for (let i = from; i < from + samples; i++) sum += (sound[i] ?? 0) ** 2
  return sum
}

/** The whole as one figure: blocks under -70 LUFS, and those 10 LU under the mean of the others, do not count. */
export function lufs(samples: Float32Array): number {
  const mean = (blocks: readonly number[]) => loudness(blocks.reduce((sum, block) => sum + 10 ** ((block + 0.691) / 10), 0) / blocks.length)
  const heard = momentary(samples).filter((block) => block > -70)
  const floor = mean(heard) - 10
  return mean(heard.filter((block) => block > floor))
}
