/** Saves a table where the person says: a spreadsheet opens it, nothing in the app reads it again. */
import { setTimeout as wait } from 'node:timers/promises'
import { realDisk } from '../store/disk.ts'
import { notSaved } from '../store/refused.ts'
import { writeSafely } from '../store/safe-write.ts'

/** Throws `Refused` when the disk does not take it. */
export async function saveTable(path: string, text: string): Promise<void> {
  await writeSafely(path, text, { disk: realDisk, wait: async (ms) => void (await wait(ms)), keep: 0 }).catch((cause: unknown) => {
    throw notSaved(cause, path)
  })
}
