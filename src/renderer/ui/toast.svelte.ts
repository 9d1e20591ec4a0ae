/** One short message at the foot of the window. With a way back it stays until it is closed or the next one comes; without, 8 s, or while it is pointed at or focused. */
import { words } from '$words/ui.ts'

interface Message {
  readonly text: string
  readonly about?: string // what the way back changes: once that is made anew, the way back is closed
  readonly undo?: { readonly label: string; readonly run: () => void }
}

class Toast {
  #message = $state.raw<Message | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  get message(): Message | null {
    return this.#message
  }
  show(message: Message): void {
    this.#message = message
    this.release()
  }
  /** After an act that can be taken back. While it waits for the disk, that is said; refused, it was not done, and the strip at the top says so. */
  showAfter(is: 'saved' | 'waiting' | 'refused', message: Message): void {
    if (is !== 'refused') this.show(is === 'saved' ? message : { ...message, text: words.notSavedYet(message.text) })
  }
  hold(): void {
    clearTimeout(this.#timer)
  }
  release(): void {
    clearTimeout(this.#timer)
    if (!this.#message?.undo) this.#timer = setTimeout(() => this.close(), 8000)
  }
  /** Takes the way back that is offered, once; null when none is. */
  get takeBack(): (() => void) | null {
    const undo = this.#message?.undo
    if (!undo) return null
    return () => {
      this.close()
      undo.run()
    }
  }
  closeAbout(about: string): void {
    if (this.#message?.about === about) this.close()
  }
  close(): void {
    clearTimeout(this.#timer)
    this.#message = null
  }
}

export const toast = new Toast()
