/** Breathing patterns: their limits, and the breaths that fit a stretch of time. All times are seconds. */

/** One breath: in, a wait, out, a wait. `topUp` is the second, short in-breath of a sigh. */
export interface Pattern {
  readonly in: number
  readonly topUp: number
  readonly hold: number
  readonly out: number
  readonly rest: number
}

export const breathKinds = ['in', 'top-up', 'hold', 'out', 'rest'] as const
export type BreathKind = (typeof breathKinds)[number]

/** One slope or level of the pacer's path. `part` is the id of the breathing part it belongs to, `cycle` counts its breaths from 0, `cycles` is how many it has. */
export interface Breath {
  readonly part: string
  readonly kind: BreathKind
  readonly at: number
  readonly seconds: number
  readonly cycle: number
  readonly cycles: number
}

/**
 * What a person may set for themselves. No figure goes beyond the patterns the exercise brief names (in 3 to 5.5 s, out 4 to 8 s, and its longest wait that
 * may be done for minutes, the 4 s of box breathing), but for 6 s in; a breath of 7 s or more keeps fast over-breathing out. A clinician confirms them.
 */
export const patternLimits = {
  in: { least: 3, most: 6 },
  hold: { least: 0, most: 4 },
  out: { least: 3, most: 8 },
  rest: { least: 0, most: 4 },
  cycle: { least: 7, most: 20 },
} as const

export const secondsOf = (pattern: Pattern): number => pattern.in + pattern.topUp + pattern.hold + pattern.out + pattern.rest

/** Waiting with the breath in or out. */
export const hasHolds = (pattern: Pattern): boolean => pattern.hold > 0 || pattern.rest > 0

/** The parts of an own pattern that a person sets. */
export const ownParts = ['in', 'hold', 'out', 'rest'] as const
export type OwnPart = (typeof ownParts)[number]

/** Why an own pattern may not be used: a part outside its limits, or a whole breath too fast or too long. All figures are seconds. */
export type PatternFault =
  | { readonly code: 'part'; readonly part: OwnPart; readonly least: number; readonly most: number }
  | { readonly code: 'fast'; readonly cycle: number; readonly least: number }
  | { readonly code: 'long'; readonly cycle: number; readonly most: number }

/** What is wrong with an own pattern; empty when it may be used. */
export function patternFaults(pattern: Pattern): PatternFault[] {
  const faults = ownParts.flatMap((part): PatternFault[] => {
    const { least, most } = patternLimits[part]
    const seconds = pattern[part]
    return Number.isFinite(seconds) && seconds >= least && seconds <= most ? [] : [{ code: 'part', part, least, most }]
  })
  if (faults.length > 0) return faults
  const { least, most } = patternLimits.cycle
  const cycle = secondsOf(pattern)
  if (cycle < least) return [{ code: 'fast', cycle, least }]
  if (cycle > most) return [{ code: 'long', cycle, most }]
  return []
}

/** Whole breaths that fit into these seconds; what is left over belongs to the closing. */
export const cyclesIn = (pattern: Pattern, seconds: number): number => Math.floor(seconds / secondsOf(pattern) + 1e-9)

/** The parts of one breath with their start inside it; parts of no length are left out. */
export function partsOf(pattern: Pattern): { readonly kind: BreathKind; readonly from: number; readonly seconds: number }[] {
  const lengths: Readonly<Record<BreathKind, number>> = {
    in: pattern.in,
    'top-up': pattern.topUp,
    hold: pattern.hold,
    out: pattern.out,
    rest: pattern.rest,
  }
  let from = 0
  return breathKinds.flatMap((kind) => {
    const part = { kind, from, seconds: lengths[kind] }
    from += part.seconds
    return part.seconds > 0 ? [part] : []
  })
}

/** All breaths of the paced part `part`, which starts at `start`. */
export function breathsFrom(pattern: Pattern, part: string, start: number, seconds: number): Breath[] {
  const cycles = cyclesIn(pattern, seconds)
  const length = secondsOf(pattern)
  const slopes = partsOf(pattern)
  return Array.from({ length: cycles }, (_, cycle) =>
    slopes.map(({ kind, from, seconds: lasts }) => ({ part, kind, at: start + cycle * length + from, seconds: lasts, cycle, cycles })),
  ).flat()
}

/** The slopes of the whole breath that `one` belongs to, in order. */
export const wholeBreath = (breaths: readonly Breath[], one: Breath): Breath[] =>
  breaths.filter(({ part, cycle }) => part === one.part && cycle === one.cycle)
