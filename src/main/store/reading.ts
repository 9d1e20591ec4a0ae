/** Finds the newest good copy of the person's file: the file, three generations, the daily copies. What is damaged is set aside, never overwritten. */
import { join } from 'node:path'
import { digestIn, parseFile } from '../../core/entries/file.ts'
import type { Snapshot } from '../../core/entries/entry.ts'
import { codeOf } from './refused.ts'
import { backupNames } from './backups.ts'
import { sha256, type Disk } from './disk.ts'
import { mustBePlain } from './plain-file.ts'
import { isLink, unlinkBehind } from './links.ts'
import { damagedName, fileAndGenerations, is, type StoreFiles } from './store-files.ts'

export type Found =
  | { readonly state: 'nothing' } // the first start
  | {
      readonly state: 'good'
      readonly path: string
      readonly snapshot: Snapshot
      readonly schema: number
      readonly setAside: readonly string[]
      readonly saved: number | null // ms since 1970, of an older copy; null for the file itself
      readonly digest: string | null // that its text bears
    }
  | { readonly state: 'newer'; readonly path: string }
  | { readonly state: 'unreadable'; readonly path: string; readonly code: string; readonly older: Snapshot | null }
  | { readonly state: 'lost'; readonly setAside: readonly string[] } // files are there, and none is good

/** `now` in ISO 8601 (names the damaged files). Throws nothing but faults of the disk itself. */
export async function findNewest(files: StoreFiles, disk: Disk, now: string, parse: typeof parseFile = parseFile): Promise<Found> {
  const damaged: string[] = []
  let unreadable: { path: string; code: string } | null = null
  for await (const path of newestFirst(files, disk, now.slice(0, 10))) {
    const text = await read(disk, path)
    if (text === null) continue
    if (typeof text !== 'string') {
      unreadable ??= { path, code: text.code }
      continue
    }
    const parsed = parse(text, sha256)
    if (parsed.ok) {
      // a file that cannot be read may be whole: nothing is moved or written over it
      if (unreadable) return { state: 'unreadable', ...unreadable, older: parsed.snapshot }
      const saved = path === files.file ? null : (await disk.stat(path)).mtimeMs
      const { snapshot, schema } = parsed
      return { state: 'good', path, snapshot, schema, setAside: await setAside(disk, damaged, now), saved, digest: digestIn(text) }
    }
    if (parsed.why === 'newer') return { state: 'newer', path }
    damaged.push(path)
  }
  if (unreadable) return { state: 'unreadable', ...unreadable, older: null }
  const lost = [...(await setAside(disk, damaged, now)), ...(await damagedBefore(files, disk))]
  return lost.length > 0 ? { state: 'lost', setAside: [...new Set(lost)] } : { state: 'nothing' }
}

/** Where copies of the person's file may lie; the folder of the daily ones is looked into only when no text before them is good. */
async function* newestFirst(files: StoreFiles, disk: Disk, today: string): AsyncGenerator<string> {
  yield* fileAndGenerations(files)
  for (const name of await backupNames(files, disk, today)) yield join(files.backups, name)
}

/** Removes what a killed save left behind. */
export async function clearLeftovers({ folder, backups }: StoreFiles, disk: Disk): Promise<void> {
  const cleared = [folder, backups].map(async (place) => {
    const names = await disk.readdir(place).catch(() => []) // no folder yet, nothing left over
    for (const name of names.filter((name) => is('leftover', name))) await unlinkBehind(disk, [join(place, name)]).catch(() => undefined) // it only takes room; the next start tries again
  })
  await Promise.all(cleared)
}

async function read(disk: Disk, path: string): Promise<string | null | { code: string }> {
  try {
    return await readAtOnce(disk, path)
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'ENOENT') return { code }
    return (await isLink(disk, path)) ? { code } : null // the disk of a link may be out: that is no first start
  }
}

/** Not piece by piece, as `readFile` does: while the window comes up, each piece would wait behind everything else that goes on. */
async function readAtOnce(disk: Disk, path: string): Promise<string> {
  await mustBePlain(disk, path)
  const handle = await disk.open(path, 'r')
  try {
    const { size } = await handle.stat()
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(size), 0, size, 0)
    return size > 0 && bytesRead === size ? buffer.toString('utf8') : await handle.readFile('utf8') // it grew, or it is no plain file
  } finally {
    handle.close().catch(() => undefined) // it was only read
  }
}

/** Where each damaged file lies now; where it was when it could not be renamed. */
async function setAside(disk: Disk, damaged: readonly string[], now: string): Promise<string[]> {
  return Promise.all(
    damaged.map((path) => {
      const aside = damagedName(path, now)
      return moveAside(disk, path, aside).then(
        () => aside,
        () => path, // it may not be moved: it is told by the name it has
      )
    }),
  )
}

/** A link stays, so that the file is saved where it leads to: what stands there is copied, and is replaced by the next save alone. */
async function moveAside(disk: Disk, path: string, aside: string): Promise<void> {
  if (!(await isLink(disk, path))) return disk.rename(path, aside)
  await disk.copyFile(path, aside)
  const handle = await disk.open(aside, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Set aside at an earlier start: with no good file beside them they still need the person, and must not pass for a first start. */
async function damagedBefore({ folder, backups }: StoreFiles, disk: Disk): Promise<string[]> {
  const inFolder = (await disk.readdir(folder).catch(() => [])).filter((name) => is('damaged', name)).map((name) => join(folder, name)) // a folder that is not there holds nothing
  const inBackups = (await disk.readdir(backups).catch(() => [])).filter((name) => is('damaged', name)).map((name) => join(backups, name)) // the same
  return [...inFolder, ...inBackups]
}
