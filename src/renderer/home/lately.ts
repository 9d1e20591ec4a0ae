/** The last few things that happened, newest first, for the side of Today; and the practice to offer again. */
import { whenOf } from '../../core/entries/practice-log.ts'
import type { Kept } from '../entries/entries.svelte.ts'

export interface Fact {
  readonly key: string
  readonly kind: 'lesson' | 'practice'
  readonly of: string // module or exercise id, or 'timer'
  readonly at: string
}

export function lately(readings: readonly Kept<'reading'>[], practices: readonly Kept<'practice'>[], most: number): readonly Fact[] {
  const facts: Fact[] = [
    ...readings.map((reading) => ({ key: reading.id, kind: 'lesson' as const, of: reading.data.module, at: reading.edited })),
    ...practices.map((practice) => ({ key: practice.id, kind: 'practice' as const, of: practice.data.exercise, at: whenOf(practice) })),
  ]
  const timed = facts.map((fact) => ({ fact, instant: Date.parse(fact.at) })) // read once: there may be ten thousand
  return timed
    .sort((a, b) => b.instant - a.instant)
    .slice(0, most)
    .map(({ fact }) => fact)
}

/** The latest practice that was led: the timer has nothing to offer again. */
export function latestLed(practices: readonly Kept<'practice'>[]): Kept<'practice'> | null {
  let latest: { practice: Kept<'practice'>; instant: number } | null = null
  for (const practice of practices) {
    const instant = practice.data.exercise === 'timer' ? -Infinity : Date.parse(whenOf(practice))
    if (instant > (latest?.instant ?? -Infinity)) latest = { practice, instant }
  }
  return latest?.practice ?? null
}
