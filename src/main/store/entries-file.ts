/** The lowdb adapter for the person's file: reads the newest good copy, writes so that a save once confirmed is never lost. */
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Adapter } from 'lowdb'
import { digestIn, fileText, parseClosely, parseFile } from '../../core/entries/file.ts'
import { currentSchema } from '../../core/entries/migrations.ts'
import type { Snapshot } from '../../core/entries/entry.ts'
import type { DiskFault } from '../../shared/ipc.ts'
import { codeOf } from './refused.ts'
import { backUpDaily, whyNoFolder } from './backups.ts'
import { sha256, type Disk } from './disk.ts'
import { erase } from './erase.ts'
import { behindLinks, isLink, leftBehindLinks } from './links.ts'
import { OwnPlace } from './own-place.ts'
import { notOursName, type StoreFiles } from './store-files.ts'
import { clearLeftovers, findNewest, type Found } from './reading.ts'
import { clearNotOurs } from './not-ours.ts'
import { generations, keepAside, renameStubbornly, writeSafely, type WriteOptions } from './safe-write.ts'

interface Parts {
  readonly files: StoreFiles
  readonly disk: Disk
  readonly wait: (ms: number) => Promise<void>
  readonly now: () => string // ISO 8601
  readonly foundAnother: FoundAnother
}

/** Something else had put a file in the place of the person's: where it lies now. Told again with those set aside before that are `gone` since: see not-ours.ts. */
export type FoundAnother = (setAside: string, gone: readonly string[]) => void

export class EntriesFile implements Adapter<Snapshot> {
  found: Found = { state: 'nothing' }
  readonly #files: StoreFiles
  readonly #disk: Disk
  readonly #now: () => string
  readonly #options: WriteOptions
  readonly #foundAnother: FoundAnother
  readonly #place: OwnPlace
  #parse = parseFile
  #setAside: string | null = null // by the save that is under way
  #noCopy: DiskFault | null = null // why the last save made no daily copy

  constructor({ files, disk, wait, now, foundAnother }: Parts) {
    this.#files = files
    this.#disk = disk
    this.#now = now
    this.#foundAnother = foundAnother
    this.#options = { disk, wait, keep: generations }
    this.#place = new OwnPlace(files, disk)
  }

  /** Makes the folder private and tries to write in it. The system's word for why it cannot be written, or null. */
  async prepare(): Promise<string | null> {
    await clearLeftovers(this.#files, this.#disk)
    const left = await leftBehindLinks(this.#disk, this.#files.file).catch(() => []) // they only take room; the next start tries again
    for (const path of left) await this.#disk.unlink(path).catch(() => undefined) // the same
    return this.#whyLocked()
  }

  /** Whether a folder that was locked may be written by now. A file in it that nobody saw before is not to be written over: it stays closed until it is read. */
  async isUnlocked(): Promise<boolean> {
    if ((await this.#whyLocked()) !== null) return false
    return this.found.state !== 'nothing' || this.#place.isOurs().catch(() => false) // the disk does not say
  }

  async #whyLocked(): Promise<string | null> {
    const { folder } = this.#files
    const probe = join(folder, `entries.json.${randomUUID()}.tmp`)
    try {
      await this.#disk.mkdir(folder, { recursive: true, mode: 0o700 })
      await this.#disk.chmod(folder, 0o700).catch(() => undefined) // someone else's folder may still be writable
      await (await this.#disk.open(probe, 'wx', 0o600)).close()
      await this.#disk.unlink(probe)
      return null
    } catch (error) {
      // a full disk is not a locked one: reading works, and each save says for itself that there is no room
      return ['ENOSPC', 'EDQUOT'].includes(codeOf(error)) ? null : codeOf(error) || 'unknown'
    }
  }

  /** From now on every entry of a file is checked before it is opened. */
  readClosely(): void {
    this.#parse = parseClosely
  }

  /** The entries of the newest good copy; null when there is none, and `found` says why. */
  async read(): Promise<Snapshot | null> {
    const seen = await this.#place.look() // before it is read: what comes there in between is another file
    this.found = await findNewest(this.#files, this.#disk, this.#now(), this.#parse)
    this.#place.remember(await this.#digestOf(this.found), seen)
    return this.found.state === 'good' ? this.found.snapshot : null
  }

  /** Of what stands in the file's place, when that may be replaced: the file itself; or a damaged one behind a link, of which a copy was set aside, and which bears none. */
  async #digestOf(found: Found): Promise<string | null> {
    const { file } = this.#files
    if (found.state === 'good' && found.path === file) return found.digest
    const wasDamaged = (found.state === 'good' || found.state === 'lost') && found.setAside.some((path) => path.startsWith(`${file}.damaged-`))
    return wasDamaged && (await isLink(this.#disk, file)) ? '' : null
  }

  /** After opening an older copy or an older shape: makes it the file of today, the old shape kept beside. */
  async settle(snapshot: Snapshot): Promise<void> {
    if (this.found.state !== 'good') return
    const { path, schema } = this.found
    const old = schema < currentSchema()
    if (old) await keepAside(this.#disk, await behindLinks(this.#disk, path), `${this.#files.file}.before-schema-${schema + 1}`)
    if (old || path !== this.#files.file) await this.write(snapshot)
  }

  async write(snapshot: Snapshot): Promise<void> {
    const text = fileText(snapshot, sha256)
    // also when it cannot be made sure that it stands there for good: it is ours, and the next try must not take it for another's
    const remember = async () => this.#place.remember(digestIn(text), await this.#place.look())
    await writeSafely(this.#files.file, text, { ...this.#options, beforeReplacing: () => this.#makeWay(), replaced: remember })
    await this.#clearNotOurs(snapshot)
    this.#noCopy = await backUpDaily(this.#files, text, this.#now().slice(0, 10), this.#options)
  }

  /** Erases everything in the folder that was opened; nothing of the person's stands there then. */
  async erase(): Promise<void> {
    await this.#place.isOurs() // whatever file it is; but in another folder nothing is erased
    await erase(this.#files, this.#disk)
    this.#place.remember(null, await this.#place.look())
  }

  /** Why no daily copy is made; null where one is, as far as is known. */
  async whyNoCopies(): Promise<DiskFault | null> {
    return (await whyNoFolder(this.#files, this.#disk)) ?? this.#noCopy
  }

  /** Throws where another folder stands in the place of the one that was opened. */
  mayWriteBeside(): Promise<void> {
    return this.#place.mayWriteBeside()
  }

  /** What something else put in the file's place is nobody's to overwrite. A link stays: what it leads to is set aside. */
  async #makeWay(): Promise<void> {
    if (await this.#place.isOurs()) return
    const aside = notOursName(this.#files.file, this.#now())
    const there = await behindLinks(this.#disk, this.#files.file)
    await renameStubbornly(there, aside, this.#options).catch((error: unknown) => {
      if (codeOf(error) !== 'EXDEV') throw error
      return this.#disk.copyFile(there, aside) // it lies on another disk
    })
    this.#foundAnother(aside, [])
    this.#setAside = aside
  }

  /** After one more was set aside. */
  async #clearNotOurs(snapshot: Snapshot): Promise<void> {
    if (this.#setAside === null) return
    const gone = await clearNotOurs(this.#files, this.#disk, snapshot.entries)
    if (gone.length > 0) this.#foundAnother(this.#setAside, gone)
    this.#setAside = null
  }
}
