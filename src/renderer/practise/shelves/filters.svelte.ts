/** What a person looks for in Practise. Stays while the app is open, so that a card leads back to the same shelf; a restart begins anew. */
import type { Posture } from '../../../core/script/exercise.ts'
import type { Need } from '../../../core/script/script.ts'
import { entries } from '../../entries/entries.svelte.ts'
import { anything, type Wanted } from './shelves.ts'

const turned = <T>(all: readonly T[], one: T): readonly T[] => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one])

class Filters {
  #wanted = $state.raw<Wanted>(anything)

  constructor() {
    entries.whenErased(() => this.clear())
  }

  get wanted(): Wanted {
    return this.#wanted
  }
  get any(): boolean {
    return this.#wanted !== anything
  }
  /** The same minutes again: no limit. */
  pick(minutes: number): void {
    this.#put({ ...this.#wanted, minutes: this.#wanted.minutes === minutes ? null : minutes })
  }
  need(need: Need): void {
    this.#put({ ...this.#wanted, needs: turned(this.#wanted.needs, need) })
  }
  posture(posture: Posture): void {
    this.#put({ ...this.#wanted, postures: turned(this.#wanted.postures, posture) })
  }
  clear(): void {
    this.#wanted = anything
  }

  #put(wanted: Wanted): void {
    const { minutes, needs, postures } = wanted
    this.#wanted = minutes === null && needs.length === 0 && postures.length === 0 ? anything : wanted
  }
}

export const filters = new Filters()
