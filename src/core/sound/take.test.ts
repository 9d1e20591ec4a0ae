import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleRate } from '../timeline/samples.ts'
import { loudness } from './loudness.ts'
import { levelled, loudnessOfVoices, prepareTake, trimmed } from './take.ts'
import { samplesIn, samplesOf, wavOf } from './wav.ts'

const seconds = (length: number): number => Math.round(length * sampleRate)
/** Something like a word: a tone of 200 Hz whose loudness comes and goes four times a second. */
const speech = (length: number, level = 0.1): Float32Array =>
  Float32Array.from(
    { length: seconds(length) },
    (_, n) => level * (0.6 + 0.4 * Math.sin((n * 8 * Math.PI) / sampleRate)) * Math.sin((n * 400 * Math.PI) / sampleRate),
  )
const silence = (length: number): Float32Array => new Float32Array(seconds(length))
/** Hiss of a room, the same each time. */
const hiss = (length: number, level: number): Float32Array => {
  let seed = 7
  return Float32Array.from({ length: seconds(length) }, () => ((seed = (seed * 48_271) % 2_147_483_647) / 1_073_741_824 - 1) * level)
}
const joined = (...parts: readonly Float32Array[]): Float32Array => {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
const over = (under: Float32Array, sound: Float32Array): Float32Array => under.map((sample, n) => sample + (sound[n] ?? 0))
const highest = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
const lasts = (samples: Float32Array | null): number => (samples?.length ?? 0) / sampleRate

describe('trimming', () => {
  test('cuts the silence at both ends but for 30 ms, and fades in and out', () => {
    const cut = trimmed(joined(silence(1.2), speech(2), silence(0.7)))
    expect(lasts(cut)).toBeCloseTo(2.06, 2)
    expect([cut?.[0], Math.abs(cut?.at(-1) ?? 1)]).toEqual([0, 0])
  })
  test('finds the words in a room that hisses', () => {
    expect(lasts(trimmed(over(hiss(4, 0.004), joined(silence(1), speech(2), silence(1)))))).toBeCloseTo(2.06, 1)
  })
  test('a pause between words stays', () => {
    expect(lasts(trimmed(joined(silence(0.5), speech(1), silence(1.5), speech(1), silence(0.5))))).toBeCloseTo(3.56, 1)
  })
  test('the click of the mouse before and after the words goes', () => {
    const click = joined(speech(0.02, 0.3))
    expect(lasts(trimmed(joined(silence(0.2), click, silence(0.6), speech(2), silence(0.5), click, silence(0.05))))).toBeCloseTo(2.06, 1)
  })
  test('short sounds that are not at the very ends stay', () => {
    const beep = speech(0.03, 0.3)
    expect(lasts(trimmed(joined(silence(0.8), beep, silence(0.6), speech(1), silence(0.6), beep, silence(0.8))))).toBeCloseTo(2.32, 1)
  })
  test('the last sound of a word after a short gap stays', () => {
    expect(lasts(trimmed(joined(silence(0.4), speech(1), silence(0.12), speech(0.04), silence(0.4))))).toBeCloseTo(1.22, 1)
  })
  test('words that begin at once and end with the take stay whole', () => {
    expect(lasts(trimmed(speech(1.5)))).toBeCloseTo(1.5, 2)
  })
  test('silence, and the hiss of a room alone, is nobody speaking', () => {
    expect(trimmed(silence(3))).toBeNull()
    expect(trimmed(hiss(3, 0.003))).toBeNull()
    expect(prepareTake(new Float32Array())).toBeNull()
  })
  test('never throws and never makes a take longer, whatever the samples', () => {
    fc.assert(
      fc.property(fc.float32Array({ noNaN: true, min: -1, max: 1, maxLength: 5000 }), (samples) => {
        expect(trimmed(samples)?.length ?? 0).toBeLessThanOrEqual(samples.length)
      }),
    )
  })
})

describe('the level', () => {
  test('a quiet and a loud take come out as loud as the app’s voices', () => {
    for (const level of [0.01, 0.05, 0.2, 0.9]) expect(loudness(levelled(speech(3, level))), String(level)).toBeCloseTo(loudnessOfVoices, 0)
  })
  test('a single loud moment is turned down where it stands, and the rest keeps its level', () => {
    const take = joined(speech(2, 0.05), speech(0.05, 0.9), speech(2, 0.05))
    const made = levelled(take)
    expect(highest(made)).toBeLessThanOrEqual(0.7)
    expect(highest(made.subarray(0, seconds(1.5)))).toBeCloseTo(highest(made.subarray(seconds(2.5))), 2)
  })
  test('no sample is ever above the ceiling, whatever was recorded', () => {
    fc.assert(
      fc.property(fc.float32Array({ noNaN: true, min: -1, max: 1, minLength: 1, maxLength: 20_000 }), (samples) => {
        expect(highest(levelled(samples))).toBeLessThanOrEqual(0.7001)
      }),
    )
  })
  test('hiss is not made much louder than it can bear', () => {
    expect(highest(levelled(hiss(1, 0.001)))).toBeLessThan(0.05)
  })
})

test('a take that overdrove the microphone is said to be so', () => {
  expect(prepareTake(speech(2, 0.2))?.clipped).toBe(false)
  expect(prepareTake(speech(2, 3).map((sample) => Math.max(-1, Math.min(1, sample))))?.clipped).toBe(true)
})

test('rumble below a voice does not count as one', () => {
  const rumble = Float32Array.from({ length: seconds(3) }, (_, n) => 0.03 * Math.sin((n * 2 * Math.PI * 12) / sampleRate))
  expect(prepareTake(rumble)).toBeNull()
})

test('a file holds the samples to 16 bit, and tells how many', () => {
  fc.assert(
    fc.property(fc.float32Array({ noNaN: true, min: -2, max: 2, minLength: 1, maxLength: 500 }), (samples) => {
      const file = wavOf(samples)
      expect(samplesIn(file)).toBe(samples.length)
      const view = new DataView(file.buffer)
      const read = samplesOf(file)
      for (const [n, sample] of samples.entries()) expect(read[n]).toBeCloseTo(Math.max(-1, Math.min(1, sample)), 4)
      for (const [n, sample] of samples.entries()) expect(view.getInt16(44 + 2 * n, true) / 32_767).toBeCloseTo(Math.max(-1, Math.min(1, sample)), 4)
    }),
  )
})
test('anything else is no such file', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => samplesIn(bytes) === null))
  expect(samplesIn(wavOf(new Float32Array()))).toBeNull()
})
