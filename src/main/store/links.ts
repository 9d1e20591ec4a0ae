/** Where a file lies when its name is a link: it is written there, and the link stays, as editors do. */
import { basename, dirname, join, resolve } from 'node:path'
import { namesIn, type Disk } from './disk.ts'
import { codeOf } from './refused.ts'

/** Links that lead to links: more are a circle. As many as Linux follows. */
const most = 40

/** Thrown where a link leads to no file, or round in a circle: nobody knows where the file is to be. */
class BrokenLink extends Error {
  readonly code = 'BROKEN_LINK'
  readonly path: string

  constructor(path: string) {
    super(`a link that leads to no file: ${path}`)
    this.path = path
  }
}

/** The path itself where it is no link, also where nothing is there. Throws `BrokenLink`, and what the disk says. */
export async function behindLinks(disk: Disk, path: string): Promise<string> {
  let at = path
  for (let links = 0; links <= most; links++) {
    const next = await linkAt(disk, at)
    if (next === 'none') return at
    if (next === 'nothing') {
      if (at === path) return path
      throw new BrokenLink(path)
    }
    at = resolve(dirname(at), next.to)
  }
  throw new BrokenLink(path)
}

/** Removes what is written by this name: where it is a link, the file that it leads to, then the link. Answers where the file was. */
export async function unlinkBehind(disk: Disk, path: string): Promise<string> {
  const file = await behindLinks(disk, path).catch((error: unknown) => {
    if (error instanceof BrokenLink) return path
    throw error
  })
  if (file !== path) await disk.unlink(file)
  await disk.unlink(path)
  return file
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

async function linkAt(disk: Disk, path: string): Promise<'none' | 'nothing' | { readonly to: string }> {
  return disk.readlink(path).then(
    (to) => ({ to }),
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return 'nothing'
      if (noLink.has(codeOf(error))) return 'none'
      throw error
    },
  )
}
const noLink = new Set(['EINVAL', 'UNKNOWN', 'ENOSYS', 'ENOTSUP']) // Linux and Windows say so of a plain file, and some file systems know no links
