/** The computer goes to sleep, or its screen is locked: the window writes down what is being typed, and hears when a practice cannot go on. */
import { powerMonitor, type BrowserWindow } from 'electron'
import type { Windows } from './windows.ts'

/** When the app is ready. */
export function watchPower(windows: Windows<BrowserWindow>): void {
  powerMonitor.on('suspend', () => {
    windows.tell('main', 'window:flush', 'pause', 0)
    windows.tell('main', 'practice:interrupted')
  })
  // behind a locked screen a practice goes on: its listener may have closed eyes
  powerMonitor.on('lock-screen', () => windows.tell('main', 'window:flush', 'pause', 0))
}
