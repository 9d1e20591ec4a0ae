/** What practice came to, by what helped and by exercise: how often, how long, and the usual change of tension. A range, never a verdict. */
import type { DataOf } from './entry.ts'

/** Changes of tension (after minus before, -10 to 10; below 0 is lower), in their order: the lowest, the one or two in the middle, the highest. */
export interface Spread {
  readonly rated: number
  readonly lowest: number
  readonly middle: readonly [number, number]
  readonly highest: number
}
export interface Helped {
  readonly what: string // a key, see helped.ts
  readonly times: number
  readonly change: Spread | null
}
export interface ExerciseUse {
  readonly exercise: DataOf<'practice'>['exercise']
  readonly title: string // as the first of its practices has it
  readonly times: number
  readonly seconds: number // practised, not planned
  readonly change: Spread | null
}

type Rated = Pick<DataOf<'practice'>, 'before' | 'after'>
type WithHelped = { readonly data: Rated & Pick<DataOf<'practice'>, 'helped'> }
type WithExercise = { readonly data: Rated & Pick<DataOf<'practice'>, 'exercise' | 'title' | 'practised'> }

/** Null when nothing was rated. */
export function spreadOf(changes: readonly number[]): Spread | null {
  const sorted = changes.toSorted((a, b) => a - b)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (lowest === undefined || highest === undefined || low === undefined || high === undefined) return null
  return { rated: sorted.length, lowest, middle: [low, high], highest }
}

/** How often each thing helped, most often first, and the change on those occasions. Each counts once a practice. */
export function whatHelped(practices: Iterable<WithHelped>): Helped[] {
  const found = new Map<string, { times: number; changes: number[] }>()
  for (const { data } of practices) {
    for (const what of new Set(data.helped)) {
      const sum = found.get(what) ?? { times: 0, changes: [] }
      sum.times += 1
      sum.changes.push(...changeOf(data))
      found.set(what, sum)
    }
  }
  const all = [...found].map(([what, { times, changes }]) => ({ what, times, change: spreadOf(changes) }))
  return all.sort((a, b) => b.times - a.times || byAlphabet(a.what, b.what))
}

/** Times, time and change for each exercise that was practised, most often first. */
export function byExercise(practices: Iterable<WithExercise>): ExerciseUse[] {
  const found = new Map<ExerciseUse['exercise'], { title: string; times: number; seconds: number; changes: number[] }>()
  for (const { data } of practices) {
    const sum = found.get(data.exercise) ?? { title: data.title, times: 0, seconds: 0, changes: [] }
    sum.times += 1
    sum.seconds += data.practised
    sum.changes.push(...changeOf(data))
    found.set(data.exercise, sum)
  }
  const all = [...found].map(([exercise, { title, times, seconds, changes }]) => ({ exercise, title, times, seconds, change: spreadOf(changes) }))
  return all.sort((a, b) => b.times - a.times || byAlphabet(a.exercise, b.exercise))
}

function changeOf({ before, after }: Rated): number[] {
  return before === null || after === null ? [] : [after - before]
}
function byAlphabet(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
