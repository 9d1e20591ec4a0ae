/** How a gain moves over time: points with straight lines between them, worked out as plain numbers and then given to the audio clock. */

export interface Point {
  readonly at: number // seconds
  readonly gain: number // 0 to 1
}

/** The gain at a moment; before the first point and after the last it stays as it is there, and without any it is 1. */
export function gainAt(points: readonly Point[], at: number): number {
  const after = points.findIndex((point) => point.at > at)
  const next = points[after]
  const before = after === -1 ? points.at(-1) : points[after - 1]
  if (!before) return next?.gain ?? 1
  if (!next) return before.gain
  return before.gain + ((next.gain - before.gain) * (at - before.at)) / (next.at - before.at)
}

const pieces = 16 // straight lines that stand for the curve: none is more than 0.01 off it

/** From one gain to another in equal power: of two sounds that change places so, neither the sum dips nor swells. */
export function eased(at: number, seconds: number, from: number, to: number): Point[] {
  return Array.from({ length: pieces + 1 }, (_, n) => {
    const part = n / pieces
    const turned = Math.sin((Math.PI / 2) * part) ** 2
    return { at: at + part * seconds, gain: Math.sqrt(from * from + (to * to - from * from) * turned) }
  })
}

/** The same course from `at` on, entered from whatever gain is heard there, within some seconds. */
export function joined(points: readonly Point[], at: number, gain: number, seconds: number): Point[] {
  const there = at + seconds
  return [{ at, gain }, { at: there, gain: gainAt(points, there) }, ...points.filter((point) => point.at > there)]
}

export const later = (points: readonly Point[], by: number): Point[] => points.map(({ at, gain }) => ({ at: at + by, gain }))

/** Replaces all that was planned for a gain. `now` and the points are seconds of its context. */
export function follow(param: AudioParam, points: readonly Point[], now: number): void {
  param.cancelScheduledValues(0)
  param.setValueAtTime(gainAt(points, now), now)
  for (const { at, gain } of points) if (at > now) param.linearRampToValueAtTime(gain, at)
}
