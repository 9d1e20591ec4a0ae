/**
 * Recordings that the person's file does not know: only the recordings were brought to this computer, or the text that named them is gone, or an older
 * one was put in its place. They are somebody's voice, and that text may still come. A recording is taken for a deleted line only when the file itself
 * has left it behind (naming.ts). The names of all others are written down beside them, so that no later start takes them for deleted lines, whatever
 * is recorded and deleted after.
 */
import { join } from 'node:path'
import { z } from 'zod'
import type { Entry } from '../../core/entries/entry.ts'
import { living } from '../../core/entries/living.ts'
import { namesIn, type Disk } from './disk.ts'
import { BrokenLink } from './links.ts'
import { isLeftBehind, type Naming } from './naming.ts'
import { readList, writeList } from './recording-lists.ts'
import type { WriteOptions } from './safe-write.ts'
import { is, unclaimedFile, type StoreFiles } from './store-files.ts'

const Names = z.array(z.string())

/** The sounds that these entries name. */
export const filesIn = (entries: readonly Entry[]): string[] => living(entries, 'recording').map(({ data }) => data.file)

/** The names that were written down; null when the list is damaged. */
export async function unclaimedIn({ recordings }: StoreFiles, disk: Disk): Promise<readonly string[] | null> {
  const list = await readList(recordings, unclaimedFile, Names, disk)
  return list === undefined ? [] : list
}

/** Writes down every recording that is there and that the file does not know. One that has a name again is from then on a recording like others. */
export async function noteUnclaimed(files: StoreFiles, entries: readonly Entry[], naming: Naming, options: WriteOptions): Promise<readonly string[]> {
  const { recordings } = files
  const names = await namesIn(recordings, options.disk)
  const list = await readList(recordings, unclaimedFile, Names, options.disk)
  if (list === undefined && names.includes(unclaimedFile)) throw new BrokenLink(join(recordings, unclaimedFile)) // which they were is away with its disk
  const before = list === undefined ? [] : list
  const named = filesIn(entries)
  const there = names.filter((name) => is('sound', name) && !named.includes(name))
  // which they were cannot be read: it may be any
  const now = there.filter((name) => before === null || before.includes(name) || !isLeftBehind(name, naming, entries))
  if (before === null || now.toSorted().join() !== before.toSorted().join()) await writeList(recordings, unclaimedFile, now, options)
  return now
}
