/** Where tension sat over a time: how often each place was marked before practices and after them. */
import type { Region } from '../script/exercise.ts'
import { regions } from '../script/exercise.ts'
import type { DataOf } from './entry.ts'

export interface Marks {
  readonly practices: number // in how many something was marked on this side
  readonly times: Readonly<Partial<Record<Region, number>>> // places never marked are left out
}
export interface BodyHistory {
  readonly practices: number // in how many something was marked on either side
  readonly before: Marks
  readonly after: Marks
}
/** How strongly a place is drawn: in up to a third of the practices, in up to two thirds, in more. */
export type Shade = 0 | 1 | 2 | 3

type Practice = { readonly data: Pick<DataOf<'practice'>, 'tightBefore' | 'tightAfter'> }

export function bodyHistory(practices: Iterable<Practice>): BodyHistory {
  const before: (readonly Region[])[] = []
  const after: (readonly Region[])[] = []
  let marked = 0
  for (const { data } of practices) {
    if (data.tightBefore.length > 0) before.push(data.tightBefore)
    if (data.tightAfter.length > 0) after.push(data.tightAfter)
    if (data.tightBefore.length + data.tightAfter.length > 0) marked += 1
  }
  return { practices: marked, before: marks(before), after: marks(after) }
}

/** `times` of `practices`, both counts. The steps are thirds: coarse, since a mark is a guess too. */
export function shadeOf(times: number, practices: number): Shade {
  if (times === 0 || practices === 0) return 0
  const share = times / practices
  return share <= 1 / 3 ? 1 : share <= 2 / 3 ? 2 : 3
}

/** The places marked most often, at most `limit`, in the order of the body where they are even. */
export function mostOften({ times }: Marks, limit: number): readonly { readonly region: Region; readonly times: number }[] {
  return regions
    .map((region) => ({ region, times: times[region] ?? 0 }))
    .filter((place) => place.times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, limit)
}

function marks(lists: readonly (readonly Region[])[]): Marks {
  const times: Partial<Record<Region, number>> = {}
  for (const list of lists) for (const region of new Set(list)) times[region] = (times[region] ?? 0) + 1
  return { practices: lists.length, times }
}
