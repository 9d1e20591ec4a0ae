/**
 * Loaded by Electron before the app (-r): the app is not ready before Playwright watches. A window that opens while Playwright is still connecting
 * is now and then never reported, though it stands on the screen.
 */
const { app } = require('electron')

const ready = app.whenReady()
const watched = new Promise((resolve) => {
  Object.assign(globalThis, { __playwright_run: resolve }) // Playwright calls this by name once it is connected
})
app.whenReady = () => watched.then(() => ready)
