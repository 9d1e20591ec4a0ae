/** What a person answered to the questions of the lessons, as long as the app is open. Nothing of it is written down. */
import type { LessonId } from '../../core/content/book.ts'
import { entries } from '../entries/entries.svelte.ts'

/** To one question, of any kind. */
export class CheckAnswer {
  chosen = $state<Record<number, number>>({}) // by its lines; a question with one answer has line 0
  order = $state.raw<readonly string[] | null>(null) // null: nothing was moved
  shown = $state(false) // the reply to an order was asked for
}

class Answers {
  readonly #kept = new Map<string, CheckAnswer>()

  constructor() {
    entries.whenErased(() => this.#kept.clear())
  }

  /** `key`: of the question's block. */
  to(lesson: LessonId, key: string): CheckAnswer {
    const place = `${lesson} ${key}`
    const kept = this.#kept.get(place) ?? new CheckAnswer()
    this.#kept.set(place, kept)
    return kept
  }
}

export const answers = new Answers()
