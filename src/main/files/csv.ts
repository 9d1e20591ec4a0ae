/** Saves a table where the person says: a spreadsheet opens it, nothing in the app reads it again. */
import { files as words } from '$main-words'
import { dialog } from 'electron'
import { setTimeout as wait } from 'node:timers/promises'
import { notSaved } from '../store/refused.ts'
import { realDisk } from '../store/disk.ts'
import { writeSafely } from '../store/safe-write.ts'
import type { Window } from '../windows/main-window.ts'

/** The path written, or null when the person cancelled. Throws `Refused` when the disk does not take it. */
export async function saveCsv(text: string, { browser }: Window): Promise<string | null> {
  const options = {
    title: words.logTitle,
    defaultPath: 'groundwork-practice.csv',
    buttonLabel: words.save,
    filters: [{ name: words.csv, extensions: ['csv'] }],
  }
  const { canceled, filePath } = await (browser ? dialog.showSaveDialog(browser, options) : dialog.showSaveDialog(options))
  if (canceled || !filePath) return null
  await writeSafely(filePath, text, { disk: realDisk, wait: async (ms) => void (await wait(ms)), keep: 0 }).catch((cause: unknown) => {
    throw notSaved(cause, filePath)
  })
  return filePath
}
