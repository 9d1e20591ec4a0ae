/** What the words of a page need from it: its terms, and the numbers of its sources. */
import { createContext } from 'svelte'
import type { LessonId, Source, Term } from '../../core/content/book.ts'

export interface BookPage {
  readonly id: LessonId
  readonly terms: Readonly<Record<string, Term>>
  readonly sources: readonly Source[]
  /** The mark that led to a source. */
  cameFrom: { readonly number: number; readonly mark: HTMLElement | null } | null
}

export const [getBookPage, setBookPage] = createContext<BookPage>()

/** The element id of a source at the foot of its page. The page's id is in it, since Help may lie over a lesson. */
export function sourceId(page: LessonId, number: number): string {
  return `source-${page}-${number}`
}

/** The number of a source on its page, from 1; null when the page does not list it. */
export function sourceNumber(page: BookPage, key: string): number | null {
  const found = page.sources.findIndex((source) => source.key === key)
  return found < 0 ? null : found + 1
}
