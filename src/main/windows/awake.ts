/** Keeps the computer, or its screen as well, from going to sleep in a practice: at most one blocker, and only while something plays. */
import type { KeptAwake } from '../../shared/ipc.ts'

const kinds = { computer: 'prevent-app-suspension', screen: 'prevent-display-sleep' } as const

export interface Blocker {
  readonly start: (type: (typeof kinds)[keyof typeof kinds]) => number
  readonly stop: (id: number) => unknown
}

/** As much of a window's contents as is needed here. */
interface Page {
  on(event: 'did-navigate', listener: () => void): unknown
  on(event: 'render-process-gone', listener: () => void): unknown
}

export class Awake {
  readonly #blocker: Blocker
  #held: { readonly what: KeptAwake; readonly id: number } | null = null

  constructor(blocker: Blocker) {
    this.#blocker = blocker
  }

  /** A page that crashed, or is loaded anew, plays nothing, and never says so. */
  endsWith(page: Page): void {
    page.on('did-navigate', () => this.keep('nothing'))
    page.on('render-process-gone', () => this.keep('nothing'))
  }

  keep(what: KeptAwake): void {
    if (what === (this.#held?.what ?? 'nothing')) return
    const before = this.#held
    this.#held = what === 'nothing' ? null : { what, id: this.#blocker.start(kinds[what]) }
    if (before) this.#blocker.stop(before.id)
  }
}
