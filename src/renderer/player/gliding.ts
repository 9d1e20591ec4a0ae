/** Something on the screen that moves along with the practice by itself: the browser moves it without asking, and it is put right when the sound differs. */
import { correction } from './hills.ts'

export class Gliding {
  readonly #animation: Animation
  readonly #from: number // second of the practice at which the movement begins

  /** `frames` take `seconds` of the practice, from second `from` on. It stands still until it is told where the sound is. */
  constructor(element: Element, frames: Keyframe[], from: number, seconds: number) {
    this.#animation = element.animate(frames, { duration: seconds * 1000, fill: 'both' })
    this.#from = from
    this.#animation.pause()
  }

  /** The second of the practice that is on the screen. */
  get shown(): number {
    return this.#from + Number(this.#animation.currentTime) / 1000
  }

  /** `moving`: the sound goes on from here. */
  follow(now: number, moving: boolean): void {
    const due = (now - this.#from) * 1000
    const runs = this.#animation.playState === 'running'
    const todo = runs ? correction(this.shown, now) : 'set'
    const goes = moving && todo !== 'wait'
    if (runs && !goes) this.#animation.pause()
    if (todo !== 'leave' || !goes) this.#animation.currentTime = due
    if (!runs && goes) this.#animation.play()
  }

  end(): void {
    this.#animation.cancel()
  }
}
