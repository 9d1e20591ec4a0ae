/** The system's own dialogs about files, and showing a file where it lies. */
import { files as words } from '$main-words'
import { dialog, shell, type BrowserWindow, type MessageBoxOptions, type SaveDialogOptions } from 'electron'
import { lstat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Whereabouts } from '../../shared/ipc.ts'
import { namedPath } from './named.ts'

interface Copy extends SaveDialogOptions {
  readonly defaultPath: string
}
const copies: Readonly<Record<'entries' | 'practices', Copy>> = {
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
export function choosePath(of: keyof typeof copies, browser: BrowserWindow | null): Promise<string | null> {
  const copy = copies[of]
  return namedPath(copy.defaultPath, {
    ask: async (name) => {
      const options = { ...copy, defaultPath: name }
      const { canceled, filePath } = await (browser ? dialog.showSaveDialog(browser, options) : dialog.showSaveDialog(options))
      return canceled || !filePath ? null : filePath
    },
    isThere: (path) =>
      lstat(path).then(
        () => true,
        () => false, // the write itself says what is wrong there
      ),
    mayReplace: async (path) => {
      const options: MessageBoxOptions = {
        type: 'warning',
        ...words.isThere(basename(path)),
        buttons: [words.anotherName, words.replace],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      }
      const { response } = await (browser ? dialog.showMessageBox(browser, options) : dialog.showMessageBox(options))
      return response === 1
    },
  })
}

/** Before the first save there is only the folder. */
export function reveal({ folder, file, bytes }: Whereabouts): void {
  if (bytes > 0) shell.showItemInFolder(file)
  else void shell.openPath(folder)
}
