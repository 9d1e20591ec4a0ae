/** Erases everything of the person's from the folder: copies first, then recordings, the file last, so that a fault half-way leaves a whole file to try again with. */
import { join } from 'node:path'
import { diskFault, Refused } from './refused.ts'
import { namesIn, syncFolder, type Disk } from './disk.ts'
import { behindLinks, unlinkBehind } from './links.ts'
import { is, type StoreFiles } from './store-files.ts'

/** At the first fault of the disk it stops, and throws that not everything was erased. Other files in the folder are not touched. */
export async function erase(files: StoreFiles, disk: Disk): Promise<void> {
  await eraseAll(files, disk).catch((cause: unknown) => {
    throw new Refused({ code: 'not-erased', fault: diskFault(cause, files.folder), again: true }, cause)
  })
}

async function eraseAll({ folder, file, backups, recordings }: StoreFiles, disk: Disk): Promise<void> {
  const copies: string[] = []
  for (const place of [backups, folder, recordings]) {
    await behindLinks(disk, place) // a folder that is away with its disk is not an empty one
    const names = await namesIn(place, disk)
    const ours = names.filter((name) => is(place === recordings ? 'recording' : 'ours', name))
    copies.push(...ours.map((name) => join(place, name)).filter((path) => path !== file))
  }
  const sync = async (changed: ReadonlySet<string>): Promise<void> => {
    for (const place of changed) await syncFolder(disk, place)
  }
  const changed = await unlinkBehind(disk, [...copies, file], sync)
  await sync(new Set([...changed, folder]))
}
