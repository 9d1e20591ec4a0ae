/** Saves what is being typed: 400 ms after the last key, at most 2 s late, and at once when the window closes. */
const usual = { pause: 400, latest: 2000 } // ms
let open: readonly Typing[] = [] // plain: nothing on the screen reads it

const last: (() => Promise<void>)[] = []

/** Has `work` done before the window closes, for what is kept but is not typed. */
export function beforeClosing(work: () => Promise<void>): void {
  last.push(work)
}

/** Writes down everything that is still being typed; when the window closes, also what is kept without being typed. */
export async function flushTyping(closing = false): Promise<void> {
  await Promise.all([...open.map((typing) => typing.flush()), ...(closing ? last.map((work) => work()) : [])])
}

export class Typing {
  #save: (text: string) => Promise<boolean>
  #wait: typeof usual
  #text: string | null = null // null: nothing to save
  #timer: ReturnType<typeof setTimeout> | undefined
  #since: number | null = null
  #state = $state<'still' | 'typing' | 'saved' | 'unsaved'>('still')

  constructor(save: (text: string) => Promise<boolean>, wait: typeof usual = usual) {
    this.#save = save
    this.#wait = wait
  }

  get state(): 'still' | 'typing' | 'saved' | 'unsaved' {
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
    const saved = await this.#save(text)
    if (this.#text !== null) return // more was typed meanwhile
    open = open.filter((typing) => typing !== this)
    this.#state = saved ? 'saved' : 'unsaved'
  }
}
