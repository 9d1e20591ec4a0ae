/** Keeps the computer, or its screen as well, from going to sleep in a practice: at most one blocker, and only while something plays. */
import type { KeptAwake } from '../../shared/ipc.ts'

const kinds = { computer: 'prevent-app-suspension', screen: 'prevent-display-sleep' } as const

export interface Blocker {
  readonly start: (type: (typeof kinds)[keyof typeof kinds]) => number
  readonly stop: (id: number) => unknown
}

export class Awake {
  readonly #blocker: Blocker
  #held: { readonly what: KeptAwake; readonly id: number } | null = null

  constructor(blocker: Blocker) {
    this.#blocker = blocker
  }

  keep(what: KeptAwake): void {
    if (what === (this.#held?.what ?? 'nothing')) return
    const before = this.#held
    this.#held = what === 'nothing' ? null : { what, id: this.#blocker.start(kinds[what]) }
    if (before) this.#blocker.stop(before.id)
  }
}
