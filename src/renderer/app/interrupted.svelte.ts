/** The practice that did not come to its end, because the window or the computer stopped: its place, until the person has said what becomes of it. */
import type { Unfinished } from '../../core/entries/unfinished.ts'
import { entries } from '../entries/entries.svelte.ts'

class Interrupted {
  #place = $state.raw<Unfinished | null>(null)
  #couldNotGoOn = $state(false)
  #erased = 0 // how often everything was: what was begun before is over

  constructor() {
    entries.whenErased(() => {
      this.#erased += 1
      this.#take()
    })
  }

  get place(): Unfinished | null {
    return this.#place
  }
  /** It could not be loaded; its place is kept. */
  get couldNotGoOn(): boolean {
    return this.#couldNotGoOn
  }

  async look(): Promise<void> {
    const erased = this.#erased
    const found = await window.api.practice.unfinished()
    if (found.ok && erased === this.#erased) this.#place = found.value
  }

  /** Resolves to the exercise to go to; null when it could not be loaded. */
  async goOn(): Promise<string | null> {
    const place = this.#take()
    if (!place) return null
    const erased = this.#erased
    try {
      const { preparedFrom } = await import('../practice/interrupted.ts')
      const takeUp = await preparedFrom(place)
      if (erased !== this.#erased) return null
      takeUp()
      return place.entry.exercise
    } catch (fault) {
      console.error('Groundwork: an interrupted practice could not be taken up:', fault)
      if (erased !== this.#erased) return null
      this.#place = place
      this.#couldNotGoOn = true
      return null
    }
  }

  /** As far as it went. Its place goes only when it is on the disk as a practice. */
  async keep(): Promise<void> {
    const place = this.#take()
    if (place) await keep(place)
  }

  async leaveOut(): Promise<void> {
    const place = this.#take()
    if (place) await forget(place)
  }

  /** Whatever is pressed after that has nothing to do with it. */
  #take(): Unfinished | null {
    const place = this.#place
    this.#place = null
    this.#couldNotGoOn = false
    return place
  }
}

async function keep(place: Unfinished): Promise<void> {
  const { id = crypto.randomUUID(), entry, saved } = place
  if (entries.practices.some((kept) => kept.id === id)) return forget(place) // what was saved says more than a place
  const { landed } = await entries.recordAs(id, { kind: 'practice', data: { ...entry, done: saved } })
  if (await landed) await forget(place)
}

async function forget({ id }: Unfinished): Promise<void> {
  await window.api.practice.forgetPlace(id ?? null)
}

export const interrupted = new Interrupted()
