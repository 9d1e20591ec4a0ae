/** Which book pages ask: the one built in, or another that is opened in its place. */
import { expect, test } from 'vitest'
import { bookData } from '../../core/content/book-data.fixture.ts'
import { book, openInstead } from './book.svelte.ts'

test('another book answers in the place of the built-in one, until that is put back', () => {
  const built = book.exercises.map(({ id }) => id)
  const putBack = openInstead(bookData())
  expect(book.exercises.map(({ id }) => id)).not.toEqual(built)
  expect(book.exercise(built[0] ?? '')).toBeNull()
  putBack()
  expect(book.exercises.map(({ id }) => id)).toEqual(built)
})
