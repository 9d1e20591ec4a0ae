/** Words that are longer than there is room for, whole, as long as the app is open. Nothing of them is written down, so closing asks: once for each thing they are about. */
import { beforeClosing } from './closing.ts'
import { entries } from './entries.svelte.ts'

class OverLimit {
  readonly #held = new Map<string, Map<string, string>>()

  constructor() {
    entries.whenErased(() => this.#held.clear())
    beforeClosing({ putDown: () => Promise.resolve({ entries: [...this.#held.keys()] }), end: () => Promise.resolve() })
  }

  /** `about`: the id of an entry, or what else stands for it. Null: it fits, and nothing is held. */
  hold(about: string, field: string, text: string | null): void {
    const fields = this.#held.get(about) ?? new Map<string, string>()
    if (text === null) fields.delete(field)
    else fields.set(field, text)
    if (fields.size > 0) this.#held.set(about, fields)
    else this.#held.delete(about)
  }
  /** What was written in this field, for whoever comes back to it; undefined when that fits. */
  in(about: string, field: string): string | undefined {
    return this.#held.get(about)?.get(field)
  }
  /** The person does not want it. */
  forget(about: string): void {
    this.#held.delete(about)
  }
}

export const overLimit = new OverLimit()
