/** The file functions the store uses, as one parameter: tests hand in a disk that is full, slow to rename or read-only. */
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { codeOf } from './refused.ts'

export type Disk = Pick<
  typeof fs,
  'chmod' | 'copyFile' | 'link' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'readlink' | 'rename' | 'stat' | 'unlink'
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
