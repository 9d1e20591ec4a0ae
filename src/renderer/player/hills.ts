/** The hills of the pacer as lines on the screen, in pixels. A slope is one curve, and a thing that moves with `easing` stays on it exactly. */
import { heightOn, shareOf, slopeAt, stepped } from '../../core/timeline/breath-path.ts'
import type { Slope } from '../../core/timeline/breath-path.ts'
import { besideWords } from '$words/phases.ts'

/** Half a sine wave as a cubic curve (within a thousandth): where its handles lie, as shares of its length. */
const handle = 0.3642
export const easing = `cubic-bezier(${handle}, 0, ${1 - handle}, 1)`

/** What the hills are fitted into. `top` and `foot` are the y of height 1 and 0. */
export interface Ground {
  readonly width: number
  readonly height: number
  readonly perSecond: number
  readonly top: number
  readonly foot: number
}

/** Ten seconds take a little less than half the width, so that the next hill is always in view. */
export const groundOf = (width: number, height: number): Ground => ({
  width,
  height,
  perSecond: Math.min(80, Math.max(36, width * 0.0467)),
  top: height * 0.475,
  foot: height * 0.777,
})

export const yOf = ({ top, foot }: Ground, height: number): number => foot + (top - foot) * height

/** A stretch of the way that is drawn at once: a few screens wide, because a picture of half an hour would be too big to keep. */
export interface Piece {
  readonly from: number // seconds
  readonly until: number
}
export const pieceSeconds = 15

/** Which piece shows a moment. */
export const pieceOf = (at: number): number => Math.floor(Math.max(0, at) / pieceSeconds)

/** It reaches past both edges of the screen for all of its `pieceSeconds`, and a little more for a late change. */
export function pieceNumber(number: number, { width, perSecond }: Ground): Piece {
  const beyond = width / 2 / perSecond + 5
  return { from: number * pieceSeconds - beyond, until: (number + 1) * pieceSeconds + beyond }
}

const round = (pixels: number): string => String(Math.round(pixels * 100) / 100)

const seenIn = (way: readonly Slope[], { from, until }: Piece): Slope[] => way.filter(({ at, seconds }) => at < until && at + seconds > from)

/** Where the line over a piece begins: at its left edge, or with the slope that crosses it. */
const beginOf = (way: readonly Slope[], piece: Piece, perSecond: number): number =>
  Math.min(0, ((seenIn(way, piece)[0]?.at ?? piece.from) - piece.from) * perSecond)

/** A line along the way over a piece, from the left edge of the piece's own picture. `yAt` turns a height into y. Before and after the way it is level. */
export function lineOver(way: readonly Slope[], piece: Piece, perSecond: number, yAt: (height: number) => number): string {
  const x = (at: number): number => (at - piece.from) * perSecond
  const seen = seenIn(way, piece)
  const begin = `M${round(beginOf(way, piece, perSecond))} ${round(yAt(seen[0]?.from ?? 0))}H${round(x(seen[0]?.at ?? piece.from))}`
  const slopes = seen.map(({ at, seconds, from, to }) => {
    const end = x(at + seconds)
    if (from === to) return `H${round(end)}`
    const reach = seconds * perSecond * handle
    return `C${round(x(at) + reach)} ${round(yAt(from))} ${round(end - reach)} ${round(yAt(to))} ${round(end)} ${round(yAt(to))}`
  })
  const last = seen.at(-1)
  return `${begin}${slopes.join('')}H${round(Math.max(x(piece.until), last === undefined ? 0 : x(last.at + last.seconds)))}`
}

/** Fine lines under the ridge, flatter the deeper they lie: [how much of the hills is left, how far below, in heights of half a hill]. */
const contours = [
  [0.86, 0.37],
  [0.7, 0.78],
  [0.54, 1.24],
  [0.38, 1.74],
  [0.22, 2.28],
] as const

/** A word on the way, at its place in the picture. */
interface Word {
  readonly say: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}
export interface Picture {
  readonly width: number
  readonly ridge: string
  readonly land: string
  readonly contours: string
  readonly words: readonly Word[]
}

const aside = 34 // px from the middle of a slope to its word
const above = 22 // px from a level to its word

/** Everything that lies still on a piece of the way. */
export function pictureOf(way: readonly Slope[], piece: Piece, ground: Ground): Picture {
  const { perSecond, height, top, foot } = ground
  const width = (piece.until - piece.from) * perSecond
  const ridge = lineOver(way, piece, perSecond, (h) => yOf(ground, h))
  const middle = (top + foot) / 2
  const half = (foot - top) / 2
  const words = seenIn(way, piece).flatMap(({ kind, at, seconds, from, to }): Word[] => {
    if (kind === null) return []
    const x = (at + seconds / 2 - piece.from) * perSecond
    const y = yOf(ground, (from + to) / 2)
    const say = besideWords[kind]
    if (kind === 'hold' || kind === 'rest') return [{ say, x, y: y - above, anchor: 'middle' }]
    const away = Math.min(aside, seconds * perSecond * 0.12 + 12)
    return [kind === 'out' ? { say, x: x + away, y: y - away, anchor: 'start' } : { say, x: x - away, y: y - away, anchor: 'end' }]
  })
  return {
    width,
    ridge,
    land: `${ridge}V${round(height)}H${round(beginOf(way, piece, perSecond))}Z`,
    contours: contours.map(([left, below]) => lineOver(way, piece, perSecond, (h) => middle + half * (below + left * (1 - 2 * h)))).join(''),
    words,
  }
}

/** The pebble's ups and downs over the whole practice, as offsets 0-1 of `total` with the height in pixels. Each goes to the next with `easing`. */
export function pebbleOver(way: readonly Slope[], total: number, ground: Ground): { readonly offset: number; readonly y: number }[] {
  const ends = way.map(({ at, from }) => ({ offset: at / total, y: yOf(ground, from) }))
  return [...ends, { offset: 1, y: yOf(ground, way.at(-1)?.to ?? 0) }]
}

/** With less movement: the land lies still for a whole breath, and the pebble takes five places a slope. */
export interface Still {
  readonly middle: number // seconds: what lies at the middle of the screen
  readonly x: number // px of the pebble from the middle
  readonly y: number
}
export function stillAt(way: readonly Slope[], at: number, cycle: { readonly from: number; readonly until: number } | null, ground: Ground): Still {
  const slope = slopeAt(way, at)
  if (slope === null) return { middle: 0, x: 0, y: ground.foot }
  if (cycle === null) {
    const beside = slope.at > 0 ? slope.at : slope.at + slope.seconds // the foot of the hills just left, or of those to come
    return { middle: beside, x: 0, y: yOf(ground, 0) }
  }
  const moment = stepped(slope, at)
  const middle = (cycle.from + cycle.until) / 2
  return { middle, x: (moment - middle) * ground.perSecond, y: yOf(ground, heightOn(slope, shareOf(slope, moment))) }
}

/** How a picture that moves by itself is held to the clock of the sound. `shown` and `now` are seconds of the practice. */
export function correction(shown: number, now: number): 'leave' | 'set' | 'wait' {
  const off = Math.abs(shown - now)
  if (off <= 0.04) return 'leave' // less than two pixels: a step would be seen, this is not
  return off <= 0.25 ? 'set' : 'wait' // after a jump the sound begins a moment later, and the picture with it
}
