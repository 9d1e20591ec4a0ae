/** The bells by measurement: they swell, ring out to nothing, and can be told from one another. */
import { describe, expect, test } from 'vitest'
import { bells } from './bells.ts'
import { loudness } from '../core/sound/loudness.ts'
import { highest, soundRate } from './noise.ts'

const made = Object.fromEntries(Object.entries(bells).map(([name, make]) => [name, make()]))
const bell = (name: keyof typeof bells): Float32Array => made[name] ?? new Float32Array()
const loudest = (samples: Float32Array, from: number, to: number): number => highest(samples.subarray(from * soundRate, to * soundRate))

/** The tone that sounds strongest in a stretch, Hz, by rising crossings of zero: the overtones are too soft to add any. */
function pitch(samples: Float32Array, from: number, to: number): number {
  const part = samples.subarray(from * soundRate, to * soundRate)
  let crossings = 0
  for (let i = 1; i < part.length; i++) if ((part[i - 1] ?? 0) < 0 && (part[i] ?? 0) >= 0) crossings += 1
  return crossings / (to - from)
}

describe.each(Object.entries(made))('%s', (name, samples) => {
  test('swells from nothing, without a strike', () => {
    expect(loudest(samples, 0, 0.004)).toBeLessThan(0.05)
    const most = highest(samples)
    expect(samples.findIndex((sample) => Math.abs(sample) > most / 2) / soundRate).toBeGreaterThan(0.015)
  })
  test('rings out to nothing, inside the four seconds a practice keeps for its last bell', () => {
    expect(samples.length / soundRate).toBeLessThan(4)
    expect(highest(samples.subarray(-48))).toBeLessThan(0.001)
  })
  test('is as loud as the others; the sign where all is still is half as high', () => {
    expect(highest(samples)).toBeCloseTo(name === 'still' ? 0.25 : 0.5, 2)
    expect(loudness(samples)).toBeGreaterThan(-21)
    expect(loudness(samples)).toBeLessThan(-16)
  })
})

test('the beginning and the end are a fifth apart, and so are those of the timer', () => {
  expect(pitch(bell('begin'), 1, 3)).toBeCloseTo(330, -1)
  expect(pitch(bell('end'), 1, 3)).toBeCloseTo(220, -1)
  for (const sound of ['chime', 'wood'] as const) expect(pitch(bell(`${sound}-end`), 0.3, 0.5)).toBeLessThan(0.85 * pitch(bell(sound), 0.3, 0.5))
})

test('the small bells inside a practice: a short one, a rising one, a falling one, and a low one that comes slowest where all is still', () => {
  expect(pitch(bell('still'), 0.3, 0.8)).toBeLessThan(0.6 * pitch(bell('next'), 0.3, 0.8))
  expect(loudest(bell('still'), 0, 0.08)).toBeLessThan(loudest(bell('next'), 0, 0.08) / 2)
  expect(bell('next').length).toBeLessThan(bell('begin').length / 2)
  expect(pitch(bell('tense'), 0.6, 0.9)).toBeGreaterThan(1.2 * pitch(bell('tense'), 0.02, 0.2))
  expect(pitch(bell('release'), 1.5, 2)).toBeLessThan(0.8 * pitch(bell('release'), 0.1, 0.35))
  expect(bell('release').length).toBeGreaterThan(2 * bell('tense').length)
})
