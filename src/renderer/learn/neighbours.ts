/** The lessons before and after one, in the order of the book. */
import type { LessonSummary } from '../../core/content/book.ts'

export function neighbours(
  book: readonly LessonSummary[],
  id: string,
): { readonly before: LessonSummary | null; readonly after: LessonSummary | null } {
  const here = book.findIndex((lesson) => lesson.id === id)
  if (here < 0) return { before: null, after: null }
  return { before: book[here - 1] ?? null, after: book[here + 1] ?? null }
}
