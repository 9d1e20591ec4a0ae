/** A person's own voice on the disk: one file a line in the folder recordings, and its entry. A line is called kept only when both are there. */
import { basename, join } from 'node:path'
import { longestRecording, sampleRate } from '../../core/timeline/samples.ts'
import { samplesIn } from '../../core/sound/wav.ts'
import type { Change, Entry, Snapshot } from '../../core/entries/entry.ts'
import { parseFile } from '../../core/entries/file.ts'
import { codeOf, diskFault, notSaved, Refused } from './refused.ts'
import { namesIn, realDisk, sha256, type Disk } from './disk.ts'
import { behindLinks, BrokenLink, unlinkBehind } from './links.ts'
import { readBytes, readText } from './plain-file.ts'
import { is, storeFiles, type StoreFiles } from './store-files.ts'
import { writeSafely, type WriteOptions } from './safe-write.ts'
import type { Store } from './store.ts'
import { Turns } from './turns.ts'
import { noteNaming } from './naming.ts'
import { filesIn, noteUnclaimed, unclaimedIn } from './unclaimed.ts'

interface RecordingsOptions {
  readonly folder: string // the person's
  readonly store: Store
  readonly id: () => string // 16 hexadecimal digits, never the same twice
  readonly wait: (ms: number) => Promise<void>
  readonly disk?: Disk
}

export class Recordings {
  readonly #files: StoreFiles
  readonly #disk: Disk
  readonly #options: RecordingsOptions
  readonly #turns = new Turns()

  constructor(options: RecordingsOptions) {
    this.#options = options
    this.#files = storeFiles(options.folder)
    this.#disk = options.disk ?? realDisk
  }

  /**
   * Writes the sound, then records it as the one recording of this sentence. The file of an earlier one stays until the next start, so that it can be put
   * back. When anything fails, nothing of it stays. `made`: the id and the time that a window gave it.
   */
  keep(say: string, wav: Uint8Array, made?: { readonly id: string; readonly at: string }): Promise<Change> {
    return this.#turns.take(async () => {
      const samples = samplesIn(wav)
      if (samples === null || samples > longestRecording * sampleRate) throw new Refused({ code: 'bad-recording' })
      const file = `${this.#options.id()}.wav`
      const path = join(this.#files.recordings, file)
      await this.#write(path, wav)
      try {
        const change = await this.#options.store.record({ kind: 'recording', data: { say, file, samples } }, made)
        await this.#noteNaming(change.entries)
        return change
      } catch (reason) {
        await this.#disk.unlink(path).catch(() => undefined) // the reason is thrown; tidy() takes what stays
        throw reason
      }
    })
  }

  /** Copies every recording into a folder beside an exported file. Its path; null when there is none to copy. A recording whose file is gone is left out. */
  exportBeside(exported: string): Promise<string | null> {
    return this.#turns.take(async () => {
      const files = await this.#living()
      if (files.length === 0) return null
      const folder = `${exported.replace(/\.json$/, '')} recordings`
      try {
        await this.#disk.mkdir(folder, { recursive: true, mode: 0o700 })
        for (const file of files) await this.#copy(file, folder)
        return folder
      } catch (cause) {
        throw withoutRecordings(cause, exported, folder)
      }
    })
  }

  /**
   * At the start: removes the files that the entries have left behind, and that no older copy names either, since the person may still put it back.
   * Never throws; leaves everything when the file was not opened as it was saved, every whole recording while some text may name it that cannot be read,
   * and those that the file does not know (unclaimed.ts).
   */
  tidy(): Promise<void> {
    return this.#turns.take(async () => {
      try {
        const opened = await this.#options.store.opened()
        if (opened.state !== 'ready' || opened.readOnly !== null) return
        const unnamed = await this.#unnamed(opened.snapshot) // also in an older copy: what it does not know is noted
        if (opened.note === null) await this.#remove(unnamed)
      } catch (error) {
        console.error('Groundwork: old recordings stay where they are:', codeOf(error))
      }
    })
  }

  /** Resolves when no recording waits to be written. */
  idle(): Promise<void> {
    return this.#turns.done()
  }

  async #write(path: string, wav: Uint8Array): Promise<void> {
    const { recordings } = this.#files
    await this.#options.store.opened() // makes the person's folder at a first start; later one that is gone is not made anew
    await this.#options.store.mayWriteBeside()
    try {
      await this.#disk.mkdir(recordings, { mode: 0o700 }).catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error
      })
      await writeSafely(path, wav, this.#writing)
    } catch (cause) {
      throw notSaved(cause, recordings)
    }
  }

  /** The recording is saved by now: what cannot be noted is noted at the next start. */
  async #noteNaming(entries: readonly Entry[]): Promise<void> {
    await noteNaming(this.#files, entries, [], this.#writing).catch((error: unknown) => {
      console.error('Groundwork: which entry names a recording could not be noted:', codeOf(error))
    })
  }

  async #copy(file: string, folder: string): Promise<void> {
    const { recordings } = this.#files
    const path = join(recordings, file)
    const wav = await readBytes(this.#disk, path).catch(async (error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error
      for (const there of [recordings, path]) await behindLinks(this.#disk, there) // what is away with its disk is not gone
      return null
    })
    if (wav) await writeSafely(join(folder, file), wav, this.#writing)
  }

  async #living(): Promise<readonly string[]> {
    const opened = await this.#options.store.opened()
    return opened.state === 'ready' ? filesIn(opened.snapshot.entries) : []
  }

  /** Names in the folder that neither these entries nor any copy of the person's file mention, and what a save that was cut off left there. */
  async #unnamed(snapshot: Snapshot): Promise<readonly string[]> {
    const there = (await namesIn(this.#files.recordings, this.#disk)).filter((name) => is('recording', name))
    if (there.length === 0) return [] // the usual case, and the entries need not be taken apart for it
    const leftover = there.filter((name) => is('leftover', name))
    const { entries } = snapshot
    const named = filesIn(entries)
    const whole = there.filter((name) => is('sound', name) && !named.includes(name))
    const known = await unclaimedIn(this.#files, this.#disk)
    const texts = whole.every((name) => known?.includes(name)) ? [] : await this.#texts()
    const naming = await noteNaming(this.#files, entries, texts, this.#writing)
    const unclaimed = await noteUnclaimed(this.#files, entries, naming, this.#writing)
    if (texts.some((text) => !parseFile(text, sha256).ok)) return leftover
    return [...leftover, ...whole.filter((name) => !unclaimed.includes(name) && !texts.some((text) => text.includes(name)))]
  }

  /** Every text of the person's file that is here: the file, its copies, what was set aside. */
  async #texts(): Promise<readonly string[]> {
    const texts: string[] = []
    for (const place of [this.#files.folder, this.#files.backups]) {
      const names = (await namesIn(place, this.#disk)).filter((name) => is('ours', name) && !is('place', name))
      for (const name of names) texts.push(await readText(this.#disk, join(place, name)))
    }
    return texts
  }

  get #writing(): WriteOptions {
    return { disk: this.#disk, wait: this.#options.wait, keep: 0 }
  }

  async #remove(names: readonly string[]): Promise<void> {
    for (const name of names)
      await unlinkBehind(this.#disk, [join(this.#files.recordings, name)]).catch((error: unknown) => {
        if (!(error instanceof BrokenLink)) throw error
        console.error('Groundwork: an old recording is away with its disk:', codeOf(error)) // the others go
      })
  }
}

const withoutRecordings = (cause: unknown, exported: string, folder: string): Refused =>
  new Refused({ code: 'recordings-not-copied', exported: basename(exported), fault: diskFault(cause, folder), again: true }, cause)
