/** A program that is nothing but a tone: the same engine and the same way to the sound card as the app, and none of the app. */
const electron = module.require('electron')

void electron.app.whenReady().then(() => new electron.BrowserWindow({ show: false, width: 300, height: 200 }).loadFile(`${__dirname}/tone.html`))
electron.app.on('window-all-closed', () => electron.app.quit())
