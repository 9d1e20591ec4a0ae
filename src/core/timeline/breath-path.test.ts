// The way over the hills: where it climbs, where it is level, and that it never breaks off.
import { expect, test } from 'vitest'
import { breathsFrom } from '../script/breathing.ts'
import type { Pattern } from '../script/breathing.ts'
import { heightAt } from './breath-path.fixture.ts'
import { shelf, slopeAt, stepped, breathPath } from './breath-path.ts'

const even: Pattern = { in: 5, topUp: 0, hold: 0, out: 5, rest: 0 }
const box: Pattern = { in: 4, topUp: 0, hold: 4, out: 4, rest: 4 }
const sigh: Pattern = { in: 3, topUp: 1, hold: 0, out: 6, rest: 0 }
const wayWith = (pattern: Pattern, start = 20, seconds = 60, total = 100) => breathPath(breathsFrom(pattern, 'along', start, seconds), total)

test('lies level before and after the paced part, and climbs in, comes down out', () => {
  const way = wayWith(even)
  expect([0, 19, 90, 100].map((at) => heightAt(way, at))).toEqual([0, 0, 0, 0])
  expect(heightAt(way, 25)).toBeCloseTo(1)
  expect(heightAt(way, 30)).toBeCloseTo(0)
  expect(heightAt(way, 22.5)).toBeCloseTo(0.5)
})

test('is level while a breath waits, high or low', () => {
  const way = wayWith(box, 0, 32, 40)
  expect([4.1, 6, 7.9].map((at) => heightAt(way, at))).toEqual([1, 1, 1])
  expect([12.1, 14, 15.9].map((at) => Math.round(heightAt(way, at) * 1e9))).toEqual([0, 0, 0])
})

test('a sip more is a second, smaller rise', () => {
  const way = wayWith(sigh, 0, 60, 60)
  expect(heightAt(way, 3)).toBeCloseTo(shelf)
  expect(heightAt(way, 3.5)).toBeGreaterThan(shelf)
  expect(heightAt(way, 4)).toBeCloseTo(1)
})

test.each([even, box, sigh, { in: 5.5, topUp: 0, hold: 0.5, out: 7.5, rest: 0.5 }])('has no gap and no jump, whatever the pattern', (pattern) => {
  const way = wayWith(pattern)
  expect(way[0]?.at).toBe(0)
  for (const [n, slope] of way.entries()) {
    const next = way[n + 1]
    expect(slope.at + slope.seconds).toBeCloseTo(next?.at ?? 100, 3)
    if (next) expect(next.from).toBe(slope.to)
  }
})

test('comes down gently when a practice leaves a breath half-way', () => {
  const way = breathPath(breathsFrom(box, 'along', 10, 16).slice(0, 2), 40) // the closing begins after in and wait
  expect(heightAt(way, 18)).toBe(1)
  expect(heightAt(way, 20)).toBeGreaterThan(0)
  expect(heightAt(way, 22)).toBe(0)
  expect(heightAt(way, 40)).toBe(0)
})

test('with less movement, a slope has five places and level ground one', () => {
  const way = wayWith(even)
  const places = (from: number) => new Set(Array.from({ length: 50 }, (_, n) => stepped(slopeAt(way, from + n / 10) ?? way[0]!, from + n / 10)))
  expect([...places(20)]).toEqual([20.5, 21.5, 22.5, 23.5, 24.5])
  expect([...places(2)]).toEqual([0])
})

test('a practice without breaths is level ground', () => {
  expect(breathPath([], 60)).toEqual([{ kind: null, at: 0, seconds: 60, from: 0, to: 0 }])
})
