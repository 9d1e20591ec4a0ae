/** The practice log as suggestions read it: which practices were rated on both sides, when, and how much lower they ended. */
import type { DataOf } from '../entries/entry.ts'
import { dayNumberOf, instantOf } from '../entries/practice-log.ts'

/** A kept practice. Ratings are 0 (calm) to 10 (as tense as I can imagine), null when skipped. */
export interface LoggedPractice {
  readonly at: string // ISO 8601 with offset
  readonly data: Pick<DataOf<'practice'>, 'exercise' | 'finished' | 'before' | 'after' | 'done'>
}

export interface Rated {
  readonly exercise: LoggedPractice['data']['exercise']
  readonly instant: number // ms since 1970
  readonly day: number // since 1970-01-01, as the entry's own clock showed it
  readonly before: number
  readonly lower: number // before minus after: negative when it ended higher
}

/** The practices rated before and after, oldest first. */
export function ratedOf(log: readonly LoggedPractice[]): Rated[] {
  const rated = log.flatMap((practice) => {
    const { exercise, before, after } = practice.data
    if (before === null || after === null) return []
    return [{ exercise, instant: instantOf(practice), day: dayNumberOf(practice), before, lower: before - after }]
  })
  return rated.sort((a, b) => a.instant - b.instant)
}
