/**
 * Acts on their way to the disk. One is sent at a time, in the order they were done. What is refused for now waits and is tried again, and does not hold up
 * what comes after it. Of several acts about one thing only what they come to is sent.
 * What is refused for good is told, and held while the window lives: pages go on showing it, and it is tried once more together with the next act about the
 * same thing. Only the person throws it away; another file is opened, it goes to whoever opens that. A removal that is refused is let go: what it was about is
 * still there.
 */
import { leftOf, merged, sameThing, type Act } from './acts.ts'

/** The disk's answer, with what the act changed there. `again`: the same act may work later. */
export type Sent<R extends MayWorkLater, C> = { readonly ok: true; readonly value: C } | { readonly ok: false; readonly refusal: R }
export interface MayWorkLater {
  readonly again?: true
}

/** What became of an act when it was first tried. */
export interface Outcome {
  readonly id: string // of the entry that says it
  readonly is: 'saved' | 'waiting' | 'refused'
  /** True once it is on the disk, at once or later; false when it was refused for good or let go. A take is let go when a later act takes its place. */
  readonly landed: Promise<boolean>
}

/** An act that is not on the disk. `sending`: nobody knows yet what becomes of it. `refused`: it is held, and will not be saved. */
export interface Pending {
  readonly act: Act
  readonly is: 'sending' | 'waiting' | 'refused'
  readonly unsure: boolean // an earlier try may have reached the disk all the same
}

export interface OutboxOptions<R extends MayWorkLater, C> {
  readonly send: (act: Act) => Promise<Sent<R, C>> // never rejects
  readonly saved: (act: Act, change: C) => void // in the same breath as the act leaves `pending`
  readonly changed: (pending: readonly Pending[]) => void // in the order they were done
  readonly later: (run: () => void) => () => void // runs it after a pause; the answer calls that off
  readonly trouble: (refusal: R | null) => void // why something waits; null: nothing does
  readonly refused: (refusal: R) => void // something will never be saved
}

interface Item<R> {
  act: Act
  callers: readonly Caller[]
  refusal: R | null // why it waits or is held; null before it was tried
  unsure: boolean // it was tried, and may have reached the disk all the same
}
interface Caller {
  readonly answer: (is: Outcome['is']) => void
  readonly land: (landed: boolean) => void
}

export class Outbox<R extends MayWorkLater, C> {
  readonly #options: OutboxOptions<R, C>
  #items: Item<R>[] = []
  #sending: Item<R> | null = null
  #running: Promise<void> | null = null
  #once = false // what came or was asked for since the pass began
  #stopped = false
  #callOff: (() => void) | null = null
  #told: R | null = null

  constructor(options: OutboxOptions<R, C>) {
    this.#options = options
  }

  /** Resolves when the act was tried: it never waits for a disk that is full. */
  put(act: Act): Promise<Outcome> {
    const earlier = this.#items.findLast((item) => item !== this.#sending && mayJoin(item) && sameThing(item.act, act))
    const both = earlier ? merged(earlier.act, act, earlier.unsure) : null
    return new Promise((resolve) => {
      let land: Caller['land'] = () => undefined
      const landed = new Promise<boolean>((done) => (land = done))
      const id = earlier && both !== null && both !== 'nothing' ? both.id : act.id
      const caller: Caller = { answer: (is) => resolve({ id, is, landed }), land }
      const item: Item<R> = { act, callers: [caller], refusal: null, unsure: false }
      if (!earlier || both === null) this.#items.push(item)
      else this.#join(earlier, item, both)
      this.#tell()
      void this.retry()
    })
  }

  /** Tries everything that waits, once more. Resolves when each has been tried; called while it is at it, it goes round once again. */
  retry(): Promise<void> {
    this.#once = true
    this.#running ??= this.#run()
    return this.#running
  }

  /** Does something to the file while nothing is being sent to it. What was put before it was tried before it. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    await this.retry()
    while (this.#running) await this.#running
    this.#stopped = true
    try {
      return await work()
    } finally {
      this.#stopped = false
      if (this.#waits) void this.retry()
    }
  }

  /** What is not on the disk, in the order it was done. */
  get pending(): readonly Pending[] {
    return this.#items.map((item) => ({ act: item.act, is: isHeld(item) ? 'refused' : item.refusal ? 'waiting' : 'sending', unsure: item.unsure }))
  }

  /** The person throws away what is held; anything else stays. */
  discard(act: Act): void {
    this.#items = this.#items.filter((item) => item.act !== act || !isHeld(item))
    this.#tell()
  }

