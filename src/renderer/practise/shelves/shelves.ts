/** The shelves of Practise, how long their exercises take, and which of them fit what a person has and needs. */
import type { ExerciseSummary } from '../../../core/content/book.ts'
import type { Posture } from '../../../core/script/exercise.ts'
import type { Need, Room } from '../../../core/script/script.ts'

export const shelves: readonly { readonly room: Room; readonly title: string; readonly note: string }[] = [
  { room: 'muscles', title: 'Loosen the muscles', note: 'Tense, let go, notice. Or only let go.' },
  { room: 'now', title: 'Come back to now', note: 'Eyes open. For when things feel too much, or far away.' },
  { room: 'breath', title: 'Steady the breath', note: 'Small and easy. No holding unless you choose it.' },
  { room: 'attention', title: 'Rest your attention', note: 'On the breath, or on anything else.' },
  { room: 'thoughts', title: 'Step back from thoughts', note: 'Watch them come and go. Nothing to push away.' },
  { room: 'comfort', title: 'Kindness and comfort', note: 'For yourself, for others, or a calm place.' },
]

/** What a person has and needs. Several needs, or several postures, mean any of them. */
export interface Wanted {
  readonly minutes: number | null
  readonly needs: readonly Need[]
  readonly postures: readonly Posture[]
}
export const anything: Wanted = { minutes: null, needs: [], postures: [] }

/** Whether an exercise has a form of at most those minutes, meets a need and can be done that way. Muscle release counts with its shortest round. */
export function fits(exercise: ExerciseSummary, { minutes, needs, postures }: Wanted): boolean {
  return (
    (minutes === null || exercise.shortest <= minutes * 60) &&
    (needs.length === 0 || needs.some((need) => exercise.needs.includes(need))) &&
    (postures.length === 0 || postures.some((posture) => exercise.postures.includes(posture)))
  )
}

const inMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60))

/** "3 · 5 · 10 min" for an exercise with forms; "8 to 17 min" for one form of many lengths. */
export function lengthsInWords({ lengths, shortest, longest }: ExerciseSummary): string {
  const all = lengths.length === 1 ? [shortest, longest] : lengths.map(({ seconds }) => seconds)
  const minutes = [...new Set(all.map(inMinutes))].sort((a, b) => a - b)
  return `${minutes.join(lengths.length === 1 ? ' to ' : ' · ')} min`
}
