/** Keeps the computer from stopping a practice: at most one blocker, and only while something plays. */
export interface Blocker {
  readonly start: (type: 'prevent-app-suspension') => number
  readonly stop: (id: number) => unknown
}

export class Awake {
  readonly #blocker: Blocker
  #held: number | null = null

  constructor(blocker: Blocker) {
    this.#blocker = blocker
  }

  keep(playing: boolean): void {
    if (playing) this.#held ??= this.#blocker.start('prevent-app-suspension')
    else if (this.#held !== null) {
      this.#blocker.stop(this.#held)
      this.#held = null
    }
  }
}
