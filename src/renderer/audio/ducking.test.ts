/** When the background makes room for the voice, and how it ends. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closing, ducking } from './ducking.ts'
import { gainAt } from './envelope.ts'
import { between } from '../../core/timeline/moments.fixture.ts'

const inDecibels = (gain: number): number => 20 * Math.log10(gain)

test('six decibels softer from the first sound of a sentence to its last; down in 0.3 s before, up in 0.8 s after', () => {
  const course = ducking([{ at: 10, seconds: 3 }])
  const heard = (at: number) => inDecibels(gainAt(course, at))
  expect([heard(0), heard(9.7), heard(13.8), heard(60)]).toEqual([0, 0, 0, 0])
  for (const at of [10, 11.5, 13]) expect(heard(at)).toBeCloseTo(-6)
  expect(gainAt(course, 9.85)).toBeCloseTo((1 + 10 ** (-6 / 20)) / 2)
  expect(gainAt(course, 13.4)).toBeCloseTo((1 + 10 ** (-6 / 20)) / 2)
})

test('between two sentences that are close it stays down; where there is time it comes up', () => {
  const course = ducking([
    { at: 10, seconds: 3 },
    { at: 14.5, seconds: 2 },
    { at: 20, seconds: 2 },
  ])
  expect(inDecibels(gainAt(course, 13.8))).toBeCloseTo(-6)
  expect(gainAt(course, 18)).toBe(1)
})

test('whatever is said and when: never louder than whole, always down under a voice, always in order', () => {
  const cue = fc.record({ at: between(0, 600), seconds: between(0.3, 12) })
  fc.assert(
    fc.property(fc.array(cue), (cues) => {
      const course = ducking(cues)
      expect(course.every(({ gain }) => gain <= 1 && gain > 0.5)).toBe(true)
      expect(course.every(({ at }, n) => n === 0 || at >= (course[n - 1]?.at ?? 0))).toBe(true)
      for (const { at, seconds } of cues) for (const part of [0, 0.5, 0.999]) expect(inDecibels(gainAt(course, at + part * seconds))).toBeCloseTo(-6)
    }),
  )
})

test('it is gone when the practice ends: over four seconds, or over thirty where no bell ends it and the person may be asleep', () => {
  const bell = closing({ total: 300, bells: [{ at: 296, bell: 'end' }] })
  expect([gainAt(bell, 295.9), gainAt(bell, 300)]).toEqual([1, 0])
  expect(gainAt(bell, 298)).toBeCloseTo(Math.SQRT1_2, 2)
  const asleep = closing({ total: 300, bells: [{ at: 0, bell: 'begin' }] })
  expect([gainAt(asleep, 269.9), gainAt(asleep, 300)]).toEqual([1, 0])
  expect(gainAt(asleep, 298)).toBeLessThan(0.2)
  expect(gainAt(closing({ total: 20, bells: [] }), 0)).toBe(1)
})
