/** One job at a time, in the order they were asked for. A job that fails does not stop the next. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  take<T>(job: () => Promise<T>): Promise<T> {
    const run = this.#last.then(job)
    this.#last = run.catch(() => undefined) // who asked for it hears; here it only must not stop the next
    return run
  }

  /** Resolves when no job is left, also none that came meanwhile. */
  async done(): Promise<void> {
    let last: Promise<unknown>
    do await (last = this.#last)
    while (last !== this.#last)
  }
}
