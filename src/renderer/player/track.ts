/** What the line over the controls is made of: the parts of a practice, or its breaths where it is paced. Times are seconds. */
import type { Timeline } from '../../core/script/exercise.ts'

export interface Segment {
  readonly id: string
  readonly start: number
  readonly seconds: number
  readonly leftOut: boolean
}

/** One segment a chapter; a chapter that is paced has one a breath. */
export function segmentsOf({ chapters, breaths }: Timeline): Segment[] {
  return chapters.flatMap(({ id, start, seconds, leftOut }) => {
    const firsts = breaths.filter(({ at, kind }) => kind === 'in' && at >= start - 0.001 && at < start + seconds - 0.001)
    if (firsts.length === 0) return [{ id, start, seconds, leftOut }]
    return firsts.map(({ at, cycle }, n) => {
      const until = firsts[n + 1]?.at ?? start + seconds
      return { id: `${id}.${String(cycle)}`, start: at, seconds: until - at, leftOut }
    })
  })
}

/** How much of a segment lies behind, in whole per cent. */
export const behind = ({ start, seconds }: Segment, at: number): number => Math.round(Math.min(1, Math.max(0, (at - start) / seconds)) * 100)
