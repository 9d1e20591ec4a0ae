/** The questions people ask: each has its answer, its sources, and leads to its place in a lesson. */
import { render, screen } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import { bookData } from '../../core/content/book-data.fixture.ts'
import { openInstead } from '../book/book.svelte.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import QuestionsAsked from './QuestionsAsked.svelte'

test('an answer stands under its question with its source, and leads to the heading of a lesson', async () => {
  putApiInPlace()
  const putBack = openInstead(bookData())
  render(QuestionsAsked)
  const question = await screen.findByRole('heading', { name: 'What may I ask?' })
  expect(question.nextElementSibling?.textContent).toContain('Anything. Ask twice.')
  expect(screen.getByRole('link', { name: 'Source 1' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Your first session: What may I ask?' }).getAttribute('href')).toMatch(/^#\/lesson\/A4\/\w+$/)
  expect(screen.getByRole('link', { name: 'Is it a test?' }).getAttribute('href')).toMatch(/^#\/lesson\/A4\/\w+$/)
  expect(screen.getByText(/not yet clinically reviewed/i)).toBeTruthy()
  putBack()
})

test('questions that cannot be read say so', async () => {
  putApiInPlace()
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined)
  const putBack = openInstead({ ...bookData(), loadQuestions: () => Promise.reject(new Error('gone')) })
  render(QuestionsAsked)
  expect(await screen.findByText(/questions could not be read/)).toBeTruthy()
  putBack()
})
