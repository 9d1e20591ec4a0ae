/** The least an Electron app can be: one window, one heading. What ours is measured against. */
const { app, BrowserWindow } = module.require('electron')

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1200, height: 800, show: false })
  const shown = new Promise((resolve) => window.once('ready-to-show', () => resolve(window.show())))
  await window.loadFile(`${__dirname}/index.html`)
  await shown
  console.log('Bare window ready')
})
app.on('window-all-closed', () => app.quit())
