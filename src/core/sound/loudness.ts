/** How loud a sound is to an ear: LUFS by ITU-R BS.1770-4, for one channel at 48 kHz. */
import { sampleRate } from '../timeline/samples.ts'
import { biquad, type Biquad } from './biquad.ts'

/** The K weighting of the recommendation: a shelf for the head, and less of the lowest tones. Coefficients as printed there, for 48 kHz. */
const shelf: Biquad = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585]
const lows: Biquad = [1, -2, 1, -1.99004745483398, 0.99007225036621]

const step = sampleRate / 10
const stepsInBlock = 4
/** What is under the first gate is silence; what is so far under the mean of the rest, LU, is a pause. */
const silence = -70
const pause = 10

const inLufs = (power: number): number => -0.691 + 10 * Math.log10(power)
const mean = (powers: readonly number[]): number => powers.reduce((sum, power) => sum + power, 0) / powers.length

/** Mean square of every tenth of a second, weighted; of the whole when it is shorter than a block. */
function weightedPowers(samples: Float32Array): number[] {
  const [head, low] = [biquad(shelf), biquad(lows)]
  const length = samples.length < step * stepsInBlock ? samples.length : step
  const powers: number[] = []
  let [sum, counted] = [0, 0]
  for (const sample of samples) {
    sum += low(head(sample)) ** 2
    if (++counted < length) continue
    powers.push(sum / length)
    sum = counted = 0
  }
  return powers
}

/** Of every 0.4 s, a tenth of a second apart. */
function blockPowers(samples: Float32Array): number[] {
  const powers = weightedPowers(samples)
  if (powers.length < stepsInBlock) return powers
  return Array.from({ length: powers.length - stepsInBlock + 1 }, (_, n) => mean(powers.slice(n, n + stepsInBlock)))
}

/** The whole as one figure, pauses not counted. -Infinity for silence. */
export function loudness(samples: Float32Array): number {
  const heard = blockPowers(samples).filter((power) => inLufs(power) > silence)
  if (heard.length === 0) return -Infinity
  const gate = inLufs(mean(heard)) - pause
  return inLufs(mean(heard.filter((power) => inLufs(power) > gate)))
}
