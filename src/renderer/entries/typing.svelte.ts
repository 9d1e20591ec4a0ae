/** Saves what is being typed: 400 ms after the last key, at most 2 s late, and at once when the window closes. */
import type { Outcome } from './outbox.ts'

const usual = { pause: 400, latest: 2000 } // ms
let open: readonly Typing[] = [] // plain: nothing on the screen reads it

/** Hands everything that is still being typed over to be saved. Resolves when each was tried. */
export async function flushTyping(): Promise<void> {
  await Promise.all(open.map((typing) => typing.flush()))
}

/** `waiting`: the disk did not take it, and it is tried again. `refused`: it will not be saved. */
type State = 'still' | 'typing' | Outcome['is']

export class Typing {
  #save: (text: string) => Promise<Outcome | null>
  #wait: typeof usual
  #text: string | null = null // null: nothing to save
  #timer: ReturnType<typeof setTimeout> | undefined
  #since: number | null = null
  #saves = 0
  #state = $state<State>('still')

  /** `save` answers null when there was nothing to save. */
  constructor(save: (text: string) => Promise<Outcome | null>, wait: typeof usual = usual) {
    this.#save = save
    this.#wait = wait
  }

  get state(): State {
    return this.#state
  }

  changed(text: string, now: number = performance.now()): void {
    this.#text = text
    this.#since ??= now
    this.#state = 'typing'
    if (!open.includes(this)) open = [...open, this]
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(this.#wait.pause, this.#since + this.#wait.latest - now)))
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    const text = this.#text
    if (text === null) return
    this.#text = null
    this.#since = null
    const save = (this.#saves += 1)
    const outcome = await this.#save(text)
    if (this.#text !== null || save !== this.#saves) return // more was typed meanwhile
    open = open.filter((typing) => typing !== this)
    this.#state = outcome?.is ?? 'saved'
    if (outcome?.is === 'waiting') void this.#late(outcome, save)
  }

  /** It waited, and what became of it is known now. */
  async #late({ landed }: Outcome, save: number): Promise<void> {
    const is = (await landed) ? 'saved' : 'refused'
    if (this.#text === null && save === this.#saves) this.#state = is
  }
}
