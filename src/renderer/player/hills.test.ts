// The hills on the screen: drawn where the breath is, and a pebble that stays on them.
import { expect, test } from 'vitest'
import { breathsFrom } from '../../core/script/breathing.ts'
import { heightAt } from '../../core/timeline/breath-path.fixture.ts'
import { breathPath } from '../../core/timeline/breath-path.ts'
import { correction, groundOf, lineOver, pebbleOver, pictureOf, pieceNumber, pieceOf, pieceSeconds, stillAt, yOf } from './hills.ts'

const way = breathPath(breathsFrom({ in: 5, topUp: 0, hold: 0, out: 5, rest: 0 }, 'along', 20, 40), 80)
const ground = groundOf(1200, 610)

/** y of a drawn line at x: follows H and C commands of a path. */
function yAlong(d: string, at: number): number {
  let x = 0
  let y = 0
  for (const [, command, numbers] of d.matchAll(/([MHC])([^MHC]+)/g)) {
    const n = (numbers ?? '').trim().split(/\s+/).map(Number)
    const [ex = 0, ey = y] = command === 'C' ? n.slice(4) : command === 'M' ? n : [n[0], y]
    if (command !== 'M' && at <= ex) {
      if (command === 'H') return y
      const bezier = (t: number, a: number, b: number, c: number, e: number) =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * e
      let [low, high] = [0, 1]
      for (let step = 0; step < 40; step += 1) {
        const t = (low + high) / 2
        if (bezier(t, x, n[0] ?? 0, n[2] ?? 0, ex) < at) low = t
        else high = t
      }
      return bezier(low, y, n[1] ?? 0, n[3] ?? 0, ey)
    }
    x = ex
    y = ey
  }
  return y
}

test('the ridge is the breath, to a pixel, at every moment of every piece', () => {
  for (const now of [0, 29, 31, 79]) {
    const piece = pieceNumber(pieceOf(now), ground)
    const d = lineOver(way, piece, ground.perSecond, (height) => yOf(ground, height))
    for (let at = Math.max(0, piece.from); at < piece.until; at += 0.37)
      expect(Math.abs(yAlong(d, (at - piece.from) * ground.perSecond) - yOf(ground, heightAt(way, at)))).toBeLessThan(1)
  }
})

test('a piece reaches past both edges of the screen until the next piece takes over', () => {
  for (const width of [360, 800, 1200, 2560])
    for (const at of [0, 12, 29.9, 30, 59.9, 600]) {
      const place = groundOf(width, 600)
      const piece = pieceNumber(pieceOf(at), place)
      const half = width / 2 / place.perSecond
      expect(piece.from).toBeLessThan(at - half)
      expect(piece.until).toBeGreaterThan(at + half)
      expect(piece.until - piece.from).toBeLessThan(pieceSeconds + 2 * half + 11)
    }
})

test('the pebble turns where the slopes turn', () => {
  const turns = pebbleOver(way, 80, ground)
  expect(turns.map(({ offset }) => Math.round(offset * 80))).toEqual([0, 20, 25, 30, 35, 40, 45, 50, 55, 60, 80])
  expect(turns.map(({ y }) => y === ground.foot)).toEqual([true, true, false, true, false, true, false, true, false, true, true])
})

test('words stand beside the slopes and above the waits, in the air', () => {
  const box = breathPath(breathsFrom({ in: 4, topUp: 0, hold: 4, out: 4, rest: 4 }, 'along', 0, 16), 16)
  const piece = pieceNumber(0, ground)
  const { words, ridge } = pictureOf(box, piece, ground)
  expect(words.map(({ say }) => say)).toEqual(['in', 'wait', 'out', 'wait'])
  for (const { x, y } of words) expect(y).toBeLessThan(yAlong(ridge, x))
  expect(pictureOf(way, pieceNumber(0, ground), ground).words.length).toBeGreaterThan(0)
})

test('the land reaches down to the edge and never closes with a slanting side', () => {
  const { land, ridge } = pictureOf(way, pieceNumber(pieceOf(45), ground), ground)
  const start = /^M(\S+) /.exec(ridge)?.[1]
  expect(land.endsWith(`V610H${start ?? ''}Z`)).toBe(true)
})

test('with less movement the land stands still for a whole breath, and the pebble keeps to it', () => {
  const cycle = { from: 20, until: 30 }
  const places = Array.from({ length: 99 }, (_, n) => stillAt(way, 20.05 + n / 10, cycle, ground))
  expect(new Set(places.map(({ middle }) => middle))).toEqual(new Set([25]))
  expect(new Set(places.map(({ x }) => x)).size).toBe(10)
  for (const { x, y } of places) expect(y).toBeCloseTo(yOf(ground, heightAt(way, 25 + x / ground.perSecond)))
})

test('with less movement the pebble waits at the foot of the hills before and after them', () => {
  expect(stillAt(way, 3, null, ground)).toEqual({ middle: 20, x: 0, y: ground.foot })
  expect(stillAt(way, 70, null, ground)).toEqual({ middle: 60, x: 0, y: ground.foot })
})

test('the picture follows the sound: a hair is left, a little is put right, a jump waits for the sound', () => {
  expect([10.03, 9.97, 10.1, 9.8, 12, 3].map((shown) => correction(shown, 10))).toEqual(['leave', 'leave', 'set', 'set', 'wait', 'wait'])
})
