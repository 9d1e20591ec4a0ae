/** Keeps the computer from stopping a practice, and tells the window when it did: sleep and the screen lock. */
import { powerMonitor, powerSaveBlocker } from 'electron'
import type { Window } from './main-window.ts'

/** At most one blocker, and only while something plays. */
export class Awake {
  #blocker: number | null = null

  keep(playing: boolean): void {
    if (playing) this.#blocker ??= powerSaveBlocker.start('prevent-app-suspension')
    else if (this.#blocker !== null) {
      powerSaveBlocker.stop(this.#blocker)
      this.#blocker = null
    }
  }
}

/** When the app is ready. What is still being typed is saved before the computer sleeps. */
export function watchPower(window: Window): void {
  powerMonitor.on('suspend', () => {
    window.tell('window:flush', 'pause', 0)
    window.tell('practice:interrupted')
  })
  // behind a locked screen a practice goes on: its listener may have closed eyes
  powerMonitor.on('lock-screen', () => window.tell('window:flush', 'pause', 0))
}
