/** The tones of the pacer by measurement. */
import { describe, expect, test } from 'vitest'
import { breathKinds } from '../../core/script/breathing.ts'
import { sampleRate } from '../../core/timeline/samples.ts'
import { breathTone, isHeard } from './tones.ts'

/** Rising crossings of zero a second. */
function pitch(samples: Float32Array, from: number, to: number): number {
  const part = samples.subarray(from * sampleRate, to * sampleRate)
  return part.reduce((sum, sample, i) => sum + (i > 0 && (part[i - 1] ?? 0) < 0 && sample >= 0 ? 1 : 0), 0) / (to - from)
}
const loudest = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
const steepest = (samples: Float32Array): number => samples.reduce((most, sample, i) => Math.max(most, Math.abs(sample - (samples[i - 1] ?? 0))), 0)

test('breaths in, out and the second sip are heard; waiting is silence', () => {
  expect(breathKinds.filter(isHeard)).toEqual(['in', 'top-up', 'out'])
})

test('in rises, the second sip goes on from there and higher, out falls', () => {
  const [inward, sip, out] = [breathTone('in', 4), breathTone('top-up', 2), breathTone('out', 6)]
  expect(pitch(inward, 0.1, 0.6)).toBeLessThan(pitch(inward, 3, 3.5) - 60)
  expect(pitch(sip, 1, 1.7)).toBeGreaterThan(pitch(inward, 3, 3.8))
  expect(pitch(out, 0.1, 0.6)).toBeGreaterThan(pitch(out, 5, 5.5) + 60)
})

const lengths = [1, 3, 4, 5.5, 8] // seconds: what a pattern may have, the shortest and the longest among them
describe.each(['in', 'top-up', 'out'] as const)('%s', (kind) => {
  test.each(lengths)('of %s s is exactly so long, and opens and closes without a click', (seconds) => {
    const tone = breathTone(kind, seconds)
    expect(tone.length).toBe(Math.round(seconds * sampleRate))
    expect(loudest(tone.subarray(0, 240))).toBeLessThan(0.004)
    expect(loudest(tone.subarray(-240))).toBeLessThan(0.004)
    expect(steepest(tone)).toBeLessThan(0.02) // a click of a hundredth of full scale would be two samples wide
    expect(loudest(tone)).toBeGreaterThan(0.1)
    expect(loudest(tone)).toBeLessThan(0.26)
  })
})
