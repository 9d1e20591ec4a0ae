/** The lessons before and after one, in the order of the book. */
import type { ModuleSummary } from '../../core/content/book.ts'

export function neighbours(
  book: readonly ModuleSummary[],
  id: string,
): { readonly before: ModuleSummary | null; readonly after: ModuleSummary | null } {
  const here = book.findIndex((module) => module.id === id)
  if (here < 0) return { before: null, after: null }
  return { before: book[here - 1] ?? null, after: book[here + 1] ?? null }
}
