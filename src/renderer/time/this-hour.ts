/** The moment by which a page says "today" and "yesterday": whoever reads it follows the clock into the next hour, and so over midnight, also where the computer slept. */
import { createSubscriber } from 'svelte/reactivity'
import { thisMoment } from './this-moment.ts'

const minute = 60_000 // ms; a timer as long as the rest of the hour would stand still while the computer sleeps

class ThisHour {
  #now = thisMoment()
  readonly #follow = createSubscriber((changed) => {
    const look = (): void => {
      if (!this.#isOver()) return
      this.#now = thisMoment()
      changed()
    }
    const timer = setInterval(look, minute)
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  })

  /** ISO 8601 with offset: of this hour of this place, the first time it was asked for. */
  get now(): string {
    this.#follow()
    if (this.#isOver()) this.#now = thisMoment()
    return this.#now
  }

  #isOver(): boolean {
    const now = thisMoment()
    return now.slice(0, hour) !== this.#now.slice(0, hour) || now.slice(-offset) !== this.#now.slice(-offset)
  }
}
const hour = '2026-11-22T20'.length
const offset = '+01:00'.length

export const thisHour = new ThisHour()
