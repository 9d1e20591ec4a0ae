/** Whatever asks the app to end, the person or the system, goes to `Closing`; and its question is asked here. */
import { app, dialog, powerMonitor, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { closing as words } from '$main-words'
import type { AtRisk, Closing } from './closing.ts'
import type { Windows } from './windows.ts'

/** Before the app is ready. */
export function watchQuitting(closing: Closing): void {
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (closing.ended) return
    event.preventDefault()
    void closing.close()
  })
}

/** When the app is ready. Linux and macOS wait for an app that says so, for a few seconds, and go on when it has ended. */
export function watchShutdown(closing: Closing): void {
  powerMonitor.on('shutdown', (event?: { preventDefault: () => void }) => {
    event?.preventDefault()
    void closing.sessionEnds()
  })
  // how they log a person out, and how a terminal ends what it started. Not before the app is ready: Electron's own listeners would take their place, and only quit
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.on(signal, () => void closing.sessionEnds())
}

/** When the main window is there. Closing it is closing the app, on every system: there is nothing here to go on without it. */
export function watchClosing(browser: BrowserWindow, closing: Closing, windows: Windows<BrowserWindow>): void {
  browser.on('close', (event) => {
    event.preventDefault()
    void closing.close()
  })
  // Windows first asks (only newer versions of Electron tell): somebody may still say no, so nothing ends yet. Then it gives five seconds
  browser.on('query-session-end', () => windows.tell('main', 'window:flush', 'pause', 0))
  browser.on('session-end', () => void closing.sessionEnds())
}

/** Asked in the system's own dialog. Whatever is not a plain "close" is "stay". */
export async function askBeforeClosing(risk: AtRisk, browser: BrowserWindow | null): Promise<'stay' | 'close'> {
  const options: MessageBoxOptions = {
    type: 'warning',
    ...(risk.why === 'unsaved' ? words.unsaved(risk.left) : words[risk.why]()),
    buttons: [words.stay, words.close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const { response } = await (browser ? dialog.showMessageBox(browser, options) : dialog.showMessageBox(options))
  return response === 1 ? 'close' : 'stay'
}
