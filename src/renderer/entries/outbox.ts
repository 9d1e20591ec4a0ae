/**
 * Acts on their way to the disk. One is sent at a time, in the order they were done. What is refused for now waits and is tried again, and does not hold up
 * what comes after it; what is refused for good is told and let go. Of several acts about one thing only what they come to is sent.
 */
import { merged, sameThing, type Act } from './acts.ts'

/** The disk's answer. `again`: the same act may work later. */
export type Sent<R extends MayWorkLater> = { readonly ok: true } | { readonly ok: false; readonly refusal: R }
export interface MayWorkLater {
  readonly again?: true
}

/** What became of an act when it was first tried. */
export interface Outcome {
  readonly id: string // of the entry that says it
  readonly is: 'saved' | 'waiting' | 'refused'
  /** True once it is on the disk, at once or later; false when it was refused for good or let go. */
  readonly landed: Promise<boolean>
}

export interface OutboxOptions<R extends MayWorkLater> {
  readonly send: (act: Act) => Promise<Sent<R>> // never rejects
  readonly later: (run: () => void) => () => void // runs it after a pause; the answer calls that off
  readonly trouble: (refusal: R | null) => void // why something waits; null: nothing does
  readonly refused: (refusal: R) => void // something will never be saved
}

interface Item<R> {
  act: Act
  readonly callers: Caller[]
  refusal: R | null // why it waits; null before it was tried
}
interface Caller {
  readonly answer: (is: Outcome['is']) => void
  readonly land: (landed: boolean) => void
}

export class Outbox<R extends MayWorkLater> {
  readonly #options: OutboxOptions<R>
  #items: Item<R>[] = []
  #sending: Item<R> | null = null
  #running: Promise<void> | null = null
  #once = false // what came or was asked for since the pass began
  #held = false
  #callOff: (() => void) | null = null
  #told: R | null = null

  constructor(options: OutboxOptions<R>) {
    this.#options = options
  }

  /** Resolves when the act was tried: it never waits for a disk that is full. */
  put(act: Act): Promise<Outcome> {
    const earlier = this.#items.findLast((item) => item !== this.#sending && sameThing(item.act, act))
    const both = earlier ? merged(earlier.act, act, earlier.refusal !== null) : null
    return new Promise((resolve) => {
      let land: Caller['land'] = () => undefined
      const landed = new Promise<boolean>((done) => (land = done))
      const id = earlier && both !== null && both !== 'nothing' ? both.id : act.id
      const caller: Caller = { answer: (is) => resolve({ id, is, landed }), land }
      if (!earlier || both === null) this.#items.push({ act, callers: [caller], refusal: null })
      else if (both === 'nothing') this.#cancel(earlier, caller)
      else {
        earlier.act = both
        earlier.callers.push(caller)
      }
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
    this.#held = true
    try {
      return await work()
    } finally {
      this.#held = false
      if (this.#items.length > 0) void this.retry()
    }
  }

  /** What is not on the disk yet. */
  get waiting(): readonly Act[] {
    return this.#items.map(({ act }) => act)
  }

  /** Another file is open now: what waited for the old one must not be written into it. `why`: told of what came while it was being opened. */
  letGo(why: R): void {
    const items = this.#items
    this.#items = []
    for (const item of items) settle(item, 'refused', false)
    if (items.some(({ refusal }) => refusal === null)) this.#options.refused(why)
    this.#tell()
  }

  async #run(): Promise<void> {
    this.#callOff?.()
    this.#callOff = null
    await Promise.resolve() // acts of one moment go together
    while (this.#once && !this.#held) {
      this.#once = false
      for (const item of [...this.#items]) {
        if (!this.#items.includes(item) || this.#held) continue // merged or let go meanwhile
        if (this.#isBehind(item)) for (const { answer } of item.callers) answer('waiting')
        else await this.#try(item)
      }
    }
    this.#running = null // in the same breath as the last look at #once, or an act could fall between
    if (this.#items.length > 0 && !this.#held) this.#callOff = this.#options.later(() => void this.retry())
  }

  /** An earlier act about the same thing is still waiting: this one would be overwritten by it. */
  #isBehind(item: Item<R>): boolean {
    return this.#items.slice(0, this.#items.indexOf(item)).some((other) => sameThing(other.act, item.act))
  }

  async #try(item: Item<R>): Promise<void> {
    this.#sending = item
    const sent = await this.#options.send(item.act)
    this.#sending = null
    if (!this.#items.includes(item)) return // let go meanwhile
    if (sent.ok) {
      this.#drop(item)
      settle(item, 'saved', true)
    } else if (sent.refusal.again) {
      item.refusal = sent.refusal
      for (const { answer } of item.callers) answer('waiting')
      this.#mergeWithNext(item)
    } else {
      this.#drop(item)
      settle(item, 'refused', false)
      this.#options.refused(sent.refusal)
    }
    this.#tell()
  }

  /** What was done about the same thing while this was being sent in vain. */
  #mergeWithNext(item: Item<R>): void {
    const next = this.#items.find((other) => other !== item && sameThing(other.act, item.act))
    const both = next ? merged(item.act, next.act, true) : null
    if (!next || both === null || both === 'nothing') return
    this.#drop(next)
    item.act = both
    item.callers.push(...next.callers)
    this.#mergeWithNext(item)
  }

  /** Two acts that undo each other: nothing is left to save. */
  #cancel(item: Item<R>, caller: Caller): void {
    this.#drop(item)
    item.callers.push(caller)
    settle(item, 'saved', true)
    this.#tell()
  }

  #drop(item: Item<R>): void {
    this.#items = this.#items.filter((other) => other !== item)
  }

  #tell(): void {
    const told = this.#items.find(({ refusal }) => refusal !== null)?.refusal ?? null
    if (told === this.#told) return
    this.#told = told
    this.#options.trouble(told)
  }
}

function settle(item: Item<unknown>, is: Outcome['is'], landed: boolean): void {
  for (const { answer, land } of item.callers) {
    answer(is)
    land(landed)
  }
}
