/** What to name to someone for whom nothing has changed for a while: gentle practices they have not done lately. */
import { book } from '../book/book.svelte.ts'
import { dayNumber } from '../../core/entries/days.ts'
import { dayNumberOf } from '../../core/entries/practice-log.ts'
import type { ExerciseId } from '../../core/script/exercise.ts'
import type { Kept } from '../entries/entries.svelte.ts'

const gentle: readonly ExerciseId[] = ['E08', 'E11', 'E16', 'E04', 'E10', 'E06']
const lately = 10 // days
const few = 2

/** At most two. `now` is ISO 8601. */
export function somethingElse(practices: readonly Kept<'practice'>[], now: string): readonly ExerciseId[] {
  const done = new Set(practices.filter((practice) => dayNumber(now) - dayNumberOf(practice) < lately).map(({ data }) => data.exercise))
  return gentle.filter((id) => !done.has(id) && book.exercise(id) !== null).slice(0, few)
}
