/** What is done again and again while a practice plays: a look at the clock for the screen, and the place put down where a dead window cannot lose it. */
const soonest = 0.04 // seconds between two looks at the clock, and a frame
const putDown = 5000 // ms between two times the place is put down

interface Work {
  /** Looks at the clock, and gives the seconds until there is something new to see; a look at each frame would keep an old laptop busy for nothing. */
  readonly look: () => number
  /** Resolves so many seconds later, by the clock of the sound. */
  readonly after: (seconds: number) => Promise<void>
  readonly putDown: () => void
}

export class Ticking {
  readonly #work: Work
  #keeper: ReturnType<typeof setInterval> | undefined
  #frame = 0
  #round = 0 // what was waited for in an earlier one is over

  constructor(work: Work) {
    this.#work = work
  }

  start(): void {
    this.stop()
    this.#work.putDown()
    this.#keeper = setInterval(this.#work.putDown, putDown)
    this.lookSoon()
  }
  stop(): void {
    clearInterval(this.#keeper)
    this.#rest()
  }
  /** After a jump: what comes next comes at another time than was thought. */
  lookSoon(): void {
    this.#rest()
    this.#frame = requestAnimationFrame(this.#paint)
  }

  #rest(): void {
    this.#round++
    cancelAnimationFrame(this.#frame)
  }
  #paint = (): void => {
    const round = this.#round
    const seconds = this.#work.look()
    // a wait is never refused
    void this.#work.after(Math.max(soonest, seconds)).then(() => {
      if (round === this.#round) this.#frame = requestAnimationFrame(this.#paint)
    })
  }
}
