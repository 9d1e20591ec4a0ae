/** The practice log as a table for a spreadsheet: one row a practice, headings in words. */
import type { BodyArea, Region } from '../script/exercise.ts'
import type { DataOf } from './entry.ts'
import { whenOf } from './practice-log.ts'

/** The words of the room that shows the log. */
export interface LogWords {
  readonly exercise: (data: Pick<DataOf<'practice'>, 'exercise'>) => string
  readonly setUp: (data: DataOf<'practice'>) => string // form and preset: "short, gentle"
  readonly places: (regions: readonly Region[]) => string
  readonly areas: (areas: readonly BodyArea[]) => string
}
export interface LogTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

const head = [
  'Day',
  'Time',
  'Exercise',
  'Set up as',
  'Minutes practised',
  'Minutes planned',
  'All or part',
  'Tension before (0 to 10)',
  'Tension after (0 to 10)',
  'What helped',
  'What helped or got in the way',
  'Where tension sat before',
  'Where tension sat after',
  'Left out',
]

/** In the order of `practices`. Minutes are whole. The note is private: its column is there only with `notes`. */
export function logTable(
  practices: Iterable<{ readonly at: string; readonly data: DataOf<'practice'> }>,
  words: LogWords,
  { notes }: { readonly notes: boolean },
): LogTable {
  const rows = Array.from(practices, (practice) => {
    const { data } = practice
    const when = whenOf(practice)
    const cells = [
      when.slice(0, 10),
      when.slice(11, 16),
      words.exercise(data),
      words.setUp(data),
      Math.round(data.practised / 60),
      Math.round(data.planned / 60),
      data.finished ? 'all' : 'part',
      data.before ?? '',
      data.after ?? '',
      data.helped.join('; '),
      data.words,
      words.places(data.tightBefore),
      words.places(data.tightAfter),
      words.areas(data.leftOut),
    ]
    return notes ? [...cells, data.note] : cells
  })
  return { head: notes ? [...head, 'Note'] : head, rows }
}
