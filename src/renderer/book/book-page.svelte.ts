/** What the words of a page need from it: its terms, and the numbers of its sources. */
import { createContext } from 'svelte'
import type { Lesson, LessonId, Source, Term } from '../../core/content/book.ts'

type Words = Pick<Lesson, 'id' | 'terms' | 'sources'>

export class BookPage {
  /** The mark that led to a source. */
  cameFrom = $state.raw<{ readonly number: number; readonly mark: HTMLElement | null } | null>(null)
  readonly #lesson: () => Words | null

  constructor(lesson: () => Words | null) {
    this.#lesson = lesson
  }

  get id(): LessonId {
    return this.#lesson()?.id ?? ''
  }
  get terms(): Readonly<Record<string, Term>> {
    return this.#lesson()?.terms ?? {}
  }
  get sources(): readonly Source[] {
    return this.#lesson()?.sources ?? []
  }
}

const [getPage, setPage] = createContext<BookPage>()
export const getBookPage = getPage
/** `lesson`: whose words stand on the page; null until they are loaded. */
export const setBookPage = (lesson: () => Words | null): BookPage => setPage(new BookPage(lesson))

/** The element id of a source at the foot of its page. The page's id is in it, since Help may lie over a lesson. */
export function sourceId(page: LessonId, number: number): string {
  return `source-${page}-${number}`
}

/** The number of a source on its page, from 1; null when the page does not list it. */
export function sourceNumber(page: BookPage, key: string): number | null {
  const found = page.sources.findIndex((source) => source.key === key)
  return found < 0 ? null : found + 1
}
