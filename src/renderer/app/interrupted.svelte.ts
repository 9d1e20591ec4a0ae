/** The practices that did not come to their end, because the window or the computer stopped: each is offered at its place, one after another, until the person has said what becomes of it. */
import type { Unfinished } from '../../core/entries/unfinished.ts'
import type { Answer, Refusal } from '../../shared/ipc.ts'
import { entries } from '../entries/entries.svelte.ts'

class Interrupted {
  #place = $state.raw<Unfinished | null>(null)
  #waiting = $state.raw<readonly Unfinished[]>([]) // to be offered after it
  #leaving = $state(false) // for the practice that was taken up: until its page has come, nothing is offered
  #couldNotGoOn = $state(false)
  #refusal = $state.raw<Refusal | null>(null)
  #busy = false // with what was pressed: until that is done, nothing else is
  #leftOut: Unfinished | null = null // what the person said need not be logged
  #damaged = $state.raw<readonly string[]>([])
  #turn = 0 // what was begun in an earlier one is void

  constructor() {
    entries.whenErased(() => {
      this.#begin()
      this.#waiting = []
      this.dismissDamaged()
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

  /** Places that could not be understood: where their files lie now. */
  get damaged(): readonly string[] {
    return this.#damaged
  }
  hearOfDamaged(setAside: string): void {
    if (!this.#damaged.includes(setAside)) this.#damaged = [...this.#damaged, setAside]
  }
  dismissDamaged(): void {
    this.#damaged = []
  }

  async look(): Promise<void> {
    const turn = this.#turn
    const found = await window.api.practice.unfinished()
    if (!found.ok || turn !== this.#turn) return
    this.#waiting = found.value.places
    for (const one of found.value.setAside) this.hearOfDamaged(one)
  }

  /** `now`: no practice is under way, and the page on the screen has room for an offer. */
  offer(now: boolean): void {
    if (!now) this.#leaving = false
    if (!now || this.#leaving || this.#place) return
    const [next, ...rest] = this.#waiting
    if (!next) return
    this.#place = next
    this.#waiting = rest
  }

  /** Resolves to the exercise to go to; null when it could not be loaded. */
  async goOn(): Promise<string | null> {
    const place = this.#press()
    if (!place) return null
    const turn = this.#turn
    try {
      const { preparedFrom } = await import('../practice/take-up.ts')
      const takeUp = await preparedFrom(place)
      if (turn !== this.#turn) return null
      takeUp()
      this.#begin()
      this.#leaving = true
      return place.entry.exercise
    } catch (fault) {
      console.error('Groundwork: an interrupted practice could not be taken up:', fault)
      if (turn === this.#turn) {
        this.#couldNotGoOn = true
        this.#busy = false
      }
      return null
    }
  }

  /** As far as it went. Its place goes only when it is on the disk as a practice. */
  async keep(): Promise<void> {
    const place = this.#press()
    if (!place) return
    this.#begin()
    await keep(place)
  }

  /** Another practice began without an answer to what was offered: that is kept as far as it went, whatever was pressed and is not done yet. The others wait. */
  async giveWay(): Promise<void> {
    const place = this.#place === this.#leftOut ? null : this.#place
    this.#begin()
    if (place) await keep(place)
  }

  /** It is no longer offered once its place is gone. */
  async leaveOut(): Promise<void> {
    const place = this.#press()
    if (!place) return
    const turn = this.#turn
    this.#leftOut = place
    const answer = await forget(place)
    if (turn !== this.#turn) return
    if (answer.ok) return this.#begin()
    this.#leftOut = null
    this.#refusal = answer.refusal
    this.#busy = false
  }

  /** There is none now, and whatever was pressed is over. */
  #begin(): void {
    this.#turn += 1
    this.#busy = false
    this.#place = this.#leftOut = this.#refusal = null
    this.#couldNotGoOn = false
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
  const { id, entry, saved } = place
  const isSaved = entries.practices.some((kept) => kept.id === id) // then it says more than a place
  const landed = isSaved || (await (await entries.recordAs(id, { kind: 'practice', data: { ...entry, done: saved } })).landed)
  if (landed) await forget(place) // a place that stays after all is not offered: its practice is there
}

const forget = ({ id }: Unfinished): Promise<Answer<void>> => window.api.practice.forgetPlace(id)

export const interrupted = new Interrupted()
