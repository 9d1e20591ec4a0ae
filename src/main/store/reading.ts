/** Finds the newest good copy of the person's file: the file, three generations, the daily copies. What is damaged is set aside, never overwritten. */
import { join } from 'node:path'
import { digestIn, parseFile } from '../../core/entries/file.ts'
import type { Snapshot } from '../../core/entries/entry.ts'
import { codeOf } from './refused.ts'
import { backupNames } from './backups.ts'
import { sha256, type Disk } from './disk.ts'
import { damagedName, fileAndGenerations, is, type StoreFiles } from './store-files.ts'

export type Found =
  | { readonly state: 'nothing' } // the first start
  | {
      readonly state: 'good'
      readonly path: string
      readonly snapshot: Snapshot
      readonly schema: number
      readonly setAside: readonly string[]
      readonly saved: number
      readonly digest: string | null // that its text bears
      readonly fileGone: boolean // nothing stood in the file's own place
    }
  | { readonly state: 'newer'; readonly path: string }
  | { readonly state: 'unreadable'; readonly path: string; readonly code: string; readonly older: Snapshot | null }
  | { readonly state: 'lost'; readonly setAside: readonly string[] } // files are there, and none is good

/** `now` in ISO 8601 (names the damaged files). `saved` in the answer is the found copy's time in ms. Throws nothing but faults of the disk itself. */
export async function findNewest(files: StoreFiles, disk: Disk, now: string): Promise<Found> {
  const copies = (await backupNames(files, disk, now.slice(0, 10))).map((name) => join(files.backups, name))
  const damaged: string[] = []
  let fileGone = false
  let unreadable: { path: string; code: string } | null = null
  for (const path of [...fileAndGenerations(files), ...copies]) {
    const text = await read(disk, path)
    if (text === null) {
      fileGone ||= path === files.file
      continue
    }
    if (typeof text !== 'string') {
      unreadable ??= { path, code: text.code }
      continue
    }
    const parsed = parseFile(text, sha256)
    if (parsed.ok) {
      // a file that cannot be read may be whole: nothing is moved or written over it
      if (unreadable) return { state: 'unreadable', ...unreadable, older: parsed.snapshot }
      const { mtimeMs: saved } = await disk.stat(path)
      const { snapshot, schema } = parsed
      return { state: 'good', path, snapshot, schema, setAside: await setAside(disk, damaged, now), saved, digest: digestIn(text), fileGone }
    }
    if (parsed.why === 'newer') return { state: 'newer', path }
    damaged.push(path)
  }
  if (unreadable) return { state: 'unreadable', ...unreadable, older: null }
  const lost = [...(await setAside(disk, damaged, now)), ...(await damagedBefore(files, disk))]
  return lost.length > 0 ? { state: 'lost', setAside: [...new Set(lost)] } : { state: 'nothing' }
}

/** Removes what a killed save left behind. */
export async function clearLeftovers({ folder, backups }: StoreFiles, disk: Disk): Promise<void> {
  for (const place of [folder, backups]) {
    const names = await disk.readdir(place).catch(() => []) // no folder yet, nothing left over
    for (const name of names.filter((name) => is('leftover', name))) await disk.unlink(join(place, name)).catch(() => undefined) // it only takes room; the next start tries again
  }
}

async function read(disk: Disk, path: string): Promise<string | null | { code: string }> {
  try {
    return await disk.readFile(path, 'utf8')
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : { code: codeOf(error) }
  }
}

/** Where each damaged file lies now; where it was when it could not be renamed. */
async function setAside(disk: Disk, damaged: readonly string[], now: string): Promise<string[]> {
  return Promise.all(
    damaged.map((path) => {
      const aside = damagedName(path, now)
      return disk.rename(path, aside).then(
        () => aside,
        () => path, // it may not be moved: it is told by the name it has
      )
    }),
  )
}

/** Set aside at an earlier start: with no good file beside them they still need the person, and must not pass for a first start. */
async function damagedBefore({ folder, backups }: StoreFiles, disk: Disk): Promise<string[]> {
  const inFolder = (await disk.readdir(folder).catch(() => [])).filter((name) => is('damaged', name)).map((name) => join(folder, name)) // a folder that is not there holds nothing
  const inBackups = (await disk.readdir(backups).catch(() => [])).filter((name) => is('damaged', name)).map((name) => join(backups, name)) // the same
  return [...inFolder, ...inBackups]
}
