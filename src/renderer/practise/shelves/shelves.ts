/** The shelves of Practise, how long their exercises take, and which of them fit what a person has and needs. */
import type { ExerciseSummary } from '../../../core/content/book.ts'
import type { Posture } from '../../../core/script/exercise.ts'
import { words } from '$words/practise.ts'
import type { Need } from '../../../core/script/script.ts'

/** What a person has and needs. Several needs, or several postures, mean any of them. */
export interface Wanted {
  readonly minutes: number | null
  readonly needs: readonly Need[]
  readonly postures: readonly Posture[]
}
export const anything: Wanted = { minutes: null, needs: [], postures: [] }

/** Whether an exercise has a form of at most those minutes, meets a need and can be done that way. Muscle release counts with its shortest round. */
export function isWanted(exercise: ExerciseSummary, { minutes, needs, postures }: Wanted): boolean {
  return (
    (minutes === null || exercise.shortest <= minutes * 60) &&
    (needs.length === 0 || needs.some((need) => exercise.needs.includes(need))) &&
    (postures.length === 0 || postures.some((posture) => exercise.postures.includes(posture)))
  )
}

const inMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60))

/** "3 · 5 · 10 min" for an exercise with forms; "8 to 17 min" for one form of many lengths. */
export function lengthsInWords({ lengths, shortest, longest }: ExerciseSummary): string {
  if (lengths.length === 1) return words.shelves.span(inMinutes(shortest), inMinutes(longest))
  return words.shelves.lengths([...new Set(lengths.map(({ seconds }) => inMinutes(seconds)))].sort((a, b) => a - b))
}
