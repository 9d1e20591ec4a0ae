/** What is done again and again while a practice plays: a look at the clock for the screen, and the place put down where a dead window cannot lose it. */
const soonest = 40 // ms between two looks at the clock, and a frame
const putDown = 5000 // ms between two times the place is put down

export class Ticking {
  readonly #look: () => number
  readonly #putDown: () => void
  #keeper: ReturnType<typeof setInterval> | undefined
  #frame = 0
  #repainting: ReturnType<typeof setTimeout> | undefined

  /** `look` gives the seconds until it has something new to see; one look at each frame would keep an old laptop busy for nothing. */
  constructor(work: { look: () => number; putDown: () => void }) {
    this.#look = work.look
    this.#putDown = work.putDown
  }

  start(): void {
    this.stop()
    this.#putDown()
    this.#keeper = setInterval(this.#putDown, putDown)
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
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#repainting)
  }
  #paint = (): void => {
    const seconds = this.#look()
    this.#repainting = setTimeout(
      () => {
        this.#frame = requestAnimationFrame(this.#paint)
      },
      Math.max(soonest, seconds * 1000),
    )
  }
}
