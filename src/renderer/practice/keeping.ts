/** What the disk holds of the practice that is under way: its place every few seconds, and in the end its entry. The place goes when the entry is there. */
import type { Run } from '../../core/timeline/run.ts'
import { entries } from '../entries/entries.svelte.ts'
import type { Outcome } from '../entries/outbox.ts'
import { thisMoment } from '../time/this-moment.ts'
import { entryOf, placeOf, type Prepared, type Said } from './prepared.ts'
import type { Running } from './running.svelte.ts'
import { underWay } from './under-way.svelte.ts'

export class Keeping {
  readonly #state: Running
  #id = '' // kept twice, because a window died in between, it is there once
  #down: Said | null = null // what is said in the place that is on the disk; null: none is

  constructor(state: Running) {
    this.#state = state
  }

  /** Of the entry it becomes. */
  get id(): string {
    return this.#id
  }

  /** `id`: the one it had before it was interrupted. */
  begin(id: string = crypto.randomUUID()): void {
    this.#id = id
    this.#down = null
    this.#state.placeRefused = null
  }

  /** Puts the place, and what was said so far, down where a dead window or computer cannot lose it. Resolves when that was tried. */
  async putDown(said: Said): Promise<void> {
    const { prepared, run } = this.#state
    if (!prepared || !run || !underWay.on) return
    const id = this.#id
    const at = this.#state.clock()
    const here = { ...run, at, practised: run.practised + at - run.at }
    const answer = await window.api.practice.place(placeOf(id, prepared, here, said, thisMoment()))
    if (id !== this.#id) return
    this.#down = answer.ok ? said : null
    this.#state.placeRefused = answer.ok ? null : answer.refusal
  }

  async keep(prepared: Prepared, run: Run, said: Said): Promise<Outcome> {
    const id = this.#id
    const outcome = await entries.recordAs(id, { kind: 'practice', data: entryOf(prepared, run, said) })
    void forgetOnceLanded(id, outcome)
    return outcome
  }

  discard(): void {
    void window.api.practice.forgetPlace(this.#id) // a place that stays is asked about at the next start
  }

  /** Whether its place is on the disk, and this in it: then it is offered again at the next start. */
  isDown(said: Said): boolean {
    return this.#down === said
  }
}

async function forgetOnceLanded(id: string, { landed }: Outcome): Promise<void> {
  if (await landed) await window.api.practice.forgetPlace(id) // a place that stays is not offered: its practice is there
}
