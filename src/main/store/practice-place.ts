/**
 * Where a practice stands, put down every few seconds beside the person's file, so that neither a dead window nor a dead computer loses it. While its entry
 * waits for the disk, its place is all there is of it: when another practice begins, it is kept under a name of its own.
 */
import { basename, dirname, join } from 'node:path'
import { parsePlace, placeText, type Unfinished } from '../../core/entries/unfinished.ts'
import { codeOf, diskFault, notSaved, Refused } from './refused.ts'
import { namesIn, sha256, type Disk } from './disk.ts'
import { unlinkBehind } from './links.ts'
import { readText } from './plain-file.ts'
import { damagedName, is } from './store-files.ts'
import { writeSafely } from './safe-write.ts'
import { Turns } from './turns.ts'

interface Options {
  readonly path: string
  readonly disk: Disk
  readonly wait: (ms: number) => Promise<void>
  readonly now: () => string // ISO 8601 with offset
  readonly isSaved: (id: string) => Promise<boolean> // whether the entry of this practice is on the disk
  readonly foundDamaged: (setAside: string) => void // where it lies now; told when it was found while a place was put down, which nobody is answered
  readonly mayWrite: () => Promise<void> // throws `Refused` where another folder stands in the place of the person's
}

export class PracticePlace {
  readonly #options: Options
  readonly #turns = new Turns()
  readonly #asked = new Map<string, Unfinished>() // the latest place of each practice that waits to be written

  #setAside: readonly string[] = [] // what could not be understood: where it lies now

  constructor(options: Options) {
    this.#options = options
  }

  /** What could not be understood since the app was started, for whoever asks what is unfinished: a page that was told may be gone by now. */
  get setAside(): readonly string[] {
    return this.#setAside
  }

  /**
   * The practices that did not come to their end, each once, the latest first. One that a newer version wrote is left out (it stays there), and one that cannot be
   * understood is set aside.
   */
  read(): Promise<readonly Unfinished[]> {
    return this.#turns.take(async () => {
      const { path } = this.#options
      const paths = await this.#paths().catch((error: unknown) => {
        console.error('Groundwork: the places of practices could not be looked for:', codeOf(error))
        return [path]
      })
      const places = new Map<string, Unfinished>()
      for (const path of paths) {
        const place = await this.#read(path).catch((error: unknown) => {
          console.error('Groundwork: the place of a practice could not be read:', codeOf(error))
          return null // it stays, and is offered at another start
        })
        if (place !== null && !places.has(place.id)) places.set(place.id, place) // taken up again, it was put down a second time
      }
      return [...places.values()]
    })
  }

  /** Of several places of one practice asked for while one is written, only the last is written. Throws `Refused` when the disk does not take it. */
  putDown(place: Unfinished): Promise<void> {
    this.#asked.set(place.id, place)
    return this.#turns.take(async () => {
      if (this.#asked.get(place.id) !== place) return
      this.#asked.delete(place.id)
      const { path, disk, wait, mayWrite } = this.#options
      await mayWrite()
      try {
        await this.#makeWay(place)
        await writeSafely(path, placeText(place), { disk, wait, keep: 0 })
      } catch (cause) {
        throw notSaved(cause, path)
      }
    })
  }

  /** Resolves when no place waits to be written. */
  idle(): Promise<void> {
    return this.#turns.done()
  }

  /** Takes the place of this practice away; that of another one, begun since, stays. */
  forget(id: string): Promise<void> {
    return this.#turns.take(async () => {
      const { path, disk, mayWrite } = this.#options
      await mayWrite() // in another folder there is no place, and the one that is meant would be called forgotten
      try {
        for (const path of await this.#paths()) {
          const found = await this.#found(path)
          if (isPlace(found) && found.id === id) await unlinkBehind(disk, [path])
        }
      } catch (cause) {
        throw new Refused({ code: 'place-stays', fault: diskFault(cause, path), again: true }, cause)
      }
    })
  }

  /** Everything is erased: no place stays, and none that still waits to be written comes after it. */
  erase(): Promise<void> {
    this.#asked.clear()
    return this.#turns.take(async () => {
      const { path, disk } = this.#options
      try {
        await unlinkBehind(disk, await this.#paths())
        this.#setAside = [] // erased with everything
      } catch (cause) {
        throw new Refused({ code: 'not-erased', fault: diskFault(cause, path), again: true }, cause)
      }
    })
  }

  /** The place of the practice under way, then those kept under names of their own, the latest first. Throws what the disk says: not to know of one is not to have none. */
  async #paths(): Promise<readonly string[]> {
    const { path, disk } = this.#options
    const names = await namesIn(dirname(path), disk)
    const numbers = names.filter((name) => is('keptPlace', name)).map(numberOf)
    return [path, ...numbers.toSorted((a, b) => b - a).map((number) => keptName(path, number))]
  }

  /**
   * What stands where this place is to be: of a newer version, or of another practice that is not on the disk. Throws what the disk says: nothing is written over
   * unread, and nothing that could not be moved.
   */
  async #makeWay({ id }: Unfinished): Promise<void> {
    const { path, disk, isSaved } = this.#options
    const there = await this.#found(path)
    if (there === 'damaged') return this.#options.foundDamaged(await this.#keepDamaged(path))
    if (there === 'newer') return void (await this.#moveAside(path))
    if (there === null || there.id === id) return
    if (await isSaved(there.id).catch(() => false)) return // unknown: it is kept
    const [, last = ''] = await this.#paths()
    await disk.rename(path, keptName(path, numberOf(last) + 1))
  }

  async #read(path: string): Promise<Unfinished | null> {
    const found = await this.#found(path)
    if (found === 'damaged') await this.#keepDamaged(path)
    return isPlace(found) ? found : null
  }

  async #found(path: string): Promise<Unfinished | 'newer' | 'damaged' | null> {
    const { disk } = this.#options
    const text = await readText(disk, path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    })
    return text === null ? null : (parsePlace(text, sha256) ?? 'damaged')
  }

  async #keepDamaged(path: string): Promise<string> {
    const aside = await this.#moveAside(path)
    this.#setAside = [...this.#setAside, aside]
    return aside
  }

  async #moveAside(path: string): Promise<string> {
    const { disk, now } = this.#options
    const aside = damagedName(path, now())
    await disk.rename(path, aside)
    return aside
  }
}

const isPlace = (found: Unfinished | 'newer' | 'damaged' | null): found is Unfinished => found !== null && typeof found !== 'string'
const keptName = (path: string, number: number): string => join(dirname(path), `${basename(path, '.json')}-${number}.json`)
const numberOf = (path: string): number => Number(/-(\d+)\.json$/.exec(path)?.[1] ?? 0)
