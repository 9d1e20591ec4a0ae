/** What a plan or a suggestion asks of the next start card. Taken once: a card opened in any other way begins as the person last chose. */
import type { ExerciseId } from '../../core/script/exercise.ts'
import { entries } from '../entries/entries.svelte.ts'

export interface Asked {
  readonly exercise: ExerciseId
  readonly form?: string // id of one of the exercise's forms
  readonly sleep?: boolean
  readonly level?: number // 0-10, just said: the card asks with this filled in
}

class Asking {
  #next: Asked | null = null

  constructor() {
    entries.whenErased(() => (this.#next = null))
  }

  /** For the card that opens next. */
  put(asked: Asked): void {
    this.#next = asked
  }

  /** What was asked of this exercise, or null; forgets it, and whatever was asked of another. */
  take(exercise: string): Asked | null {
    const asked = this.#next
    this.#next = null
    return asked?.exercise === exercise ? asked : null
  }
}

export const nextCard = new Asking()
