// A glossary term, opened the three ways a person may open it.
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import TermInPage from './TermInPage.fixture.svelte'

const meaning = () => screen.queryByRole('tooltip')
const word = () => screen.getByRole('button', { name: 'alliance' })

test('a term opens its meaning when it is reached by keyboard, and Escape closes it', async () => {
  const user = userEvent.setup()
  render(TermInPage)
  expect(meaning()).toBeNull()
  await user.tab()
  expect(document.activeElement).toBe(word())
  expect(meaning()?.textContent).toContain('The working bond')
  await user.keyboard('{Escape}')
  expect(meaning()).toBeNull()
  await user.keyboard('{Enter}')
  expect(meaning()).not.toBeNull()
})

test('a term opens when it is pointed at, stays while its meaning is pointed at, and a press elsewhere closes it', async () => {
  const user = userEvent.setup()
  render(TermInPage)
  await user.hover(word())
  const open = meaning()
  expect(open).not.toBeNull()
  if (open) await user.hover(open)
  expect(meaning()).not.toBeNull()
  await user.click(screen.getByText('elsewhere'))
  expect(meaning()).toBeNull()
})

test('from the meaning a key leads on to all words, and Escape back to the word', async () => {
  const user = userEvent.setup()
  render(TermInPage)
  await user.tab()
  await user.tab()
  const all = screen.getByRole('link', { name: 'All words explained' })
  expect(document.activeElement).toBe(all)
  expect(all.getAttribute('href')).toBe('#/glossary/alliance')
  await user.keyboard('{Escape}')
  expect([meaning(), document.activeElement]).toEqual([null, word()])
})

test('the meaning describes the term to a screen reader', () => {
  render(TermInPage)
  const described = document.getElementById(word().getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toContain('Alliance')
})

test('a source mark is a number that says what it is', () => {
  render(TermInPage)
  expect(screen.getByRole('link', { name: 'Source 1' }).textContent).toBe('1')
})
