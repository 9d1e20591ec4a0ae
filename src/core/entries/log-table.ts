/** The practice log as a table for a spreadsheet: one row a practice. Its words are handed in. */
import type { BodyArea, Region } from '../script/exercise.ts'
import type { DataOf } from './entry.ts'
import { whenOf } from './practice-log.ts'

const columns = [
  'day',
  'time',
  'exercise',
  'setUp',
  'practised',
  'planned',
  'amount',
  'before',
  'after',
  'helped',
  'words',
  'placesBefore',
  'placesAfter',
  'leftOut',
  'note',
] as const
export type Column = (typeof columns)[number]

/** The words of the room that shows the log. */
export interface LogWords {
  readonly head: Readonly<Record<Column, string>>
  readonly amounts: Readonly<Record<'all' | 'part', string>>
  readonly exercise: (data: Pick<DataOf<'practice'>, 'exercise' | 'title'>) => string
  readonly setUp: (data: DataOf<'practice'>) => string // form and preset: "short, gentle"
  readonly helped: (keys: DataOf<'practice'>['helped']) => string
  readonly places: (regions: readonly Region[]) => string
  readonly areas: (areas: readonly BodyArea[]) => string
}
export interface LogTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** In the order of `practices`. Minutes are whole. The note is private: its column is there only with `notes`. */
export function logTable(
  practices: Iterable<{ readonly at: string; readonly data: DataOf<'practice'> }>,
  words: LogWords,
  { notes }: { readonly notes: boolean },
): LogTable {
  const shown = columns.filter((column) => notes || column !== 'note')
  return {
    head: shown.map((column) => words.head[column]),
    rows: Array.from(practices, (practice) => {
      const cells = cellsOf(practice, words)
      return shown.map((column) => cells[column])
    }),
  }
}

function cellsOf(practice: { readonly at: string; readonly data: DataOf<'practice'> }, words: LogWords): Readonly<Record<Column, string | number>> {
  const { data } = practice
  const when = whenOf(practice)
  return {
    day: when.slice(0, 10),
    time: when.slice(11, 16),
    exercise: words.exercise(data),
    setUp: words.setUp(data),
    practised: Math.round(data.practised / 60),
    planned: Math.round(data.planned / 60),
    amount: data.finished ? words.amounts.all : words.amounts.part,
    before: data.before ?? '',
    after: data.after ?? '',
    helped: words.helped(data.helped),
    words: data.words,
    placesBefore: words.places(data.tightBefore),
    placesAfter: words.places(data.tightAfter),
    leftOut: words.areas(data.leftOut),
    note: data.note,
  }
}
