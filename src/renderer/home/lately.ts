/** The last few things that happened, newest first, for the side of Today. */
import { latestFirst, toComeLast } from '../../core/entries/latest.ts'
import { instantOf, whenOf } from '../../core/entries/practice-log.ts'
import type { Kept } from '../entries/entries.svelte.ts'

export interface Fact {
  readonly key: string
  readonly kind: 'lesson' | 'practice'
  readonly of: string // id of a lesson or an exercise, or 'timer'
  readonly title: string // as it was called then
  readonly at: string
  readonly endedEarly: boolean // of a practice
}

/** At most `most`. `practices` are the log: the latest first. */
export function lately(readings: readonly Kept<'reading'>[], practices: readonly Kept<'practice'>[], most: number, now: string): readonly Fact[] {
  const facts: Fact[] = [
    ...readings.map((reading) => ({
      key: reading.id,
      kind: 'lesson' as const,
      of: reading.data.lesson,
      title: reading.data.title,
      at: reading.edited,
      endedEarly: false,
    })),
    ...toComeLast(practices, instantOf, now)
      .slice(0, most)
      .map((practice) => ({
        key: practice.id,
        kind: 'practice' as const,
        of: practice.data.exercise,
        title: practice.data.title,
        at: whenOf(practice),
        endedEarly: !practice.data.finished,
      })),
  ]
  return latestFirst(facts, ({ at }) => Date.parse(at), now).slice(0, most)
}
