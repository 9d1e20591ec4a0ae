/** Lists that lie in the folder of the recordings, about the sounds there. */
import { join } from 'node:path'
import type { z } from 'zod'
import type { Disk } from './disk.ts'
import { readText } from './plain-file.ts'
import { codeOf } from './refused.ts'
import { writeSafely, type WriteOptions } from './safe-write.ts'

/** Undefined when it is not there, null when it is damaged. */
export async function readList<List>(recordings: string, name: string, schema: z.ZodType<List>, disk: Disk): Promise<List | null | undefined> {
  const text = await readText(disk, join(recordings, name)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null // whoever asked writes it anew
  }
}

export const writeList = (recordings: string, name: string, list: unknown, options: WriteOptions): Promise<void> =>
  writeSafely(join(recordings, name), JSON.stringify(list), { ...options, keep: 0 })
