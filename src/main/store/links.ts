/** Where a file lies when its name is a link: it is written there, and the link stays, as editors do. */
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { namesIn, syncFolder, type Disk } from './disk.ts'
import { codeOf } from './refused.ts'

/** Thrown where a link leads to no file, or round in a circle: nobody knows where the file is to be. */
export class BrokenLink extends Error {
  readonly code = 'BROKEN_LINK'
  readonly path: string
  readonly isCircle: boolean // then no file can come back to it

  constructor(path: string, isCircle = false) {
    super(`a link that leads to no file: ${path}`)
    this.path = path
    this.isCircle = isCircle
  }
}

/** The path itself where it is no link, also where nothing is there. Throws `BrokenLink`, and what the disk says. */
export async function behindLinks(disk: Disk, path: string): Promise<string> {
  return (await whatIs(disk, path)) === 'link' ? leadsTo(disk, path) : path
}

/** What the system follows, and not what the link spells: `..` is the folder above the real one. */
async function leadsTo(disk: Disk, path: string): Promise<string> {
  return disk.realpath(path).catch((error: unknown) => {
    throw ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error)) ? new BrokenLink(path, codeOf(error) === 'ELOOP') : error
  })
}

type BeforeLast = (folders: ReadonlySet<string>) => Promise<void>

/**
 * Removes these names, and the file behind each that is a link, with what a save that was cut off left beside that file. What the last one leads to goes last, after `beforeLast` with the folders that changed until then.
 * Answers which changed by the last. Before anything is removed, it throws where a link leads to no file: that may be away with its disk, and come back.
 */
export async function unlinkBehind(disk: Disk, paths: readonly string[], beforeLast?: BeforeLast): Promise<ReadonlySet<string>> {
  const all: Standing[] = []
  const left = await Promise.all(paths.map((path) => leftBehindLinks(disk, path)))
  for (const path of [...left.flat(), ...paths]) {
    const one = await standing(disk, path)
    if (one !== null) all.push(one)
  }
  const last = all.pop()
  if (last === undefined) return new Set()
  const folders = (some: readonly Standing[]) =>
    new Set(some.flatMap(({ path, isLink, file }) => [dirname(path), ...(isLink && file !== null ? [dirname(file)] : [])]))
  const gone = new Set([last.file])
  for (const one of all) await remove(disk, one, gone)
  await beforeLast?.(folders(all))
  await remove(disk, last, new Set([...gone].filter((file) => file !== last.file)))
  return folders([last])
}

interface Standing {
  readonly path: string
  readonly isLink: boolean
  readonly file: string | null // by its real path; null where none can be behind the link
}

/** Null where nothing stands. */
async function standing(disk: Disk, path: string): Promise<Standing | null> {
  const what = await whatIs(disk, path)
  if (what === 'nothing') return null
  if (what === 'file') return { path, isLink: false, file: await disk.realpath(path).catch(() => path) } // some drives know no real paths
  const file = await leadsTo(disk, path).catch((error: unknown) => {
    if (error instanceof BrokenLink && (error.isCircle || isLeft.test(path))) return null
    throw error
  })
  return { path, isLink: true, file }
}

/**
 * A link gets the name of a leftover before its file goes: if it is cut off in between, the next start ends it, and no link that leads to no file stands in the
 * place of one. Where the file cannot be removed, the link goes back. `gone`: files that went by another name, or are to.
 */
async function remove(disk: Disk, { path, isLink, file }: Standing, gone: Set<string | null>): Promise<void> {
  const isGone = gone.has(file)
  gone.add(file)
  if (!isLink) {
    if (isGone) return
    return disk.unlink(path).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error
    })
  }
  const aside = `${path.replace(/(?<=\.(json|wav))\.[^/\\]*$/, '')}.${randomUUID()}.tmp`
  await disk.rename(path, aside)
  if (file !== null && !isGone) {
    try {
      await syncFolder(disk, dirname(path))
      await disk.unlink(file)
    } catch (error) {
      await disk.rename(aside, path).catch(() => undefined) // the fault is thrown; the next start removes what stays
      throw codeOf(error) === 'ENOENT' ? new BrokenLink(path) : error
    }
  }
  await disk.unlink(aside)
}

/** What a save that was cut off left beside the file that this link leads to; nothing where it is no link. */
export async function leftBehindLinks(disk: Disk, path: string): Promise<readonly string[]> {
  const file = await behindLinks(disk, path).catch((error: unknown) => {
    if (error instanceof BrokenLink) return path
    throw error
  })
  if (file === path) return []
  const names = await namesIn(dirname(file), disk)
  return names.filter((name) => name.startsWith(`${basename(file)}.`) && isLeft.test(name)).map((name) => join(dirname(file), name))
}
const isLeft = /\.[0-9a-f-]{36}\.tmp$/

/** Throws what the disk says. */
async function whatIs(disk: Disk, path: string): Promise<'link' | 'file' | 'nothing'> {
  return disk.readlink(path).then(
    () => 'link',
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return 'nothing'
      if (noLink.has(codeOf(error))) return 'file'
      throw error
    },
  )
}
const noLink = new Set(['EINVAL', 'UNKNOWN', 'ENOSYS', 'ENOTSUP']) // Linux and Windows say so of a plain file, and some file systems know no links

/** False also where the disk does not say. */
export const isLink = (disk: Disk, path: string): Promise<boolean> =>
  whatIs(disk, path).then(
    (what) => what === 'link',
    () => false, // the disk does not say
  )
