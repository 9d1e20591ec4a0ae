/** Where a practice stands, put down every few seconds beside the person's file, so that neither a dead window nor a dead computer loses it. */
import { parsePlace, placeText, type Unfinished } from '../../core/entries/unfinished.ts'
import { codeOf, diskFault, notSaved, Refused } from './refused.ts'
import type { Disk } from './disk.ts'
import { damagedName } from './store-files.ts'
import { writeSafely } from './safe-write.ts'
import { Turns } from './turns.ts'

interface Options {
  readonly path: string
  readonly disk: Disk
  readonly wait: (ms: number) => Promise<void>
  readonly now: () => string // ISO 8601 with offset
  readonly mayWrite: () => Promise<void> // throws `Refused` where another folder stands in the place of the person's
}

export class PracticePlace {
  readonly #options: Options
  readonly #turns = new Turns()
  #asked = 0

  constructor(options: Options) {
    this.#options = options
  }

  /** The practice that did not come to its end; null when none is known, when a newer version wrote it (it stays there), or when it cannot be understood (it is set aside). */
  read(): Promise<Unfinished | null> {
    return this.#turns.take(() => this.#read())
  }

  /** Of several places asked for while one is written, only the last is written. Throws `Refused` when the disk does not take it. */
  putDown(place: Unfinished): Promise<void> {
    const turn = ++this.#asked
    return this.#turns.take(async () => {
      if (turn !== this.#asked) return
      const { path, disk, wait, mayWrite } = this.#options
      await mayWrite()
      if ((await this.#found()) === 'newer') await this.#setAside()
      await writeSafely(path, placeText(place), { disk, wait, keep: 0 }).catch((cause: unknown) => {
        throw notSaved(cause, path)
      })
    })
  }

  /** Resolves when no place waits to be written. */
  idle(): Promise<void> {
    return this.#turns.done()
  }

  /** Takes the place of this practice away; that of another one, begun since, stays. A place that bears no id is of an earlier version. */
  forget(id: string | null): Promise<void> {
    return this.#turns.take(async () => {
      const { path, disk, mayWrite } = this.#options
      await mayWrite() // in another folder there is no place, and the one that is meant would be called forgotten
      const place = await this.#read()
      if (place === null || (place.id !== undefined && place.id !== id)) return
      await disk.unlink(path).catch((cause: unknown) => {
        throw new Refused({ code: 'place-stays', fault: diskFault(cause, path), again: true }, cause)
      })
    })
  }

  /** Everything is erased: no place stays, and none that still waits to be written comes after it. */
  erase(): Promise<void> {
    this.#asked += 1
    return this.#turns.take(async () => {
      const { path, disk } = this.#options
      await disk.unlink(path).catch((error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw new Refused({ code: 'not-erased', fault: diskFault(error, path), again: true }, error)
      })
    })
  }

  async #read(): Promise<Unfinished | null> {
    const found = await this.#found()
    if (found === 'damaged') await this.#setAside()
    return typeof found === 'string' ? null : found
  }

  async #found(): Promise<Unfinished | 'newer' | 'damaged' | null> {
    const { path, disk } = this.#options
    const text = await disk.readFile(path, 'utf8').catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') console.error('Groundwork: the place of a practice could not be read:', error)
      return null
    })
    return text === null ? null : (parsePlace(text) ?? 'damaged')
  }

  async #setAside(): Promise<void> {
    const { path, disk, now } = this.#options
    await disk.rename(path, damagedName(path, now())).catch(() => undefined) // the next place is written over it
  }
}
