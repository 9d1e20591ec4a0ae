/** The application menu. macOS needs one for its shortcuts; elsewhere the page has everything, and none is shown. */
import { Menu } from 'electron'

/** Before the app is ready, so that Electron does not build its own. */
export function withoutMenu(): void {
  Menu.setApplicationMenu(null)
}

/** After the first paint: nothing in it is needed before. */
export function setMenu(): void {
  if (process.platform !== 'darwin') return
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]))
}
