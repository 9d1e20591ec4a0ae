/** Writes a file so that after a crash or a power cut either the old text or the new one is there, whole. */
import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { codeOf } from './refused.ts'
import { syncFolder, type Disk } from './disk.ts'
import { behindLinks } from './links.ts'

/** Milliseconds between tries of a rename: another program (antivirus, a backup) may hold the file for a moment. Together 2.6 s. */
export const renamePauses = [20, 40, 80, 160, 320, 400, 400, 400, 400, 400] as const

/** How many earlier texts stay beside the file, newest first: `entries.json.1`, `.2`, `.3`. */
export const generations = 3

export interface WriteOptions {
  readonly disk: Disk
  readonly wait: (ms: number) => Promise<void>
  readonly keep: number // earlier texts to keep beside it
  readonly beforeReplacing?: () => Promise<void> // the last moment at which a fault leaves everything as it was
  readonly replaced?: () => Promise<void> // the new text stands in its place, though perhaps not for good: it never throws
}

/**
 * Resolves when the text is on the disk for good. On any error the old file is as it was, no leftover stays, and the error is thrown. Where the path is a link,
 * it is written to the file that the link leads to; the earlier texts stay beside the link.
 */
export async function writeSafely(path: string, text: string | Uint8Array, options: WriteOptions): Promise<void> {
  const { disk, keep } = options
  const target = await behindLinks(disk, path)
  const temp = `${target}.${randomUUID()}.tmp`
  const aside = `${path}.0`
  try {
    await writeThrough(disk, temp, text)
    await options.beforeReplacing?.()
    const kept = keep > 0 && (await keepAside(disk, target, aside))
    await renameStubbornly(temp, target, options)
    await options.replaced?.()
    if (kept) await rotate(disk, path, keep)
  } catch (error) {
    await discard(disk, temp)
    if (keep > 0) await discard(disk, aside)
    throw error
  }
  for (const folder of new Set([dirname(target), dirname(path)])) await syncFolder(disk, folder)
}

async function writeThrough(disk: Disk, temp: string, text: string | Uint8Array): Promise<void> {
  const handle = await disk.open(temp, 'wx', 0o600)
  try {
    await handle.writeFile(text, 'utf8')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A second name for the text that is about to be replaced. False when there is none. */
export async function keepAside(disk: Disk, path: string, aside: string): Promise<boolean> {
  await discard(disk, aside)
  try {
    await disk.link(path, aside).catch((error: unknown) => {
      if (!noHardLinks.has(codeOf(error))) throw error
      return disk.copyFile(path, aside) // memory sticks and some network folders know no hard links, and no disk knows one to another
    })
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}
const noHardLinks = new Set(['EXDEV', 'EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR', 'UNKNOWN'])

/** The new text already stands; a name that cannot be moved costs one generation, not the save. */
async function rotate(disk: Disk, path: string, keep: number): Promise<void> {
  for (let age = keep - 1; age >= 0; age--) await disk.rename(`${path}.${age}`, `${path}.${age + 1}`).catch(() => undefined) // not there yet, or held by another program
}

/** Another program may hold the file for a moment. */
export async function renameStubbornly(from: string, to: string, { disk, wait }: Pick<WriteOptions, 'disk' | 'wait'>): Promise<void> {
  for (const pause of renamePauses) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error
      await wait(pause)
    }
  }
  await disk.rename(from, to)
}

async function discard(disk: Disk, path: string): Promise<void> {
  await disk.unlink(path).catch(() => undefined) // mostly it was never there; the next start clears what is
}
