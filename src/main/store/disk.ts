/** The file functions the store uses, as one parameter: tests hand in a disk that is full, slow to rename or read-only. */
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { codeOf } from './refused.ts'

export type Disk = Pick<
  typeof fs,
  'chmod' | 'copyFile' | 'link' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'readlink' | 'realpath' | 'rename' | 'stat' | 'unlink'
>

export const realDisk: Disk = fs

export function sha256(pieces: readonly string[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece, 'utf8')
  return hash.digest('hex')
}

/** The names in a folder; none where it is not there. */
export async function namesIn(folder: string, disk: Disk): Promise<readonly string[]> {
  return disk.readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
}

/** Makes the new names in a folder last. Windows has no such call, and some file systems refuse it. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF'].includes(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}
