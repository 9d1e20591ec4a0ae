/** Every request a window may make, its schema and its answer: the list to read first about the two processes, beside shared/ipc.ts. */
import { files as words } from '$main-words'
import { clipboard, dialog, session, shell } from 'electron'
import { z } from 'zod'
import { Draft, Entry, NewEntry, SettingsPatch } from '../../core/entries/entry.ts'
import { Unfinished } from '../../core/entries/unfinished.ts'
import type { Handlers } from './handle.ts'
import type { Closing } from '../windows/closing.ts'
import { saveCsv } from '../files/csv.ts'
import type { Microphone } from '../hardening/permissions.ts'
import type { Awake } from '../windows/power.ts'
import type { PracticePlace } from '../store/practice-place.ts'
import type { Recordings } from '../store/recordings.ts'
import type { Store } from '../store/store.ts'
import type { Window } from '../windows/main-window.ts'

export interface Parts {
  readonly store: Store
  readonly window: Window
  readonly awake: Awake
  readonly closing: Closing
  readonly place: PracticePlace
  readonly recordings: Recordings
  readonly microphone: Microphone
  readonly ask: () => void // the window is on the screen: a long file may be taken apart now
}

const { id: Id, at: Time } = Entry.options[0].shape
const Made = z.strictObject({ id: Id, at: Time })
const BackupName = z.string().max(60)
const Sentence = z.string().min(1).max(300)
const Wav = z.custom<Uint8Array>((sent) => sent instanceof Uint8Array && sent.byteLength <= 6_000_000) // a minute of sound
const count = z.int().min(0)
const Unsaved = z.strictObject({ entries: count, recordings: count, settings: z.boolean(), place: z.boolean() })
const nothing = z.tuple([])
const longestTable = 100_000_000 // characters: more than ten thousand practices with the longest words and notes

export function requests({ store, window, awake, closing, place, recordings, microphone, ask }: Parts): Handlers {
  return {
    'entries:load': [nothing, () => (ask(), store.load())],
    'entries:record': [z.tuple([NewEntry]), ({ id, at, ...draft }) => store.record(draft, { id, at })],
    'entries:revise': [z.tuple([Id, Draft]), (id, draft) => store.revise(id, draft)],
    'entries:remove': [z.tuple([Id]), (id) => store.remove(id)],
    'entries:restore': [z.tuple([Entry]), (entry) => store.restore(entry)],
    'settings:change': [z.tuple([SettingsPatch]), (patch) => store.changeSettings(patch)],
    'file:whereabouts': [nothing, () => store.whereabouts()],
    'file:reveal': [nothing, async () => reveal(await store.whereabouts())],
    'file:export': [nothing, () => exportByDialog({ store, recordings, window })],
    'file:csv': [z.tuple([z.string().startsWith('\uFEFF').max(longestTable)]), (text) => saveCsv(text, window)],
    'file:erase': [nothing, () => eraseEverything(store)],
    'file:restore': [z.tuple([BackupName]), (name) => store.restoreBackup(name)],
    'file:begin-anew': [nothing, () => store.beginAnew()],
    'practice:awake': [z.tuple([z.boolean()]), (playing) => awake.keep(playing)],
    'practice:place': [z.tuple([Unfinished]), (unfinished) => place.putDown(unfinished)],
    'practice:forget-place': [z.tuple([Id.nullable()]), (id) => place.forget(id)],
    'practice:unfinished': [nothing, () => unfinishedIn(place, store)],
    'recording:keep': [z.tuple([Made, Sentence, Wav]), (made, say, wav) => recordings.keep(say, wav, made)],
    'recording:listening': [z.tuple([z.boolean()]), (listening) => microphone.listen(listening)],
    'window:compact': [z.tuple([z.boolean()]), (on) => window.compact(on)],
    'window:flushing': [nothing, () => closing.flushing()],
    'window:flushed': [z.tuple([count, Unsaved]), (ask, left) => closing.flushed(ask, left)],
    'clipboard:copy': [z.tuple([z.string().max(100_000)]), (text) => clipboard.writeText(text)],
  }
}

function reveal({ folder, file, bytes }: { folder: string; file: string; bytes: number }): void {
  if (bytes > 0) shell.showItemInFolder(file)
  else void shell.openPath(folder)
}

/** A practice that was saved, and whose place could not be taken away any more, is finished. */
async function unfinishedIn(place: PracticePlace, store: Store) {
  const found = await place.read()
  if (found?.id === undefined || !(await store.has(found.id))) return found
  await place.forget(found.id)
  return null
}

/** The path written, or null when the person cancelled. */
async function exportByDialog({ store, recordings, window }: Pick<Parts, 'store' | 'recordings' | 'window'>): Promise<string | null> {
  const options = {
    title: words.exportTitle,
    defaultPath: 'groundwork-entries.json',
    buttonLabel: words.export,
    filters: [{ name: words.json, extensions: ['json'] }],
  }
  const { browser } = window
  const { canceled, filePath } = await (browser ? dialog.showSaveDialog(browser, options) : dialog.showSaveDialog(options))
  if (canceled || !filePath) return null
  await store.exportTo(filePath)
  await recordings.exportBeside(filePath)
  return filePath
}

async function eraseEverything(store: Store) {
  const opened = await store.erase()
  await session.defaultSession.clearStorageData().catch(() => undefined) // pages keep nothing there; what Chromium keeps goes too
  return opened
}
