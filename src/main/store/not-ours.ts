/**
 * Files that something else put in the place of the person's, each set aside under its time. A sync program may bring one with every save, so they may
 * not stay without end; but any of them may be the only copy of words from another computer, so no count or age makes one go.
 * One goes when nothing would be missed with it: every entry in it stands in the person's file or in a newer one that was set aside, as it is or written
 * on. What cannot be read, and what a newer app wrote, goes only when a newer one is the same to the letter. The newest always stays: its name has just
 * been said. Settings do not count: they can be chosen again.
 */
import { join } from 'node:path'
import type { Entry } from '../../core/entries/entry.ts'
import { parseFile } from '../../core/entries/file.ts'
import { EntriesHeard } from '../../core/entries/entries-heard.ts'
import { sha256, type Disk } from './disk.ts'
import { isLink } from './links.ts'
import { readBytes } from './plain-file.ts'
import { is, type StoreFiles } from './store-files.ts'

/** `ours`: what the person's file holds, on the disk. The full paths of those that are gone now; one that the disk does not let go stays. */
export async function clearNotOurs({ folder }: StoreFiles, disk: Disk, ours: readonly Entry[]): Promise<readonly string[]> {
  const names = (await disk.readdir(folder).catch(() => [])).filter((name) => is('notOurs', name)) // a folder that cannot be looked into keeps them all
  const newestFirst: string[] = []
  for (const name of names.sort().reverse()) {
    const path = join(folder, name) // the time is all in which they differ
    if (!(await isLink(disk, path))) newestFirst.push(path) // the words of a link lie elsewhere, perhaps in one of these: it stays, and counts for nothing
  }
  const [said, seen] = [new EntriesHeard(ours), new Set<string>()]
  const gone: string[] = []
  for (const [n, path] of newestFirst.entries()) {
    const bytes = await readBytes(disk, path).catch(() => null) // a folder, a pipe, or locked: it stays
    if (bytes === null) continue
    const print = sha256([bytes.toString('latin1')]) // a letter a byte, also where they are no text
    const again = seen.has(print)
    seen.add(print)
    if ((!again && saysMore(bytes.toString('utf8'), said)) || n === 0) continue
    await disk.unlink(path).then(
      () => gone.push(path),
      () => undefined, // the next time it is tried again
    )
  }
  return gone
}

function saysMore(text: string, said: EntriesHeard): boolean {
  try {
    const parsed = parseFile(text, sha256)
    return parsed.ok ? said.hear(parsed.snapshot.entries) : text.trim() !== ''
  } catch {
    return true // it cannot be understood
  }
}
