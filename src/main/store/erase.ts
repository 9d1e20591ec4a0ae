/** Erases everything of the person's from the folder: copies first, then recordings, the file last, so that a fault half-way leaves a whole file to try again with. */
import { dirname, join } from 'node:path'
import { codeOf, diskFault, Refused } from './refused.ts'
import { namesIn, type Disk } from './disk.ts'
import { leftBehindLinks, unlinkBehind } from './links.ts'
import { is, type StoreFiles } from './store-files.ts'
import { syncFolder } from './safe-write.ts'

/** At the first fault of the disk it stops, and throws that not everything was erased. Other files in the folder are not touched. */
export async function erase(files: StoreFiles, disk: Disk): Promise<void> {
  await eraseAll(files, disk).catch((cause: unknown) => {
    throw new Refused({ code: 'not-erased', fault: diskFault(cause, files.folder), again: true }, cause)
  })
}

async function eraseAll({ folder, file, backups, recordings }: StoreFiles, disk: Disk): Promise<void> {
  for (const place of [backups, folder, recordings]) {
    const names = await namesIn(place, disk)
    const ours = names.filter((name) => is(place === recordings ? 'recording' : 'ours', name) && join(place, name) !== file)
    for (const name of ours) await unlinkBehind(disk, join(place, name))
    if (names.length > 0) await syncFolder(disk, place)
  }
  for (const left of await leftBehindLinks(disk, file)) await disk.unlink(left)
  const gone = await unlinkBehind(disk, file).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
    return file
  })
  for (const place of new Set([dirname(gone), folder])) await syncFolder(disk, place)
}
