// A few numbers that are there at once, for when the rest of Get help now cannot be loaded.
import { render, screen, within } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { openInstead } from '../book/book.svelte.ts'
import { bookData } from '../../core/content/book-data.fixture.ts'
import type { HelpNumbers as Numbers } from '../../core/content/help-numbers.ts'
import { entries } from '../entries/entries.svelte.ts'
import Help from './Help.svelte'
import HelpNumbers from './HelpNumbers.svelte'

const britain: Numbers = {
  cc: 'GB',
  name: 'United Kingdom',
  emergency: [{ number: '999' }],
  lines: [{ number: '116 123', about: 'Samaritans' }],
}
const france: Numbers = {
  cc: 'FR',
  name: 'France',
  emergency: [{ number: '15', about: 'medical' }, { number: '112' }],
  lines: [],
}
const notChecked = 'We have not rung these numbers ourselves yet. If you know a better one, use that.'

async function open(numbers: readonly Numbers[], country: string | null): Promise<void> {
  openInstead({ ...bookData(), helpNumbers: numbers, loadHelp: () => Promise.reject(new Error('made for a test')) })
  putApiInPlace({ settings: { country } })
  await entries.load()
}
const rows = () => screen.getAllByRole('definition').map((row) => row.textContent.replace(/\s+/g, ' ').trim())

test('of the person’s country: the emergency number, a line to talk to, and that nobody has checked them', async () => {
  await open([france, britain], 'GB')
  render(HelpNumbers)
  expect(screen.getByRole('alert').textContent).toMatch(/^If you are in danger now/)
  expect(rows()).toEqual(['999 emergency', '116 123 Samaritans'])
  expect(screen.getByText(notChecked)).toBeTruthy()
})

test('of every country where none was chosen; of one that has none here, no number is guessed', async () => {
  await open([france, britain], null)
  const { unmount } = render(HelpNumbers)
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['France', 'United Kingdom'])
  expect(rows()).toEqual(['15 emergency, medical', '112 emergency', '999 emergency', '116 123 Samaritans'])
  unmount()
  await open([france, britain], 'ZZ')
  render(HelpNumbers)
  expect(screen.getByRole('alert').textContent).toMatch(/^If you are in danger now/)
  expect(screen.queryByRole('definition')).toBeNull()
})

test('one that was checked has its day, and the other says that it was not', async () => {
  await open([{ ...britain, lines: [{ number: '116 123', about: 'Samaritans', checkedOn: '2026-06-01' }] }], 'GB')
  render(HelpNumbers)
  expect(rows()).toEqual(['999 emergencyWe have not rung it ourselves yet.', '116 123 SamaritansChecked on 1 June 2026'])
  expect(screen.queryByText(notChecked)).toBeNull()
})

test('they stand in Get help now too when its list cannot be read', async () => {
  HTMLDialogElement.prototype.showModal = vi.fn()
  HTMLDialogElement.prototype.close = vi.fn()
  await open([britain], 'GB')
  render(Help)
  const numbers = within(await screen.findByRole('region', { name: 'Numbers to ring', hidden: true }))
  expect(numbers.getByText('999')).toBeTruthy()
  expect(numbers.getByText('116 123')).toBeTruthy()
})
