/** A page that crashed is loaded again: entries are safe in the main process. When it happens often, the person is asked. */
import { crash as words } from '$main-words'
import { dialog, type BrowserWindow } from 'electron'
import { page } from '../pages/origin.ts'
import { CrashCount } from './crash-count.ts'

export function watchCrashes(browser: BrowserWindow): void {
  const count = new CrashCount()
  browser.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || browser.isDestroyed()) return
    console.error(`Groundwork: the page ended (${reason}) and is loaded again`)
    // not inside the event: the dead process must be gone first
    if (count.tooMany(performance.now())) void ask(browser)
    else setImmediate(() => again(browser))
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
  else if (!browser.isDestroyed()) browser.close()
}
