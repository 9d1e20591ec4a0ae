/**
 * What a person wrote or recorded and is only in this window: the disk refused it for good, or the file it was meant for is not open any more. It is not
 * tried again by itself: they save it once more, or throw it away.
 */
import type { Entry } from '../../core/entries/entry.ts'
import { asNew, holdsWork, type Act, type Holding } from './acts.ts'
import type { Outcome, Pending } from './outbox.ts'

/** `isNew`: saved once more, it is an entry of its own. `isTried`: that is under way. */
export interface NotSaved {
  readonly act: Holding
  readonly isNew: boolean
  readonly isTried: boolean
}

/** What it reads, and whom it asks. */
interface Ground {
  readonly pending: () => readonly Pending[]
  readonly saved: () => readonly Entry[]
  readonly put: (act: Act) => Promise<Outcome>
  readonly discard: (act: Act) => void
  readonly throwAwayTake: (say: string) => Promise<Outcome['is']>
}

export class NotSavedWork {
  readonly #ground: Ground
  #withoutFile = $state.raw<readonly Holding[]>([])
  #tried = $state.raw<readonly NotSaved[]>([])

  constructor(ground: Ground) {
    this.#ground = ground
  }

  #rest = $derived.by((): readonly NotSaved[] => [
    ...this.#withoutFile.map((act) => ({ act, isNew: true, isTried: false })),
    ...this.#ground
      .pending()
      .flatMap(({ act, is }) => (is === 'refused' && holdsWork(act) ? [{ act, isNew: this.#isNotThere(act), isTried: false }] : [])),
  ])
  all = $derived([...this.#tried.filter(({ act }) => !this.#rest.some((one) => one.act === act)), ...this.#rest])
  /** What was meant for a file that is not open any more. */
  get withoutFile(): readonly Act[] {
    return this.#withoutFile
  }
  /** Another file is open, and these were not on the disk. */
  keep(acts: readonly Act[]): void {
    this.#withoutFile = [...this.#withoutFile, ...acts.filter(holdsWork)]
  }
  /** Everything was erased. */
  forget(): void {
    this.#withoutFile = []
  }

  async saveOnceMore(one: NotSaved): Promise<Outcome> {
    const tried = { ...one, isTried: true }
    this.#tried = [...this.#tried, tried]
    this.#letGo(one)
    const outcome = await this.#ground.put(one.isNew ? asNew(one.act, crypto.randomUUID()) : one.act)
    this.#tried = this.#tried.filter((other) => other !== tried)
    return outcome
  }
  async throwAway(one: NotSaved): Promise<Outcome['is']> {
    const { act } = one
    if (act.verb === 'keep-recording' && !this.#withoutFile.includes(act)) return this.#ground.throwAwayTake(act.say)
    this.#letGo(one)
    return 'saved'
  }
  #letGo({ act }: NotSaved): void {
    if (this.#withoutFile.includes(act)) this.#withoutFile = this.#withoutFile.filter((other) => other !== act)
    else this.#ground.discard(act)
  }
  /** Undo of throwing it away. */
  putBack({ act, isNew }: NotSaved): void {
    if (isNew) this.keep([act])
    else void this.#ground.put(act.verb === 'keep-recording' ? asNew(act, crypto.randomUUID()) : act) // refused once more, that is told
  }

  #isNotThere(act: Act): boolean {
    return act.verb === 'revise' && !this.#ground.saved().some(({ id, data }) => id === act.id && data !== null)
  }
}
