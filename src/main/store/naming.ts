/**
 * Which entry named each recording last, written down beside the recordings. Without it nobody could tell, once the texts of that time are gone, a line
 * that was deleted from one that a newer text names than the one that is open.
 */
import { z } from 'zod'
import type { Entry } from '../../core/entries/entry.ts'
import { parseFile } from '../../core/entries/file.ts'
import { living } from '../../core/entries/living.ts'
import { namesIn, sha256 } from './disk.ts'
import { readList, writeList } from './recording-lists.ts'
import type { WriteOptions } from './safe-write.ts'
import { namingFile, type StoreFiles } from './store-files.ts'

/** By recording: the entry, and when that was edited to name it (ISO 8601). */
const Naming = z.record(z.string(), z.strictObject({ entry: z.string(), edited: z.string() }))
export type Naming = z.infer<typeof Naming>

/**
 * Writes down what these entries name, and for recordings of which nothing is known yet what the other `texts` of the person's file say. What is not in
 * the folder any more is forgotten. A damaged list begins anew: what it knew is then unclaimed.
 */
export async function noteNaming(
  { recordings }: StoreFiles,
  entries: readonly Entry[],
  texts: readonly string[],
  options: WriteOptions,
): Promise<Naming> {
  const before = await readList(recordings, namingFile, Naming, options.disk)
  const there = await namesIn(recordings, options.disk)
  const now: Naming = Object.fromEntries(Object.entries(before ?? {}).filter(([file]) => there.includes(file)))
  const learn = (from: readonly Entry[]): void => {
    for (const { id, edited, data } of living(from, 'recording').filter(({ data }) => there.includes(data.file)))
      if (isLater(edited, now[data.file]?.edited)) now[data.file] = { entry: id, edited }
  }
  learn(entries)
  for (const text of texts) {
    if (!there.some((file) => !(file in now) && text.includes(file))) continue // taking ten thousand entries apart takes its time
    const parsed = parseFile(text, sha256)
    if (parsed.ok) learn(parsed.snapshot.entries)
  }
  if (JSON.stringify(now) !== JSON.stringify(before ?? {})) await writeList(recordings, namingFile, now, options)
  return now
}

/** Whether the entry that named it last stands among these, edited since: it was deleted, or recorded anew. */
export function isLeftBehind(file: string, naming: Naming, entries: readonly Entry[]): boolean {
  const known = naming[file]
  return known !== undefined && entries.some(({ id, edited }) => id === known.entry && isLater(edited, known.edited))
}

const isLater = (time: string, than: string | undefined): boolean => than === undefined || Date.parse(time) > Date.parse(than)
