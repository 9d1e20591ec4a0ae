/** One copy a day of the file, seven days kept, and the state before each restore. Real copies: a fault in the file's own bytes must not reach them. */
import { join } from 'node:path'
import { parseFile } from '../../core/entries/file.ts'
import { countLiving } from '../../core/entries/unread.ts'
import type { Backup, DiskFault } from '../../shared/ipc.ts'
import { codeOf, diskFault } from './refused.ts'
import { sha256, type Disk } from './disk.ts'
import { readText } from './plain-file.ts'
import { is, type StoreFiles } from './store-files.ts'
import { writeSafely, type WriteOptions } from './safe-write.ts'

const daysKept = 7

/** Names of the copies, newest first; a day still to come (the clock was wrong) counts as oldest. `today` is YYYY-MM-DD. */
export async function backupNames({ backups }: StoreFiles, disk: Disk, today: string): Promise<string[]> {
  const names = (await disk.readdir(backups).catch(() => [])).filter((name) => is('backup', name)) // no folder yet, no copies
  const day = (name: string) => name.slice('entries-'.length, 'entries-YYYY-MM-DD'.length)
  const toCome = (name: string) => Number(day(name) > today)
  return names.sort((a, b) => toCome(a) - toCome(b) || (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : nthOf(b) - nthOf(a)))
}

/** Which of the copies that were made before a restore on its day it is, from 1; the daily copy stands before all of them. */
function nthOf(name: string): number {
  const found = /-before-restore(?:-(\d+))?\./.exec(name)
  return found ? Number(found[1] ?? 1) : Infinity
}

/** Keeps this text as today's copy, unless there is one. Never throws, as the file itself is already saved; answers why there is none. */
export async function backUpDaily(files: StoreFiles, text: string, today: string, options: WriteOptions): Promise<DiskFault | null> {
  try {
    await options.disk.mkdir(files.backups, { recursive: true, mode: 0o700 })
    const path = join(files.backups, `entries-${today}.json`)
    if (await exists(options.disk, path)) return null
    await writeSafely(path, text, { ...options, keep: 0 })
    await prune(files, options.disk, today)
    return null
  } catch (error) {
    console.error('Groundwork: the daily copy could not be made:', codeOf(error))
    return diskFault(error, files.backups)
  }
}

/** Whether a file lies where the folder of the copies is to be: known before the first save tries to make one. */
export async function whyNoFolder({ backups }: StoreFiles, disk: Disk): Promise<DiskFault | null> {
  const isFolder = await disk.stat(backups).then(
    (stats) => stats.isDirectory(),
    () => true, // none is there yet, or the disk does not say
  )
  return isFolder ? null : { code: 'not-a-folder', where: backups }
}

/** Keeps what is there before a copy is restored over it. Throws when it cannot: then nothing is restored. */
export async function backUpBeforeRestore(files: StoreFiles, text: string, today: string, options: WriteOptions): Promise<void> {
  await options.disk.mkdir(files.backups, { recursive: true, mode: 0o700 })
  // an earlier one of today is somebody's words too; and a number that is free again would make this one the oldest
  const before = (await backupNames(files, options.disk, today)).filter((name) => name.startsWith(`entries-${today}-before-restore`))
  let nth = Math.max(0, ...before.map(nthOf)) + 1
  const path = () => join(files.backups, `entries-${today}-before-restore${nth === 1 ? '' : `-${nth}`}.json`)
  while (await exists(options.disk, path())) nth++ // a folder may be one that cannot be listed
  await writeSafely(path(), text, { ...options, keep: 0 })
  await prune(files, options.disk, today)
}

/** What was found in each copy, by its name with the marks of its file; null where it is damaged. A copy does not change, and reading seven large ones takes its time. */
export type KnownCopies = Map<string, number | null>

/** What the copies hold. Damaged ones are not offered. `when` gives a file's time in ISO 8601. */
export async function listBackups(
  files: StoreFiles,
  disk: Disk,
  today: string,
  when: (ms: number) => string,
  known: KnownCopies = new Map(),
): Promise<Backup[]> {
  const found: Backup[] = []
  for (const name of await backupNames(files, disk, today)) {
    const path = join(files.backups, name)
    const stats = await disk.stat(path).catch(() => null) // gone meanwhile
    if (stats === null) continue
    const mark = `${name} ${String(stats.size)} ${String(stats.mtimeMs)} ${String(stats.ino)}`
    let entries = known.get(mark)
    if (entries === undefined) {
      const text = await readText(disk, path).catch(() => null) // as if it were damaged; the next time it may be read
      if (text === null) continue
      const parsed = parseFile(text, sha256)
      known.set(mark, (entries = parsed.ok ? countLiving(parsed.snapshot) : null))
    }
    if (entries !== null) found.push({ name, saved: when(stats.mtimeMs), entries })
  }
  return found
}

async function prune(files: StoreFiles, disk: Disk, today: string): Promise<void> {
  const all = await backupNames(files, disk, today)
  const beforeRestore = all.filter((name) => name.includes('before-restore'))
  const daily = all.filter((name) => !name.includes('before-restore'))
  for (const name of [...daily.slice(daysKept), ...beforeRestore.slice(daysKept)]) await disk.unlink(join(files.backups, name))
}

async function exists(disk: Disk, path: string): Promise<boolean> {
  return disk.stat(path).then(
    () => true,
    () => false, // it is not there
  )
}
