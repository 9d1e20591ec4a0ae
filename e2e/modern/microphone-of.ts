/** The microphone of a page, given and taken by the app's own rule. */
import type { Page } from '@playwright/test'
import { Microphone } from '../../src/main/hardening/microphone.ts'

export class MicrophoneOf {
  readonly #page: Page
  readonly #rule: Microphone
  readonly #contents
  home = '' // the address of our own pages
  settled: Promise<void> = Promise.resolve()

  constructor(page: Page) {
    this.#page = page
    const leaving = new Set<() => void>()
    this.#contents = {
      getURL: () => page.url(),
      on: (event: string, listener: () => void) => event === 'did-start-navigation' && leaving.add(listener),
      off: (_event: string, listener: () => void) => leaving.delete(listener),
    }
    this.#rule = new Microphone({ contents: () => this.#contents, isOurs: (url) => url.startsWith(`${this.home}/`) })
    this.#apply()
    page.on('framenavigated', () => {
      for (const leave of [...leaving]) leave()
      this.#apply()
    })
  }

  listen(listening: boolean): void {
    this.#rule.listen(listening)
    this.#apply()
  }

  /** What is not given is refused, and nobody is asked. */
  #apply(): void {
    const given = this.#rule.allows(this.#contents) ? ['microphone'] : []
    const context = this.#page.context()
    this.settled = this.settled.then(() => context.clearPermissions()).then(() => context.grantPermissions(given)) // which only ever adds to what was given
  }
}
