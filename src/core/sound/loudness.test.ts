import { expect, test } from 'vitest'
import { sampleRate } from '../timeline/samples.ts'
import { loudness } from './loudness.ts'

const tone = (seconds: number, level: number, hertz = 997): Float32Array =>
  Float32Array.from({ length: seconds * sampleRate }, (_, n) => level * Math.sin((n * 2 * Math.PI * hertz) / sampleRate))
const silence = (seconds: number): Float32Array => new Float32Array(seconds * sampleRate)
const joined = (...parts: readonly Float32Array[]): Float32Array => Float32Array.from(parts.flatMap((part) => [...part]))

test('loudness is what the standard says: a tone of 997 Hz at full scale is -3.01', () => {
  expect(loudness(tone(3, 1))).toBeCloseTo(-3.01, 1)
  expect(loudness(tone(3, 0.1))).toBeCloseTo(-23.01, 1)
})
test('an ear hardly hears the lowest tones', () => {
  expect(loudness(tone(3, 0.1, 30))).toBeLessThan(-30)
})
test('pauses do not count, whether they are silent or only much softer', () => {
  const said = loudness(tone(2, 0.1))
  expect(loudness(joined(tone(2, 0.1), silence(6)))).toBeCloseTo(said, 0)
  expect(loudness(joined(tone(2, 0.1), tone(6, 0.01)))).toBeCloseTo(said, 0)
})
test('a sound shorter than a block is measured as a whole, and silence is no loudness at all', () => {
  expect(loudness(tone(0.2, 0.1))).toBeCloseTo(-23, 0)
  expect(loudness(silence(1))).toBe(-Infinity)
  expect(loudness(new Float32Array())).toBe(-Infinity)
})
