/**
 * Recordings that no text of the person's here has ever named: only the recordings were brought to this computer, or the text that named them is gone.
 * They are somebody's voice, and that text may still come. Their names are written down beside them, so that no later start takes them for deleted lines.
 */
import { join } from 'node:path'
import { z } from 'zod'
import type { Entry } from '../../core/entries/entry.ts'
import { living } from '../../core/entries/living.ts'
import type { Disk } from './disk.ts'
import { codeOf } from './refused.ts'
import { writeSafely, type WriteOptions } from './safe-write.ts'
import { is, unclaimedFile, type StoreFiles } from './store-files.ts'

const Names = z.array(z.string())

/** The sounds that these entries name. */
export const filesIn = (entries: readonly Entry[]): string[] => living(entries, 'recording').map(({ data }) => data.file)

/** The names in a folder; none where it is not there. */
export async function namesIn(folder: string, disk: Disk): Promise<readonly string[]> {
  return disk.readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
}

/** Writes down every recording that is there and that these entries do not name. */
export async function noteUnclaimed({ recordings }: StoreFiles, entries: readonly Entry[], options: WriteOptions): Promise<readonly string[]> {
  const named = filesIn(entries)
  const there = (await namesIn(recordings, options.disk)).filter((name) => is('sound', name) && !named.includes(name))
  const known = await unclaimedIn(recordings, options.disk)
  const all = [...new Set([...(known ?? []), ...there])]
  if (known === null || all.length > known.length) await write(recordings, all, options)
  return all
}

/** What was written down, without what has a name by now: from then on it is a recording like others. */
export async function stillUnclaimed(files: StoreFiles, entries: readonly Entry[], options: WriteOptions): Promise<readonly string[]> {
  const known = await unclaimedIn(files.recordings, options.disk)
  if (known === null) return noteUnclaimed(files, entries, options) // which they were cannot be read: it may be any
  const named = filesIn(entries)
  const still = known.filter((name) => !named.includes(name))
  if (still.length < known.length) await write(files.recordings, still, options)
  return still
}

/** Null when the list is damaged. */
async function unclaimedIn(recordings: string, disk: Disk): Promise<readonly string[] | null> {
  const text = await disk.readFile(join(recordings, unclaimedFile), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '[]'
    throw error
  })
  try {
    return Names.parse(JSON.parse(text))
  } catch {
    return null // whoever asked writes it anew
  }
}

const write = (recordings: string, names: readonly string[], options: WriteOptions): Promise<void> =>
  writeSafely(join(recordings, unclaimedFile), JSON.stringify(names), { ...options, keep: 0 })
