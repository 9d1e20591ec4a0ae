/** For tests and benches, never in the packaged app: says when the first paint is done, and keeps a picture of it. */
import { app, type BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** `GROUNDWORK_ANNOUNCE=1` prints one line; `GROUNDWORK_SCREENSHOT=<file>` writes a PNG and prints where. Call it before the page is loaded. */
export async function announce(browser: BrowserWindow): Promise<void> {
  if (app.isPackaged) return
  const picture = process.env['GROUNDWORK_SCREENSHOT']
  const wanted = process.env['GROUNDWORK_ANNOUNCE'] === '1'
  if (!wanted && !picture) return
  await Promise.all([once(browser, 'ready-to-show'), once(browser.webContents, 'did-finish-load')])
  if (wanted) console.log('Groundwork window ready')
  if (!picture) return
  await browser.webContents.executeJavaScript(pageDrawn)
  await writeFile(picture, await frameOf(browser))
  console.log(`Groundwork screenshot ${picture}`)
}

/** The first frame stands before the scripts are even fetched: the picture is of the page, with its entries and its letters. */
const pageDrawn = `new Promise((done) => {
  const look = () => {
    if (document.querySelector('h1') === null || document.querySelector('[aria-busy=true]') !== null) setTimeout(look, 50)
    else document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))
  }
  look()
})`

/** A capture before the first frame is 0 x 0. */
async function frameOf(browser: BrowserWindow): Promise<Buffer> {
  for (let tries = 0; tries < 50; tries++) {
    const image = await browser.webContents.capturePage()
    if (!image.isEmpty()) return image.toPNG()
    await pause(100)
  }
  throw new Error('the window has no frame to capture')
}
