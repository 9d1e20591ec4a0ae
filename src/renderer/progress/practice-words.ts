/** Which practice it was, in the words of the book. */
import { book } from '../book/book.svelte.ts'
import type { DataOf } from '../../core/entries/entry.ts'
import { words } from '$words/progress.ts'
import { exerciseTitle } from '../book/title-of.ts'

export const practiceTitle = ({ exercise, title }: Pick<DataOf<'practice'>, 'exercise' | 'title'>): string => exerciseTitle(exercise, title)

/** The form where there is more than one and its name says more than a length, and the preset: "short, gentle"; may be empty. */
export function setUpInWords({ exercise, form, preset }: Pick<DataOf<'practice'>, 'exercise' | 'form' | 'preset'>): string {
  const lengths = book.exercise(exercise)?.lengths ?? []
  const title = lengths.length > 1 ? (lengths.find((length) => length.form === form)?.title ?? '') : ''
  return words.practice.setUp(/^\d/.test(title) ? '' : title, preset)
}
