/** Closing without loss: the page writes what is still being typed, the store finishes, then the app ends. */
import { app, powerMonitor, type BrowserWindow } from 'electron'
import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '../store/store.ts'
import type { Window } from './main-window.ts'

const patience = 2000 // ms a page gets to write down what is being typed

export class Closing {
  readonly #window: Window
  readonly #store: Store
  #flushed: (() => void) | null = null
  #begun = false

  constructor(window: Window, store: Store) {
    this.#window = window
    this.#store = store
    app.on('window-all-closed', () => app.quit())
    app.on('before-quit', (event) => {
      if (this.#window.browser === null) return
      event.preventDefault()
      void this.#close()
    })
  }

  /** Closing the window is closing the app. */
  watch(browser: BrowserWindow): void {
    browser.on('close', (event) => {
      event.preventDefault()
      void this.#close()
    })
    powerMonitor.on('shutdown', () => void this.#close())
  }

  /** The page has written everything. */
  flushed(): void {
    this.#flushed?.()
  }

  async #close(): Promise<void> {
    if (this.#begun) return
    this.#begun = true
    await this.#flush()
    await this.#store.idle()
    this.#window.end() // past here a page can no longer hold it open
    app.quit()
  }

  async #flush(): Promise<void> {
    const contents = this.#window.browser?.webContents
    if (!contents || contents.isCrashed() || contents.isLoadingMainFrame()) return
    const answer = new Promise<void>((resolve) => (this.#flushed = resolve))
    const enough = new AbortController()
    this.#window.tell('window:flush', 'closing', 1)
    await Promise.race([answer, pause(patience, undefined, { signal: enough.signal }).catch(() => undefined)])
    enough.abort()
  }
}
