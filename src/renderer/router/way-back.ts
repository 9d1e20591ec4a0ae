/** Whoever goes back finds a page as it was left: as far down, and at the link that led away. A page that is new begins at its top, with its title. */
import { goToTitle } from './focus.ts'

interface Left {
  readonly down: number // px
  readonly link: string | null // its address
}

/** Milliseconds: what a page fetches later may make it as long as it was. */
const patience = 1500

class WayBack {
  readonly #left = new Map<unknown, Left>() // by the step of the window's history
  #here: unknown = null
  #seek: () => void = () => undefined

  /** The first page is there. */
  begin(): void {
    history.scrollRestoration = 'manual'
    this.#step()
  }

  forget(): void {
    this.#left.clear()
  }

  /** Before another page takes the place of this one. */
  leave(): void {
    this.#seek()
    const link = document.activeElement?.closest('main a[href]')?.getAttribute('href') ?? null
    this.#left.set(this.#here, { down: scrollY, link })
  }

  /** The page that is there now has just come. */
  arrive(): void {
    const left = this.#left.get(this.#step())
    if (!left) {
      scrollTo(0, 0)
      return goToTitle()
    }
    this.#find(left)
  }

  /** The step of the history that the window stands on. A new one has no number yet. */
  #step(): unknown {
    const state: unknown = history.state
    const known = typeof state === 'object' && state !== null && 'step' in state ? state.step : null
    this.#here = known ?? crypto.randomUUID()
    if (known === null) history.replaceState({ step: this.#here }, '')
    return this.#here
  }

  /** As soon as the page is long enough, and the link is there; never against a person who moves on meanwhile. */
  #find({ down, link }: Left): void {
    const look = (): boolean => {
      const to = link === null ? null : [...document.querySelectorAll<HTMLElement>('main a[href]')].find((one) => one.getAttribute('href') === link)
      scrollTo(0, down)
      if (Math.abs(scrollY - down) > 1 || (link !== null && !to)) return false
      to?.focus({ preventScroll: true })
      return true
    }
    goToTitle()
    if (look()) return
    const grows = new ResizeObserver(() => look() && this.#seek())
    const ended = setTimeout(() => this.#seek(), patience)
    const own = ['wheel', 'pointerdown', 'keydown'] as const
    const seek = (this.#seek = () => {
      grows.disconnect()
      clearTimeout(ended)
      for (const name of own) removeEventListener(name, seek)
      this.#seek = () => undefined
    })
    for (const name of own) addEventListener(name, seek)
    grows.observe(document.body)
  }
}

export const wayBack = new WayBack()
