/** The breath as a way over hills: slopes and levels, one after another. Heights go from 0 (breathed out) to 1 (breathed in); times are seconds. */
import type { Breath, BreathKind } from '../script/breathing.ts'

/** Where the first in-breath of a sigh ends; the sip more takes it to the top. */
export const shelf = 0.75
/** A practice that leaves a breath half-way comes down to level ground in so many seconds. */
const down = 4
/** Breaths begin on an audio sample: a gap shorter than this, seconds, is none. */
const seam = 0.001

/** `kind` null: nothing is paced here. */
export interface Slope {
  readonly kind: BreathKind | null
  readonly at: number
  readonly seconds: number
  readonly from: number
  readonly to: number
}

/** The whole way of a practice from 0 to `total`, without a gap. Level ground lies before, between and after the paced parts. */
export function breathPath(breaths: readonly Breath[], total: number): Slope[] {
  const way: Slope[] = []
  const level = (at: number, until: number, height: number): void => {
    const falling = height > 0 ? Math.min(down, until - at) : 0
    if (falling > 0) way.push({ kind: null, at, seconds: falling, from: height, to: 0 })
    if (until - at - falling > seam) way.push({ kind: null, at: at + falling, seconds: until - at - falling, from: 0, to: 0 })
  }
  let end = 0
  let height = 0
  for (const [n, { kind, at, seconds }] of breaths.entries()) {
    if (at - end > seam) {
      level(end, at, height)
      height = 0
    }
    const to = kind === 'out' ? 0 : kind === 'top-up' ? 1 : kind === 'in' ? (breaths[n + 1]?.kind === 'top-up' ? shelf : 1) : height
    way.push({ kind, at, seconds, from: height, to })
    end = at + seconds
    height = to
  }
  if (total - end > seam) level(end, total, height)
  return way
}

/** The slope at a moment: the first one before the way begins, the last one after its end. Null only for no way at all. */
export const slopeAt = (way: readonly Slope[], at: number): Slope | null => way.findLast((slope) => slope.at <= at) ?? way[0] ?? null

/** How much of a slope lies behind, 0 to 1. */
export const shareOf = (slope: Slope, at: number): number =>
  slope.seconds > 0 ? Math.min(1, Math.max(0, (at - slope.at) / slope.seconds)) : at < slope.at ? 0 : 1

/** The height at a share of a slope: half a sine wave, so that it begins and ends level. */
export const heightOn = ({ from, to }: Slope, share: number): number => from + ((to - from) * (1 - Math.cos(Math.PI * share))) / 2

/** A moment held to the middle of one of a few steps of its slope, for a pebble that must not glide. Where nothing is paced it stays at the beginning. */
export function stepped(slope: Slope, at: number, steps = 5): number {
  if (slope.kind === null) return slope.at
  const step = Math.min(steps - 1, Math.floor(shareOf(slope, at) * steps))
  return slope.at + (slope.seconds * (step + 0.5)) / steps
}
