/** What is done again and again while a practice plays: a look at the clock for the screen, and the place put down where a dead window cannot lose it. */
const repaint = 90 // ms, and a frame, between two looks at the clock: smooth enough for a ring, light on an old laptop
const putDown = 5000 // ms between two times the place is put down

export class Ticking {
  readonly #look: () => void
  readonly #putDown: () => void
  #keeper: ReturnType<typeof setInterval> | undefined
  #frame = 0
  #repainting: ReturnType<typeof setTimeout> | undefined

  constructor(work: { look: () => void; putDown: () => void }) {
    this.#look = work.look
    this.#putDown = work.putDown
  }

  start(): void {
    this.stop()
    this.#putDown()
    this.#keeper = setInterval(this.#putDown, putDown)
    this.#frame = requestAnimationFrame(this.#paint)
  }
  stop(): void {
    clearInterval(this.#keeper)
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#repainting)
  }

  /** Ten times a second; a frame asked for at each refresh would keep an old laptop busy for nothing. */
  #paint = (): void => {
    this.#look()
    this.#repainting = setTimeout(() => {
      this.#frame = requestAnimationFrame(this.#paint)
    }, repaint)
  }
}
