/** The question of `Closing`, in the system's own dialog. */
import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { closing as words } from '$main-words'
import type { AtRisk } from './closing.ts'

/** Whatever is not a plain "close" is "stay". */
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
