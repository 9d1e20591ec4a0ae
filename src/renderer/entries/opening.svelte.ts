/** How the person's file came to be open, or why it is not yet: asked for until it is there, with what is to be said of it. */
import type { Answer, OpenNote, Opened, ReadOnly, Refusal } from '../../shared/ipc.ts'
import { Awaited } from './awaited.svelte.ts'

type Recovery = Extract<Opened, { state: 'recovery' }>

const retryAfter = 3000 // ms between two times that it is asked for

export class Opening {
  readonly #answering = new Awaited()
  #askAgain = (): void => undefined
  #notYet = $state.raw<Refusal | null>(null)
  #recovery = $state.raw<Recovery | null>(null)
  #note = $state.raw<OpenNote | null>(null)
  #readOnly = $state.raw<ReadOnly | null>(null)

  /** Why it is not open yet; it is asked for again. */
  get notYet(): Refusal | null {
    return this.#notYet
  }
  /** The disk has neither given it yet nor said why not. */
  get isAwaited(): boolean {
    return this.#answering.isLate
  }
  get recovery(): Recovery | null {
    return this.#recovery
  }
  get note(): OpenNote | null {
    return this.#note
  }
  get readOnly(): ReadOnly | null {
    return this.#readOnly
  }

  /** Resolves when the file is open, or will not be. */
  async answer(): Promise<Answer<Opened>> {
    for (;;) {
      const answer = await this.#answering.answer(window.api.entries.load())
      this.#notYet = !answer.ok && answer.refusal.again ? answer.refusal : null
      if (!this.#notYet) return answer
      await new Promise<void>((ask) => {
        this.#askAgain = ask
        setTimeout(ask, retryAfter)
      })
    }
  }
  /** Asks now, where it is not open yet. */
  askNow(): void {
    this.#askAgain()
  }

  /** This is open now, or this is what was found in its place. */
  found(opened: Opened): void {
    this.#recovery = opened.state === 'recovery' ? opened : null
    this.#note = opened.state === 'ready' ? opened.note : null
    this.#readOnly = opened.state === 'ready' ? opened.readOnly : null
  }
  wasWritten(): void {
    this.#readOnly = null
  }
  dismissNote(): void {
    this.#note = null
  }
}
