/** Reads what is a file, and nothing else: a pipe in its place would be waited for without end, a device may have no end, and what is too large for a text fills the memory first. */
import type { Disk } from './disk.ts'

class NotPlain extends Error {
  readonly code: 'NOT_A_FILE' | 'EFBIG'

  constructor(code: NotPlain['code'], path: string) {
    super(`${code}: ${path}`)
    this.code = code
  }
}

/** Bytes; a text of some 500 million characters is the longest there is. */
const largest = 500_000_000

/** Throws what the disk says, `NOT_A_FILE` and `EFBIG`. A folder is refused by the disk itself. */
export async function mustBePlain(disk: Disk, path: string): Promise<void> {
  const stats = await disk.stat(path)
  if (!stats.isFile() && !stats.isDirectory()) throw new NotPlain('NOT_A_FILE', path)
  if (stats.size > largest) throw new NotPlain('EFBIG', path)
}

export async function readBytes(disk: Disk, path: string): Promise<Buffer> {
  await mustBePlain(disk, path)
  return disk.readFile(path)
}

export async function readText(disk: Disk, path: string): Promise<string> {
  await mustBePlain(disk, path)
  return disk.readFile(path, 'utf8')
}
