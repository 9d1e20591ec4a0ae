/** A page that crashed is loaded again: entries are safe in the main process. Not for ever: the third time within a minute the person is asked. */
import { crash as words } from '$main-words'
import { dialog, type BrowserWindow } from 'electron'
import { page } from '../pages/origin.ts'

const often = 3
const minute = 60_000

export function watchCrashes(browser: BrowserWindow, now: () => number = Date.now): void {
  let crashes: number[] = []
  browser.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || browser.isDestroyed()) return
    console.error(`Groundwork: the page ended (${reason}) and is loaded again`)
    crashes = [...crashes.filter((at) => at > now() - minute), now()]
    // not inside the event: the dead process must be gone first
    if (crashes.length < often) setImmediate(() => again(browser))
    else void ask(browser)
  })
}

function again(browser: BrowserWindow): void {
  if (!browser.isDestroyed()) void browser.loadURL(page)
}

async function ask(browser: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: words.message,
    detail: words.detail,
    buttons: [words.again, words.close],
    cancelId: 1,
  })
  if (response === 0) again(browser)
  else browser.close()
}
