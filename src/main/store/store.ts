/** The person's entries: one snapshot in memory, saved for good before anyone is told it is saved. Acts that arrive during a save share the next one. */
import { Low } from 'lowdb'
import { join } from 'node:path'
import { isMadeByHand } from '../../core/entries/by-hand.ts'
import { apply, changedSettings, recorded, removed, restored, revised } from '../../core/entries/change.ts'
import { Settings, type Change, type Draft, type Entry, type SettingsPatch, type Snapshot } from '../../core/entries/entry.ts'
import { exportText, fileText, parseClosely, parseFile } from '../../core/entries/file.ts'
import type { Opened, OpenNote, ReadOnly, Whereabouts } from '../../shared/ipc.ts'
import { diskFault, notSaved, Refused } from './refused.ts'
import { backUpBeforeRestore, backupNames, listBackups, type KnownCopies } from './backups.ts'
import { realDisk, sha256, type Disk } from './disk.ts'
import { EntriesFile, type FoundAnother } from './entries-file.ts'
import { openNote, whyReadOnly } from './opened-as.ts'
import { readText } from './plain-file.ts'
import { storeFiles, type StoreFiles } from './store-files.ts'
import { writeSafely } from './safe-write.ts'
import { Turns } from './turns.ts'

export interface StoreOptions {
  readonly folder: string
  readonly id: () => string
  readonly localTime: (ms: number) => string // ISO 8601 with the offset of this computer
  readonly clock: () => number // ms since 1970
  readonly wait: (ms: number) => Promise<void>
  readonly settled: (settings: Settings) => void // the settings that hold now
  readonly foundAnother: FoundAnother
  readonly aboutExport: (at: string) => string // the text at the head of an export made at this time
  readonly disk?: Disk
}

interface Act {
  readonly change: (now: Snapshot) => Change
  readonly done: (change: Change) => void
  readonly refuse: (reason: unknown) => void
}

const empty = (): Snapshot => ({ entries: [], settings: Settings.parse({}) })

export class Store {
  readonly #options: StoreOptions
  readonly #files: StoreFiles
  readonly #disk: Disk
  readonly #file: EntriesFile
  readonly #low: Low<Snapshot>
  #saved: Snapshot = empty() // what the disk holds
  #opened: Promise<Opened<Snapshot>> | null = null
  #closed: Refused | null = new Refused({ code: 'not-opened' }) // why nothing can be written now
  readonly #turns = new Turns()
  #gathering: Act[] | null = null
  #readsClosely = false
  readonly #copies: KnownCopies = new Map()
  #note: OpenNote | null = null // of the file that is open: it may be read anew before a window has asked
  #hasSettledSince = false // since it was opened, it could be put in order

  constructor(options: StoreOptions) {
    this.#options = options
    this.#files = storeFiles(options.folder)
    this.#disk = options.disk ?? realDisk
    const { wait, foundAnother } = options
    this.#file = new EntriesFile({ files: this.#files, disk: this.#disk, wait, now: () => this.#now(), foundAnother })
    this.#low = new Low<Snapshot>(this.#file, this.#saved)
  }

  /**
   * For a window: what the file holds now, with everything that was asked for before. While the file could not be written it is read anew, which nobody
   * else may do: a window would go on showing what it held before, and its next act would go over what it never saw.
   */
  async load(): Promise<Opened<Snapshot>> {
    const opened = await this.opened()
    if (opened.state === 'recovery' || opened.readOnly === null) return opened
    this.#opened = null
    return this.#begin()
  }

  /**
   * Once the window stands: whether the file was put together by hand, with what would leave pages empty. Then it is to be read closely and loaded anew.
   */
  async mustBeReadClosely(): Promise<boolean> {
    const opened = await this.opened()
    if (opened.state !== 'ready') return false
    return this.#turns.take(() => Promise.resolve(!this.#readsClosely && isMadeByHand(this.#saved)))
  }

