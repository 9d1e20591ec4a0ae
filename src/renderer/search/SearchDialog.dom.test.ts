/** The search as a person works it: types, goes through what was found with the arrow keys, and is taken there. */
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { MockInstance } from 'vitest'
import { bookData } from '../../core/content/book-data.fixture.ts'
import { longestQuestion } from '../../core/search/search.ts'
import { openInstead } from '../book/book.svelte.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { help } from '../router/help.svelte.ts'
import { router } from '../router/router.svelte.ts'
import { search } from '../router/search.svelte.ts'
import SearchDialog from './SearchDialog.svelte'

const at = '2026-11-20T20:14:00.000+01:00'
const written = { lesson: 'A4', title: 'Your first session', prompt: 'three-things', text: 'I am afraid of the lift.' }
let went: MockInstance<typeof router.go>

beforeEach(async () => {
  putApiInPlace({ entries: [{ id: 'mine', kind: 'reflection', at, edited: at, data: written }] })
  await entries.load()
  const putBack = openInstead(bookData())
  went = vi.spyOn(router, 'go').mockImplementation(() => undefined)
  search.open()
  return () => {
    putBack()
    search.close()
    help.close()
    went.mockRestore()
  }
})

const field = () => screen.getByRole('combobox')
const options = () => screen.findAllByRole('option')
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? ''

test('what was typed is found at once, with the words round it; Enter goes to the place', async () => {
  render(SearchDialog)
  expect(document.activeElement).toBe(field())
  await userEvent.type(field(), 'aliance')
  expect((await options())[0]?.textContent).toContain('Alliance')
  expect((await options())[0]?.querySelector('mark')?.textContent).toBe('Alliance')
  expect(screen.getByRole('status').textContent).toMatch(/\d+ places?/)
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(went).toHaveBeenCalledWith({ name: 'glossary', id: 'alliance' }))
  expect(search.isOpen).toBe(false)
})

test('the arrow keys go round through the places, and the field keeps the focus', async () => {
  render(SearchDialog)
  await userEvent.type(field(), 'session')
  const count = (await options()).length
  expect(count).toBeGreaterThan(1)
  const first = active()
  await userEvent.keyboard('{ArrowDown}')
  const second = active()
  expect(second).not.toBe(first)
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(active()).toBe((await options())[count - 1]?.textContent)
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(active()).toBe(second)
  expect(document.activeElement).toBe(field())
})

test('what the person wrote is found, and leads to the question that it answers', async () => {
  render(SearchDialog)
  await userEvent.type(field(), 'lift')
  const [mine] = await options()
  expect(mine?.textContent).toContain('You wrote this')
  if (mine) await userEvent.click(mine)
  await vi.waitFor(() => expect(went).toHaveBeenCalledWith({ name: 'lesson', id: 'A4', at: expect.any(String) as string }))
})

test('a place in Get help now opens it', async () => {
  render(SearchDialog)
  await userEvent.type(field(), 'need to talk')
  await options()
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(help.isOpen).toBe(true))
  expect(went).not.toHaveBeenCalled()
})

test('nothing found is said, and the nearest is offered', async () => {
  render(SearchDialog)
  await userEvent.type(field(), 'dutoyfcare')
  const nearest = await screen.findByRole('button', { name: 'Duty of care' })
  expect(screen.getByRole('status').textContent).toContain('Nothing holds “dutoyfcare”.')
  await userEvent.click(nearest)
  expect((await options())[0]?.textContent).toContain('Duty of care')
  expect(document.activeElement).toBe(field())
})

test('of a very long question only the beginning is looked for, and that is said', async () => {
  render(SearchDialog)
  await userEvent.click(field())
  await userEvent.paste(`alliance ${'<script>'.repeat(1250)}`)
  expect((await screen.findByRole('status')).textContent).toContain(`Only the first ${String(longestQuestion)} letters`)
})

test('a search that cannot be read says so', async () => {
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined)
  const putBack = openInstead({ ...bookData(), loadSearchIndex: () => Promise.reject(new Error('gone')) })
  render(SearchDialog)
  expect(await screen.findByText(/could not be read from the app’s own files/)).toBeTruthy()
  putBack()
})
