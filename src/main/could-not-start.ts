/** A start that does not succeed is told in words, in a dialog of the system, and then ends: never a window that stays empty, never nothing. */
import { start as words } from '$main-words'
import { app, BrowserWindow, dialog } from 'electron'

type WhyNot = 'damaged' | 'no-lock'

/** `folder`: where the person's file lies. */
export async function couldNotStart(why: WhyNot, folder: string, fault?: unknown): Promise<void> {
  console.error('Groundwork could not start:', fault ?? why)
  await app.whenReady()
  if (why === 'damaged') {
    app.on('window-all-closed', () => undefined) // the app ends when the dialog was read, not now
    for (const window of BrowserWindow.getAllWindows()) window.destroy() // empty, and it may cover the dialog
  }
  await dialog.showMessageBox({
    type: 'error',
    title: words.title,
    message: words.message,
    detail: words[why](folder),
    buttons: [words.close],
  })
  app.exit(1)
}
