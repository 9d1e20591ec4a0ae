/** The system's own dialogs about files, and showing a file where it lies. */
import { files as words } from '$main-words'
import { dialog, shell, type BrowserWindow, type SaveDialogOptions } from 'electron'
import type { Whereabouts } from '../../shared/ipc.ts'

const copies: Readonly<Record<'entries' | 'practices', SaveDialogOptions>> = {
  entries: {
    title: words.exportTitle,
    buttonLabel: words.export,
    defaultPath: 'groundwork-entries.json',
    filters: [{ name: words.json, extensions: ['json'] }],
  },
  practices: {
    title: words.logTitle,
    buttonLabel: words.save,
    defaultPath: 'groundwork-practice.csv',
    filters: [{ name: words.csv, extensions: ['csv'] }],
  },
}

/** The path the person chose for a copy, or null when they cancelled. */
export async function choosePath(of: keyof typeof copies, browser: BrowserWindow | null): Promise<string | null> {
  const options = copies[of]
  const { canceled, filePath } = await (browser ? dialog.showSaveDialog(browser, options) : dialog.showSaveDialog(options))
  return canceled || !filePath ? null : filePath
}

/** Before the first save there is only the folder. */
export function reveal({ folder, file, bytes }: Whereabouts): void {
  if (bytes > 0) shell.showItemInFolder(file)
  else void shell.openPath(folder)
}
