/** The small window: a practice beside other work. The main process sizes it; what it shows is the player's SmallWindow.svelte. */
import { tick } from 'svelte'
import { goToTitle } from '../router/focus.ts'

class SmallWindow {
  #on = $state(false)

  get on(): boolean {
    return this.#on
  }

  async enter(): Promise<void> {
    this.#on = true
    await tick() // a large page must not be seen squeezed
    const answer = await window.api.window.compact(true)
    if (!answer.ok) this.#on = false
  }

  /** Resolves when the whole app is there again. */
  async leave(): Promise<void> {
    if (!this.#on) return
    await window.api.window.compact(false)
    this.#on = false
    await tick()
    goToTitle()
  }
}

export const smallWindow = new SmallWindow()
