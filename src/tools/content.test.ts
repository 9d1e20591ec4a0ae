/** The real content folder: no problems, and within the gates of the writing style. */
import { expect, test } from 'vitest'
import { styleProblems } from '../core/content/gates.ts'
import { showProblem } from '../core/text/problem.ts'
import { bookLanguage } from './language.ts'
import { isDraft, places, readBook, readTexts } from './content-files.ts'

const book = readBook(places, isDraft())

test('the book in content/ has no problems', () => {
  expect(book.problems.map(showProblem)).toEqual([])
})

test('every text is easy enough to read and avoids the words we avoid', () => {
  expect(styleProblems(bookLanguage, readTexts(places.content), book.library?.scripts.values() ?? []).map(showProblem)).toEqual([])
})
