/** Keeps the reader's place in a lesson: the first block in view, written down after 800 ms of stillness, or when they leave. */
import type { Lesson } from '../../core/content/book.ts'
import { entries } from '../entries/entries.svelte.ts'
import type { Outcome } from '../entries/outbox.ts'
import { Typing } from '../entries/typing.svelte.ts'
import { sectionsOf, stopsOf, type Stop } from './stops.ts'

const stillness = { pause: 800, latest: Infinity } // ms; a place in passing is no place

export class ReadingPlace {
  readonly #lesson: Lesson
  readonly #stops: readonly Stop[]
  readonly #writing = new Typing((key) => this.#write(key, this.#readAt), stillness)
  #now = $state.raw<Stop | null>(null)

  constructor(lesson: Lesson) {
    this.#lesson = lesson
    this.#stops = stopsOf(lesson)
  }

  get now(): Stop | null {
    return this.#now
  }

  /** Whether a reader who stopped at this block has a place to come back to: the first block is simply the beginning. */
  isInside(key: string): boolean {
    return this.#stops.slice(1).some((stop) => stop.key === key)
  }

  sectionOf(key: string): number | null {
    return this.#stops.find((stop) => stop.key === key)?.section ?? null
  }

  /** The block that is first in view now. Writes only when it is another than the one that is kept. */
  moved(key: string): void {
    const stop = this.#stops.find((stop) => stop.key === key)
    if (!stop || stop === this.#now) return
    this.#now = stop
    this.#writing.changed(key)
  }

  async leave(): Promise<void> {
    await this.#writing.flush()
  }

  /** Keeps when the lesson was marked as read (ISO 8601 with offset), or `null` to take that back. */
  mark(readAt: string | null): Promise<Outcome | null> {
    return this.#write(this.#now?.key ?? this.#stops[0]?.key ?? '', readAt, true)
  }

  get #readAt(): string | null {
    return entries.one('reading', this.#lesson.id)?.data.readAt ?? null
  }

  /** Null when there is nothing to write. */
  async #write(key: string, readAt: string | null, always = false): Promise<Outcome | null> {
    const stop = this.#stops.find((stop) => stop.key === key)
    if (!stop) return null
    if (!always && entries.one('reading', this.#lesson.id)?.data.place === key) return null
    const { id: lesson, title } = this.#lesson
    const data = { lesson, title, place: key, line: stop.line, section: stop.section, sections: sectionsOf(this.#lesson), readAt }
    return entries.record({ kind: 'reading', data })
  }
}
