/** Whatever asks the app to end, the person or the system, goes to `Closing`. The emitters are handed in. */
import type { Closing } from './closing.ts'
import type { Windows } from './windows.ts'

interface Stoppable {
  readonly preventDefault: () => void
}
/** As much of Electron's app, its power monitor, Node's process and a window as is needed here. */
interface App {
  on(event: 'window-all-closed', listener: () => void): unknown
  on(event: 'before-quit', listener: (event: Stoppable) => void): unknown
  quit(): void
}
interface PowerMonitor {
  on(event: 'shutdown', listener: (event?: Stoppable) => void): unknown
}
interface Process {
  on(signal: 'SIGTERM' | 'SIGHUP' | 'SIGINT', listener: () => void): unknown
}
interface ClosingWindow {
  on(event: 'close', listener: (event: Stoppable) => void): unknown
  on(event: 'query-session-end', listener: () => void): unknown
  on(event: 'session-end', listener: () => void): unknown
}

/** Before the app is ready. */
export function watchQuitting(app: App, closing: Closing): void {
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (closing.ended) return
    event.preventDefault()
    void closing.close()
  })
}

/** When the app is ready. Linux and macOS wait for an app that says so, for a few seconds, and go on when it has ended. */
export function watchShutdown(powerMonitor: PowerMonitor, process: Process, closing: Closing): void {
  powerMonitor.on('shutdown', (event) => {
    event?.preventDefault()
    void closing.sessionEnds()
  })
  // how they log a person out, and how a terminal ends what it started. Not before the app is ready: Electron's own listeners would take their place, and only quit
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.on(signal, () => void closing.sessionEnds())
}

/** When the main window is there. Closing it is closing the app, on every system: there is nothing here to go on without it. */
export function watchClosing(browser: ClosingWindow, closing: Closing, windows: Pick<Windows<never>, 'tell'>): void {
  browser.on('close', (event) => {
    event.preventDefault()
    void closing.close()
  })
  // Windows first asks (only newer versions of Electron tell): somebody may still say no, so nothing ends yet. Then it gives five seconds
  browser.on('query-session-end', () => windows.tell('main', 'window:flush', 'pause', 0))
  browser.on('session-end', () => void closing.sessionEnds())
}
