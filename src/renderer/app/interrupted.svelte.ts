/** The practice that did not come to its end, because the window or the computer stopped: its place, until the person has said what becomes of it. */
import type { Unfinished } from '../../core/entries/unfinished.ts'
import type { Answer, Refusal } from '../../shared/ipc.ts'
import { entries } from '../entries/entries.svelte.ts'

class Interrupted {
  #place = $state.raw<Unfinished | null>(null)
  #couldNotGoOn = $state(false)
  #refusal = $state.raw<Refusal | null>(null)
  #busy = false // with what was pressed: until that is done, nothing else is
  #erased = 0 // how often everything was: what was begun before is over

  constructor() {
    entries.whenErased(() => {
      this.#erased += 1
      this.#place = null
    })
  }

  get place(): Unfinished | null {
    return this.#place
  }
  /** It could not be loaded; its place is kept. */
  get couldNotGoOn(): boolean {
    return this.#couldNotGoOn
  }

  /** Why its place could not be taken away; it is still there. */
  get refusal(): Refusal | null {
    return this.#refusal
  }

  async look(): Promise<void> {
    const erased = this.#erased
    const found = await window.api.practice.unfinished()
    if (found.ok && erased === this.#erased) this.#place = found.value
  }

  /** Resolves to the exercise to go to; null when it could not be loaded. */
  async goOn(): Promise<string | null> {
    const place = this.#press()
    if (!place) return null
    const erased = this.#erased
    try {
      const { preparedFrom } = await import('../practice/take-up.ts')
      const takeUp = await preparedFrom(place)
      if (erased !== this.#erased) return null
      takeUp()
      this.#place = null
      return place.entry.exercise
    } catch (fault) {
      console.error('Groundwork: an interrupted practice could not be taken up:', fault)
      this.#couldNotGoOn = true
      return null
    } finally {
      this.#busy = false
    }
  }

  /** As far as it went. Its place goes only when it is on the disk as a practice. */
  async keep(): Promise<void> {
    const place = this.#press()
    if (!place) return
    this.#busy = false
    this.#place = null
    await keep(place)
  }

  /** It is no longer offered once its place is gone. */
  async leaveOut(): Promise<void> {
    const place = this.#press()
    if (!place) return
    const answer = await forget(place)
    this.#busy = false
    if (answer.ok) this.#place = null
    else this.#refusal = answer.refusal
  }

  /** What it is about; null when there is nothing, or something that was pressed before is not done yet. */
  #press(): Unfinished | null {
    if (this.#busy || !this.#place) return null
    this.#busy = true
    this.#couldNotGoOn = false
    this.#refusal = null
    return this.#place
  }
}

async function keep(place: Unfinished): Promise<void> {
  const { id = crypto.randomUUID(), entry, saved } = place
  const isSaved = entries.practices.some((kept) => kept.id === id) // then it says more than a place
  const landed = isSaved || (await (await entries.recordAs(id, { kind: 'practice', data: { ...entry, done: saved } })).landed)
  if (landed) await forget(place) // a place that stays after all is not offered: its practice is there
}

const forget = ({ id }: Unfinished): Promise<Answer<void>> => window.api.practice.forgetPlace(id ?? null)

export const interrupted = new Interrupted()
