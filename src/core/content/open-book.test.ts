/** What a page may ask of a book, and what it is told of something that is not in it. */
import { expect, test } from 'vitest'
import { bookData } from './book-data.fixture.ts'
import { openBook } from './open-book.ts'

const book = openBook(bookData())

test('lessons stand in the order of reading, exercises and plans in theirs', () => {
  expect(book.lessons.map(({ id }) => id)).toEqual(['A1', 'A4'])
  expect(book.exercises.map(({ id }) => id)).toEqual(['E08'])
  expect(book.plans.map(({ id }) => id)).toEqual(['first-steps'])
})

test('an id is a summary at once and a text when it is asked for', async () => {
  expect(book.lesson('A4')?.title).toBe('Your first session')
  expect(book.exercise('E08')?.usual).toBe(35)
  expect(book.plan('first-steps')?.steps).toHaveLength(2)
  expect((await book.loadLesson('A4'))?.parts).toHaveLength(2)
  expect((await book.loadScript('E08'))?.forms).toHaveLength(1)
  expect((await book.loadHelp()).lesson.title).toBe('Getting help now')
})

test('the glossary has every word, each with the lessons that explain it, in the order of reading', async () => {
  expect((await book.loadGlossary()).map(({ id, term, lessons }) => [id, term, lessons])).toEqual([
    ['alliance', 'Alliance', ['A4']],
    ['duty-of-care', 'Duty of care', []],
  ])
})

test('what is not in the book is null, whatever its name', async () => {
  for (const id of ['E99', 'Z1', '', 'timer', '__proto__', 'constructor', 'toString']) {
    expect([book.lesson(id), book.exercise(id), book.plan(id)]).toEqual([null, null, null])
    expect([await book.loadLesson(id), await book.loadScript(id), await book.loadClips(id)]).toEqual([null, null, null])
  }
})
