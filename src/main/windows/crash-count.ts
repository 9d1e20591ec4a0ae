/** How often a page crashed of late. A page that crashed is loaded again, but not for ever. */
const often = 3
const lately = 60_000 // ms

export class CrashCount {
  #crashes: readonly number[] = []

  /** Counts one more, `now` in ms: true when it was one too many to go on by itself. */
  tooMany(now: number): boolean {
    this.#crashes = [...this.#crashes.filter((at) => at > now - lately), now]
    return this.#crashes.length >= often
  }
}
