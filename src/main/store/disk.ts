/** The file functions the store uses, as one parameter: tests hand in a disk that is full, slow to rename or read-only. */
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'

export type Disk = Pick<typeof fs, 'chmod' | 'copyFile' | 'link' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'stat' | 'unlink'>

export const realDisk: Disk = fs

export function sha256(...pieces: readonly string[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece, 'utf8')
  return hash.digest('hex')
}