  /**
   * Another file is open now: what was meant for the old one must not be written into it, and is handed over. `why`: told of what came while it was being
   * opened.
   */
  letGo(why: R): readonly Act[] {
    const items = this.#items
    this.#items = []
    for (const item of items) settle(item, 'refused', false)
    if (items.some(({ refusal }) => refusal === null)) this.#options.refused(why)
    this.#tell()
    return items.map(({ act }) => act)
  }

  async #run(): Promise<void> {
    this.#callOff?.()
    this.#callOff = null
    await Promise.resolve() // acts of one moment go together
    while (this.#once && !this.#stopped) {
      this.#once = false
      for (const item of [...this.#items]) {
        if (!this.#items.includes(item) || isHeld(item) || this.#stopped) continue // merged or let go meanwhile
        if (this.#isBehind(item)) for (const { answer } of item.callers) answer('waiting')
        else await this.#try(item)
      }
    }
    this.#running = null // in the same breath as the last look at #once, or an act could fall between
    if (this.#waits && !this.#stopped) this.#callOff = this.#options.later(() => void this.retry())
  }

  /** An earlier act about the same thing is still waiting: this one would be overwritten by it. */
  #isBehind(item: Item<R>): boolean {
    return this.#items.slice(0, this.#items.indexOf(item)).some((other) => !isHeld(other) && sameThing(other.act, item.act))
  }
  get #waits(): boolean {
    return this.#items.some((item) => !isHeld(item))
  }

  async #try(item: Item<R>): Promise<void> {
    this.#sending = item
    const sent = await this.#options.send(item.act)
    this.#sending = null
    if (!this.#items.includes(item)) return // let go meanwhile
    if (sent.ok) {
      this.#takesThePlaceOfHeld(item)
      this.#drop(item)
      settle(item, 'saved', true)
      this.#options.saved(item.act, sent.value)
    } else {
      item.refusal = sent.refusal
      if (sent.refusal.again) {
        item.unsure = true
        for (const { answer } of item.callers) answer('waiting')
      } else {
        if (item.act.verb === 'remove') this.#drop(item)
        settle(item, 'refused', false)
        item.callers = []
        this.#options.refused(sent.refusal)
      }
      if (this.#items.includes(item) && mayJoin(item)) this.#joinNext(item)
    }
    this.#tell()
  }

  /** What was refused before about the same thing is not shown over what was saved later. */
  #takesThePlaceOfHeld(saved: Item<R>): void {
    const earlier = this.#items.slice(0, this.#items.indexOf(saved))
    for (const item of earlier.filter((other) => isHeld(other) && sameThing(other.act, saved.act))) {
      const left = leftOf(item.act, saved.act)
      if (left) item.act = left
      else this.#drop(item)
    }
  }

  /** What was done about the same thing while this was being sent in vain. */
  #joinNext(item: Item<R>): void {
    const next = this.#items.slice(this.#items.indexOf(item) + 1).find((other) => sameThing(other.act, item.act))
    const both = next ? merged(item.act, next.act, item.unsure) : null
    if (!next || both === null) return
    this.#drop(next)
    this.#join(item, next, both)
    if (both !== 'nothing') this.#joinNext(item)
  }

  /** `later` is done together with `item`; or they undo each other, and nothing is left to save. */
  #join(item: Item<R>, later: Item<R>, both: Act | 'nothing'): void {
    if (item.act.verb === 'keep-recording') {
      settle(item, 'refused', false) // its sound will never be on the disk, whatever becomes of the later act
      item.callers = later.callers
    } else item.callers = [...item.callers, ...later.callers]
    if (both === 'nothing') {
      this.#drop(item)
      settle(item, 'saved', true)
    } else {
      item.act = both
      if (isHeld(item)) item.refusal = null
    }
  }

  #drop(item: Item<R>): void {
    this.#items = this.#items.filter((other) => other !== item)
  }

  #tell(): void {
    this.#options.changed(this.pending)
    const told = this.#items.find((item) => item.refusal?.again)?.refusal ?? null
    if (told === this.#told) return
    this.#told = told
    this.#options.trouble(told)
  }
}

const isHeld = ({ refusal }: Item<MayWorkLater>): boolean => refusal !== null && !refusal.again
/** A setting that was refused must not take others with it. */
const mayJoin = (item: Item<MayWorkLater>): boolean => !(isHeld(item) && item.act.verb === 'change')

function settle(item: Item<unknown>, is: Outcome['is'], landed: boolean): void {
  for (const { answer, land } of item.callers) {
    answer(is)
    land(landed)
  }
}
