/** Where our pages come from: the app's own scheme; while developing, the dev server. Nothing else is ever loaded or answered. */
import { app } from 'electron'

export const scheme = 'app'
const home = `${scheme}://bundle/`

/** The dev server's address, only when the app is not packaged. */
export const devServer: URL | null = !app.isPackaged && process.env['ELECTRON_RENDERER_URL'] ? new URL(process.env['ELECTRON_RENDERER_URL']) : null

/** The page a window opens. */
export const page = devServer?.href ?? `${home}index.html`

/** True for an address of our own pages. Compared by its letters: to Node, the origin of a scheme of our own is "null". */
export function isOurs(url: string): boolean {
  return url.startsWith(devServer ? `${devServer.origin}/` : home)
}
