/** Where a practice stands, put down every few seconds beside the person's file, so that neither a dead window nor a dead computer loses it. */
import { Unfinished } from '../../core/entries/unfinished.ts'
import { codeOf } from './refused.ts'
import type { Disk } from './disk.ts'
import { damagedName } from './store-files.ts'
import { writeSafely } from './safe-write.ts'
import { Turns } from './turns.ts'

interface Options {
  readonly path: string
  readonly disk: Disk
  readonly wait: (ms: number) => Promise<void>
  readonly now: () => string // ISO 8601 with offset
}

export class PracticePlace {
  readonly #options: Options
  readonly #turns = new Turns()
  #asked = 0

  constructor(options: Options) {
    this.#options = options
  }

  /** The practice that did not come to its end; null when none is known, or when what is there cannot be understood (it is set aside). */
  read(): Promise<Unfinished | null> {
    return this.#turns.take(async () => {
      const { path, disk, now } = this.#options
      const text = await disk.readFile(path, 'utf8').catch((error: unknown) => {
        if (codeOf(error) !== 'ENOENT') console.error('Groundwork: the place of a practice could not be read:', error)
        return null
      })
      if (text === null) return null
      const place = understood(text)
      if (place === null) await disk.rename(path, damagedName(path, now())).catch(() => undefined)
      return place
    })
  }

  /** Puts a place down, or takes it away (null). Of several asked for while one is written, only the last is written. Throws what the disk throws. */
  keep(place: Unfinished | null): Promise<void> {
    const turn = ++this.#asked
    return this.#turns.take(async () => {
      if (turn !== this.#asked) return
      const { path, disk, wait } = this.#options
      if (place !== null) return writeSafely(path, JSON.stringify(place), { disk, wait, keep: 0 })
      await disk.unlink(path).catch((error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error
      })
    })
  }

  /** Resolves when no place waits to be written. */
  idle(): Promise<void> {
    return this.#turns.done()
  }
}

function understood(text: string): Unfinished | null {
  try {
    const parsed = Unfinished.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