  /** From the next load on each entry of the file is checked; what cannot be mended is set aside. */
  readClosely(): Promise<void> {
    return this.#turns.take(() => {
      this.#readsClosely = true
      this.#file.readClosely()
      this.#opened = null
      return Promise.resolve()
    })
  }

  /** What is open, as the window knows it; opens the file where nobody did yet. */
  async opened(): Promise<Opened<Snapshot>> {
    const opened = await this.#begin()
    return opened.state === 'recovery' ? opened : this.#turns.take(() => Promise.resolve({ ...opened, snapshot: this.#saved }))
  }

  /** `made`: the id and the time that a window gave it. The same id twice is recorded once. */
  record(draft: Draft, made: { readonly id: string; readonly at: string } = { id: this.#options.id(), at: this.#now() }): Promise<Change> {
    return this.#save((now) => recorded(now, draft, { ...made, now: this.#now() }) ?? gone())
  }
  revise(id: string, draft: Draft): Promise<Change> {
    return this.#save((now) => revised(now, id, draft, this.#now()) ?? gone())
  }
  /** Leaves a tombstone without the text. */
  remove(id: string): Promise<Change> {
    return this.#save((now) => removed(now, id, this.#now()) ?? gone())
  }
  /** Undo: the entry as it was before a removal or a revision. */
  restore(entry: Entry): Promise<Change> {
    return this.#save((now) => restored(now, entry, this.#now()) ?? gone())
  }
  changeSettings(patch: SettingsPatch): Promise<Change> {
    return this.#save((now) => changedSettings(now.settings, patch))
  }

  async whereabouts(): Promise<Whereabouts> {
    const { folder, file } = this.#files
    const bytes = await this.#disk.stat(file).then(
      (stats) => stats.size,
      () => 0, // nothing is written yet
    )
    return { folder, file, bytes, backups: await this.#backups(), noCopies: await this.#file.whyNoCopies() }
  }

  /** Writes a readable copy to a path the person chose; it can be opened like the file itself. Refused where no file is open: an empty copy would pass for a good one. */
  exportTo(path: string): Promise<void> {
    this.#begin().catch(() => undefined) // who loads hears why; this is refused by #closed
    return this.#turns.take(async () => {
      if (this.#closed && !isOpen(this.#closed)) throw this.#closed
      const text = exportText(this.#saved, sha256, this.#options.aboutExport(this.#now()))
      await writeSafely(path, text, { disk: this.#disk, wait: this.#options.wait, keep: 0 }).catch((cause: unknown) => {
        throw notSaved(cause, path)
      })
    })
  }

  /** Removes the file, its earlier texts, the copies and what was set aside. Settings go back to what they were at first. */
  erase(): Promise<Opened<Snapshot>> {
    return this.#replace(async () => {
      await this.#file.erase()
      return empty()
    }, mayErase)
  }

  /** Puts a daily copy in the file's place; what was there is kept as a copy first. */
  restoreBackup(name: string): Promise<Opened<Snapshot>> {
    return this.#replace(async () => {
      const known = await backupNames(this.#files, this.#disk, this.#today())
      const text = known.includes(name) ? await readText(this.#disk, join(this.#files.backups, name)) : ''
      const soon = parseFile(text, sha256)
      const parsed = soon.ok && isMadeByHand(soon.snapshot) ? parseClosely(text, sha256) : soon
      if (!parsed.ok) throw new Refused({ code: 'bad-copy' })
      if (this.#closed === null) await backUpBeforeRestore(this.#files, fileText(this.#saved, sha256), this.#today(), this.#writing())
      await this.#file.write(parsed.snapshot)
      return parsed.snapshot
    })
  }

  /** From the recovery screen only: an empty file. What could not be read stays where it was set aside. */
  beginAnew(): Promise<Opened<Snapshot>> {
    return this.#replace(async () => {
      if (!isRecovery(this.#closed)) throw new Refused({ code: 'not-lost' })
      await this.#file.write(empty())
      return empty()
    })
  }

  /** Whether an entry of this id is in the file, deleted or not. */
  async has(id: string): Promise<boolean> {
    const opened = await this.opened()
    return opened.state === 'ready' && opened.snapshot.entries.some((entry) => entry.id === id)
  }

  /** Asked before something is written beside the file. Throws `Refused` where another folder stands in the place of the person's. */
  mayWriteBeside(): Promise<void> {
    return this.#file.mayWriteBeside().catch((cause: unknown) => {
      throw notSaved(cause, this.#files.folder)
    })
  }

  /** Resolves when nothing waits to be written. */
  idle(): Promise<void> {
    return this.#turns.done()
  }

  /** The first thing in the queue, whoever asks first: an act before it would save an empty file. */
  #begin(): Promise<Opened<Snapshot>> {
    this.#opened ??= this.#turns
      .take(() => this.#open())
      .catch((cause: unknown) => {
        this.#opened = null // the next who asks tries again
        throw notSaved(cause, this.#files.folder)
      })
    return this.#opened
  }

  async #open(): Promise<Opened<Snapshot>> {
    this.#low.data = empty()
    const [locked] = await Promise.all([this.#file.prepare(), this.#low.read()]) // neither needs the other, and the window waits for both
    const { found } = this.#file
    if (found.state === 'unreadable' && found.older) this.#low.data = found.older
    this.#saved = this.#low.data
    if (found.state === 'lost') {
      this.#closed = new Refused({ code: 'recovery' })
      return { state: 'recovery', setAside: found.setAside, backups: await this.#backups(), folder: this.#files.folder }
    }
    let readOnly = whyReadOnly(found, locked, this.#files.folder)
    readOnly ??= await this.#settle()
    this.#closed = readOnly === null ? null : new Refused({ code: 'read-only', why: readOnly })
    this.#options.settled(this.#saved.settings)
    return { state: 'ready', snapshot: this.#saved, note: this.#noted(openNote(found, this.#options.localTime)), readOnly }
  }

  /** What was set aside when the file was read before lies there still, and nothing else tells of it; also where the older copy has become the file since. */
  #noted(note: OpenNote | null): OpenNote | null {
    if (note === null && this.#hasSettledSince) return this.#note
    const setAside = new Set([...(this.#note?.setAside ?? []), ...(note?.setAside ?? [])])
    return (this.#note = note && { ...note, setAside: [...setAside] })
  }

  /** Brings the file up to date on the disk; or why that could not be done. */
  #settle(): Promise<ReadOnly | null> {
    return this.#file.settle(this.#saved).then(
      () => null,
      (cause: unknown) => ({ why: 'fault', fault: diskFault(cause, this.#files.folder) }),
    )
  }

  #save(change: Act['change']): Promise<Change> {
    this.#begin().catch(() => undefined) // who loads hears why; this act is refused by #closed
    return new Promise((done, refuse) => {
      if (this.#gathering === null) {
        const acts: Act[] = (this.#gathering = [])
        void this.#turns.take(() => {
          if (this.#gathering === acts) this.#gathering = null
          return this.#saveTogether(acts)
        })
      }
      this.#gathering.push({ change, done, refuse })
    })
  }

  /** A folder that could not be written, or a file that could not be brought up to date, when it was opened is tried again with each save. */
  async #settleNow(): Promise<void> {
    const refusal = this.#closed?.refusal
    if (refusal?.code !== 'read-only' || (refusal.why.why !== 'fault' && refusal.why.why !== 'locked')) return
    if (refusal.why.why === 'locked' && !(await this.#file.isUnlocked())) return
    const readOnly = await this.#settle()
    if (readOnly !== null) return
    this.#closed = null
    this.#hasSettledSince = true
  }

  async #saveTogether(acts: readonly Act[]): Promise<void> {
    await this.#settleNow()
    const made: [Act, Change][] = []
    let next = this.#saved
    for (const act of acts) {
      try {
        if (this.#closed) throw whyClosed(this.#closed)
        const change = act.change(next)
        next = apply(next, change)
        made.push([act, change])
      } catch (reason) {
        act.refuse(reason)
      }
    }
    if (made.length === 0) return
    try {
      if (next !== this.#saved) await this.#write(next)
      for (const [act, change] of made) act.done(change)
    } catch (reason) {
      for (const [act] of made) act.refuse(reason)
    }
  }

  /** Memory follows the disk: when the write fails, it goes back to what was saved. */
  async #write(next: Snapshot): Promise<void> {
    try {
      this.#low.data = next
      await this.#low.write()
    } catch (cause) {
      this.#low.data = this.#saved
      throw notSaved(cause, this.#files.folder)
    }
    const { settings } = this.#saved
    this.#saved = next
    if (next.settings !== settings) this.#options.settled(next.settings)
  }

  /** Acts asked for before this are saved before it, acts asked for after it come after. `may`: although nothing can be saved now. */
  #replace(bring: () => Promise<Snapshot>, may: (closed: Refused) => boolean = isRecovery): Promise<Opened<Snapshot>> {
    this.#begin().catch(() => undefined) // who loads hears why; this act is refused by #closed
    this.#gathering = null
    return this.#turns.take(async () => {
      if (this.#closed && !may(this.#closed)) await this.#settleNow()
      if (this.#closed && !may(this.#closed)) throw whyClosed(this.#closed)
      const snapshot = await bring().catch((cause: unknown) => {
        throw cause instanceof Refused ? cause : notSaved(cause, this.#files.folder)
      })
      this.#saved = this.#low.data = snapshot
      this.#closed = this.#note = null
      this.#options.settled(snapshot.settings)
      const opened: Opened<Snapshot> = { state: 'ready', snapshot, note: null, readOnly: null }
      this.#opened = Promise.resolve(opened)
      return opened
    })
  }

  #backups() {
    return listBackups(this.#files, this.#disk, this.#today(), this.#options.localTime, this.#copies)
  }
  #writing() {
    return { disk: this.#disk, wait: this.#options.wait, keep: 0 }
  }
  #now(): string {
    return this.#options.localTime(this.#options.clock())
  }
  #today(): string {
    return this.#now().slice(0, 10)
  }
}

/** Throws: for the end of an expression whose entry is missing. */
function gone(): never {
  throw new Refused({ code: 'gone' })
}
/** What hinders only the disk may work later. */
function whyClosed(closed: Refused): Refused {
  const { refusal } = closed
  return refusal.code === 'read-only' && refusal.why.why === 'fault' ? new Refused({ ...refusal.why.fault, again: true }, closed) : closed
}
/** Nothing can be saved, and yet what the file held, or an older copy, is here. */
function isOpen({ refusal }: Refused): boolean {
  if (refusal.code !== 'read-only') return false
  const { why } = refusal
  return why.why === 'unreadable' ? why.older : why.why !== 'newer'
}
const isRecovery = (refused: Refused | null): boolean => refused?.refusal.code === 'recovery'
const isUnsettled = ({ refusal }: Refused): boolean => refusal.code === 'read-only' && refusal.why.why === 'fault'
const mayErase = (closed: Refused): boolean => isRecovery(closed) || isUnsettled(closed) // it needs no room
