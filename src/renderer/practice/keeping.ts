/** What the disk holds of the practice that is under way: its place every few seconds, and in the end its entry. The place goes when the entry is there. */
import type { Run } from '../../core/timeline/run.ts'
import type { BroughtToEnd } from '../entries/closing.ts'
import { entries } from '../entries/entries.svelte.ts'
import type { Outcome } from '../entries/outbox.ts'
import { thisMoment } from '../time/this-moment.ts'
import { entryOf, placeOf, type Prepared, type Said } from './prepared.ts'
import type { Running } from './running.svelte.ts'
import { underWay } from './under-way.svelte.ts'

export class Keeping {
  readonly #state: Running
  #id = '' // of the entry it becomes: kept twice, because a window died in between, it is there once
  #placeIsDown = false

  constructor(state: Running) {
    this.#state = state
  }

  /** `id`: the one it had before it was interrupted. */
  begin(id: string = crypto.randomUUID()): void {
    this.#id = id
    this.#placeIsDown = false
  }

  /** Puts the place down where a dead window or computer cannot lose it. */
  putDown(): void {
    const { prepared, run } = this.#state
    if (!prepared || !run || !underWay.on) return
    const id = this.#id
    const at = this.#state.clock()
    const here = { ...run, at, practised: run.practised + at - run.at }
    const isDown = (ok: boolean): void => {
      if (id === this.#id) this.#placeIsDown = ok
    }
    void window.api.practice.place(placeOf(id, prepared, here, thisMoment())).then(
      ({ ok }) => isDown(ok),
      () => isDown(false),
    )
  }

  async keep(prepared: Prepared, run: Run, said: Said): Promise<Outcome> {
    const id = this.#id
    const outcome = await entries.recordAs(id, { kind: 'practice', data: entryOf(prepared, run, said) })
    void forgetOnceLanded(id, outcome)
    return outcome
  }

  discard(): void {
    void window.api.practice.forgetPlace(this.#id)
  }

  /** Before the window closes. `outcome`: what became of the practice; null when there was none to keep. `said`: about it, which its place does not hold. */
  unfinished(outcome: Outcome | null, said: boolean): BroughtToEnd {
    return { entry: said ? null : (outcome?.id ?? null), onlyHere: outcome?.is === 'waiting' && !this.#placeIsDown }
  }
}

async function forgetOnceLanded(id: string, { landed }: Outcome): Promise<void> {
  if (await landed) await window.api.practice.forgetPlace(id)
}
