/** Erases everything of the person's from the folder: copies first, the file last, so that a fault half-way leaves a whole file to try again with. */
import { join } from 'node:path'
import { codeOf } from './refused.ts'
import type { Disk } from './disk.ts'
import { is, type StoreFiles } from './store-files.ts'
import { syncFolder } from './safe-write.ts'

/** Throws the first fault of the disk. Other files in the folder are not touched. */
export async function erase({ folder, file, backups, recordings }: StoreFiles, disk: Disk): Promise<void> {
  for (const place of [recordings, backups, folder]) {
    const names = await disk.readdir(place).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    })
    const ours = names.filter((name) => is(place === recordings ? 'recording' : 'ours', name) && join(place, name) !== file)
    for (const name of ours) await disk.unlink(join(place, name))
    if (names.length > 0) await syncFolder(disk, place)
  }
  await disk.unlink(file).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
  await syncFolder(disk, folder)
}
