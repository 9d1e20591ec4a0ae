/** Where one might go from the end of a lesson: nothing that was read, and nothing twice. */
import type { LessonSummary } from '../../core/content/book.ts'
import { neighbours } from './neighbours.ts'

export interface WhereNext {
  readonly lessons: readonly LessonSummary[] // related ones that are still to be read; without any, the next of the book that is
  readonly before: LessonSummary | null
  readonly after: LessonSummary | null // null also where it stands among the lessons
}

/** `book`: its lessons in the order of reading. */
export function whereNext(
  book: readonly LessonSummary[],
  lesson: { readonly id: string; readonly related: readonly string[] },
  isRead: (id: string) => boolean,
): WhereNext {
  const { before, after } = neighbours(book, lesson.id)
  const isNew = ({ id }: LessonSummary): boolean => id !== lesson.id && !isRead(id)
  const related = book.filter((one) => lesson.related.includes(one.id) && isNew(one))
  const here = book.findIndex(({ id }) => id === lesson.id)
  const further = [...book.slice(here + 1), ...book.slice(0, Math.max(0, here))].find(isNew)
  const lessons = related.length > 0 ? related : further ? [further] : []
  const said = (one: LessonSummary | null): LessonSummary | null => (one && lessons.includes(one) ? null : one)
  return { lessons, before: said(before), after: said(after) }
}
