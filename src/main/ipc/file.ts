/** What is asked about the person's file as a whole: where it lies, copies of it, and erasing it. */
import { z } from 'zod'
import type { Opened, Whereabouts } from '../../shared/ipc.ts'
import { saveTable } from '../files/table.ts'
import type { PracticePlace } from '../store/practice-place.ts'
import type { Recordings } from '../store/recordings.ts'
import type { Store } from '../store/store.ts'
import { nothing, type Handlers } from './handlers.ts'
import { fromMain } from './sender.ts'
import { asText } from './opened.ts'

export interface FileParts {
  readonly store: Store
  readonly recordings: Recordings
  readonly place: PracticePlace
  /** Where the person wants a copy of their entries, or a table of their practices; null when they thought better of it. */
  readonly choosePath: (of: 'entries' | 'practices') => Promise<string | null>
  readonly reveal: (where: Whereabouts) => void
  /** Also what the browser itself may have kept. */
  readonly clearBrowser: () => Promise<void>
}

const BackupName = z.string().max(60)
const longestTable = 100_000_000 // characters: more than ten thousand practices with the longest words and notes

export function file(parts: FileParts): Handlers<'file'> {
  const { store, reveal } = parts
  return {
    'file:whereabouts': [fromMain, nothing, () => store.whereabouts()],
    'file:reveal': [fromMain, nothing, async () => reveal(await store.whereabouts())],
    'file:export': [fromMain, nothing, () => exportEntries(parts)],
    'file:csv': [fromMain, z.tuple([z.string().startsWith('\uFEFF').max(longestTable)]), (text) => exportTable(text, parts)],
    'file:erase': [fromMain, nothing, () => erase(parts)],
    'file:restore': [fromMain, z.tuple([BackupName]), (name) => asText(store.restoreBackup(name))],
    'file:begin-anew': [fromMain, nothing, () => asText(store.beginAnew())],
  }
}

async function exportEntries({ store, recordings, choosePath }: FileParts): Promise<string | null> {
  const path = await choosePath('entries')
  if (path === null) return null
  await store.exportTo(path)
  await recordings.exportBeside(path)
  return path
}

async function exportTable(text: string, { choosePath }: FileParts): Promise<string | null> {
  const path = await choosePath('practices')
  if (path !== null) await saveTable(path, text)
  return path
}

async function erase({ store, place, clearBrowser }: FileParts): Promise<Opened> {
  const opened = await asText(store.erase())
  await place.erase() // one may have been put down meanwhile
  await clearBrowser().catch(() => undefined) // pages keep nothing of the person's there; their entries are gone
  return opened
}
