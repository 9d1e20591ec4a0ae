/** The contract between a window and the main process. Types only; every line here has a schema and an answer in src/main. */
import type { Change, Draft, Entry, NewEntry, Settings, SettingsPatch, Snapshot } from '../core/entries/entry.ts'
import type { Unfinished } from '../core/entries/unfinished.ts'

/** By what name a window asks the main process, whatever it asks. */
export type RequestChannel = 'request'

/**
 * What the app found when it opened the person's file. To a window the snapshot goes as JSON: a text is handed over in one piece, and ten thousand
 * objects would be copied one by one, out of main and again into the page.
 */
export type Opened<Kept extends Snapshot | string = string> =
  | { readonly state: 'ready'; readonly snapshot: Kept; readonly note: OpenNote | null; readonly readOnly: ReadOnly | null }
  | { readonly state: 'recovery'; readonly setAside: readonly string[]; readonly backups: readonly Backup[]; readonly folder: string }

/** Said once in the window: which older copy was opened, and where the damaged file lies now. */
export interface OpenNote {
  readonly saved: string // when that copy was: ISO 8601
  readonly setAside: readonly string[] // full paths
}
export interface Backup {
  readonly name: string
  readonly saved: string // ISO 8601
  readonly entries: number
}
export interface Whereabouts {
  readonly folder: string
  readonly file: string
  readonly bytes: number
  readonly backups: readonly Backup[]
  readonly noCopies: DiskFault | null // why the daily copy could not be made
}

/** Why the file is opened for reading only. `code` is the system's word for it, such as EACCES. */
export type ReadOnly =
  | { readonly why: 'newer'; readonly path: string } // written by a newer version of the app
  | { readonly why: 'unreadable'; readonly path: string; readonly code: string; readonly older: boolean } // `older`: an earlier copy is shown
  | { readonly why: 'locked'; readonly folder: string; readonly code: string }
  | { readonly why: 'fault'; readonly fault: DiskFault } // what is there could not be put in order

/** Why something could not be written. `where` is the folder or file. */
export type DiskFault =
  | { readonly code: 'disk-full' | 'disk-fault' }
  | { readonly code: 'not-allowed' | 'folder-gone' | 'another-folder' | 'not-a-folder' | 'broken-link'; readonly where: string }

/** A request that could not be done, in facts; the window says what happened, what is safe and what the person can do. */
export type Refusal = (
  | DiskFault
  | { readonly code: 'read-only'; readonly why: ReadOnly }
  | { readonly code: 'not-opened' } // the file could not be opened at all yet
  | { readonly code: 'recovery' } // nothing that could be read was found; the person has not decided yet
  | { readonly code: 'not-lost' } // asked to begin anew where there is a good file
  | { readonly code: 'replaced' } // while it was on its way, another file was opened or everything erased
  | { readonly code: 'gone' } // the entry is no longer there
  | { readonly code: 'bad-copy' } // the older copy is gone or damaged
  | { readonly code: 'bad-recording' } // it was not whole
  | { readonly code: 'recordings-not-copied'; readonly exported: string; readonly fault: DiskFault } // the entries were exported, to a file of this name
  | { readonly code: 'not-erased'; readonly fault: DiskFault } // or not all of it: the file is there, copies and recordings may be gone
  | { readonly code: 'place-stays'; readonly fault: DiskFault } // of a practice: it could not be taken away
  | { readonly code: 'not-understood' } // the arguments do not fit
  | { readonly code: 'not-for-this-window' } // another of the app's windows may ask it; this one never will
  | { readonly code: 'unexpected' } // a fault of the app
  | { readonly code: 'not-answered' } // by the main process: said by the door itself
) & {
  readonly again?: true // the same request may work later: the disk was full, the folder away
}
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** What a window holds that is not on the disk. Nothing at all: everything it was given is kept. */
export interface Unsaved {
  readonly entries: number // written words, practices, changes: each thing once
  readonly recordings: number
  readonly settings: boolean
  readonly place: boolean // where a practice stands
}

/**
 * Why a window is asked to write down what it holds. `pause`: what is being typed. `closing`: also what is under way, which goes on when the person stays.
 * `ending`: the window goes, and what is under way is kept as far as it went.
 */
export type Flush = 'pause' | 'closing' | 'ending'

/** What must not go to sleep now: nothing; the computer, whose sound goes on; or the screen as well, whose words or pacer are all a person has. */
export type KeptAwake = 'nothing' | 'computer' | 'screen'

/** What is there of practices that did not come to their end. */
export interface FoundUnfinished {
  readonly places: readonly Unfinished[] // the latest first
  readonly setAside: readonly string[] // what could not be understood since the app was started: full paths, where the files lie now
}

/** Everything a window may ask of the main process. Each feature is answered in src/main/ipc/<feature>.ts. */
export interface Requests {
  'entries:load': () => Opened
  'entries:record': (entry: NewEntry) => Change // its id and time are the window's; the same id twice is recorded once
  'entries:revise': (id: string, draft: Draft) => Change
  'entries:remove': (id: string) => Change
  'entries:restore': (entry: Entry) => Change

  'settings:change': (patch: SettingsPatch) => Change

  'file:whereabouts': () => Whereabouts
  'file:reveal': () => void
  'file:export': () => string | null // the path written, or null when the person cancelled; own recordings lie in a folder beside it
  'file:csv': (text: string) => string | null // the same, for a table of practices
  'file:erase': () => Opened
  'file:restore': (backup: string) => Opened
  'file:begin-anew': () => Opened // from the recovery screen only; damaged files stay where they are

  'practice:awake': (what: KeptAwake) => void
  'practice:other-outputs': () => void // no sound output is found: the sound server may have ended and begun anew, and is looked for once more
  'practice:place': (place: Unfinished) => void // where the practice stands now
  'practice:forget-place': (id: string) => void // the practice of this id is recorded, or given up; another one's place stays
  'practice:unfinished': () => FoundUnfinished

  'recording:keep': (made: Pick<NewEntry, 'id' | 'at'>, say: string, wav: Uint8Array) => Change // one line in the person's own voice: sound and entry, or neither
  'recording:listening': (listening: boolean) => void // the microphone may be asked for, on the page that records

  'window:not-shown': (fault: string) => void // its main script failed: nothing but the empty frame will ever stand in it
  'window:compact': (on: boolean) => void // 360 x 200, above other windows if settings say so; or large again, where it stood
  'window:flushing': () => void // still writing for window:flush, on a slow disk: main waits on
  'window:flushed': (ask: number, left: Unsaved) => void // the answer to window:flush of that number: what could not be put on the disk

  'clipboard:copy': (text: string) => void
}

/** What the main process may tell a window. */
export interface Notices {
  'window:flush': (why: Flush, ask: number) => void // then it answers window:flushed
  'file:another': (setAside: string, gone: readonly string[]) => void // something else put a file in the place of the person's; where it lies now, and which of those told before are gone
  'practice:damaged-place': (setAside: string) => void // the same as in practice:unfinished, found since that was answered
  'practice:interrupted': () => void // the computer goes to sleep: the practice keeps its place
}

/** What a window knows before its first paint, handed over with its creation. */
export type Appearance = Pick<Settings, 'theme' | 'textSize' | 'face' | 'lineSpacing' | 'movement'>
export interface Runtime {
  readonly app: string
  readonly electron: string
  readonly chrome: string
  readonly standIn: boolean // not the Electron the app is released with
  readonly locale: string // how the system writes dates and times: "en-US"
}
