// The three kinds of question: a kind reply either way, no score, and every answer can be changed.
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Block, Check } from '../../core/content/book.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import Questions from './Questions.svelte'

const draw = (check: Check) => render(Questions, { lesson: 'A4', blocks: [{ t: 'check', key: 'k1', check } satisfies Block] })
const replies = () =>
  screen
    .getAllByRole('status')
    .map((status) => status.textContent.trim())
    .filter((text) => text !== '')

afterEach(() => expect(document.body.textContent).not.toMatch(/score:|correct|wrong|\d+ %|points/i))

test('a choice replies at once, whichever is chosen, and can be changed', async () => {
  const user = userEvent.setup()
  draw({
    kind: 'choice',
    question: 'What could you do?',
    options: [
      { say: 'Answer anyway.', reply: 'You don’t have to.', right: false },
      { say: 'Leave it for now.', reply: 'Yes. You can say just that.', right: true },
    ],
  })
  expect(replies()).toEqual([])
  await user.click(screen.getByRole('radio', { name: 'Answer anyway.' }))
  expect(replies()).toEqual(['You don’t have to.'])
  await user.click(screen.getByRole('radio', { name: 'Leave it for now.' }))
  expect(replies()).toEqual(['Yes. You can say just that.'])
  expect(screen.getByText('No score is kept. Answers stay until you close Groundwork, and are not saved.')).toBeTruthy()
})

test('an answer is there when somebody comes back to the lesson, until everything is erased', async () => {
  const user = userEvent.setup()
  putApiInPlace()
  await entries.load()
  const blocks: Block[] = [
    { t: 'check', key: 'c', check: { kind: 'choice', question: 'One?', options: [{ say: 'Yes.', reply: 'So it is.', right: true }] } },
    { t: 'check', key: 'o', check: { kind: 'order', question: 'In which order?', items: ['Forms', 'Privacy'], right: 'Yes.', other: 'Close.' } },
    {
      t: 'check',
      key: 's',
      check: { kind: 'sort', question: 'Safe?', answers: ['Safe', 'Not safe'], lines: [{ say: 'A rest', answer: 0, reply: 'Any time.' }] },
    },
  ]
  const comes = () => render(Questions, { lesson: 'B7', blocks })
  const { unmount } = comes()
  await user.click(screen.getByRole('radio', { name: 'Yes.' }))
  await user.click(screen.getByRole('button', { name: 'Move up: Forms' }))
  await user.click(screen.getByRole('button', { name: 'This is my order' }))
  await user.click(screen.getByRole('radio', { name: 'Not safe' }))
  unmount()

  const again = comes()
  expect(replies()).toEqual(['So it is.', 'Yes.', 'Safe. Any time.'])
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Yes.' }).checked).toBe(true)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Not safe' }).checked).toBe(true)
  again.unmount()

  await entries.erase()
  comes()
  expect(replies()).toEqual([])
})

test('lines are put in order with buttons, the focus goes along, and the usual order is shown beside the reply', async () => {
  const user = userEvent.setup()
  draw({
    kind: 'order',
    question: 'Put them in order.',
    items: ['Forms', 'Privacy', 'Why now'],
    right: 'Yes, that is a usual order.',
    other: 'Close.',
  })
  const order = () =>
    within(screen.getByRole('list', { name: 'Put them in order.' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent.replace(/^\d|\s+/g, ' ').trim())
  expect(order()).toEqual(['Privacy', 'Forms', 'Why now'])
  await user.click(screen.getByRole('button', { name: 'This is my order' }))
  expect(replies()[0]).toMatch(/^Close\.\s*A usual order/)
  await user.click(screen.getByRole('button', { name: 'Move up: Forms' }))
  expect(order()).toEqual(['Forms', 'Privacy', 'Why now'])
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move down: Forms' }))
  expect(replies()).toEqual(['Forms: now 1 of 3'])
  await user.click(screen.getByRole('button', { name: 'This is my order' }))
  expect(replies()).toContain('Yes, that is a usual order.')
})

test('each line to sort replies for itself, with the fitting answer in words', async () => {
  const user = userEvent.setup()
  draw({
    kind: 'sort',
    question: 'Safe, or not?',
    answers: ['Safe', 'Not safe'],
    lines: [
      { say: 'Skipping a sore knee', answer: 0, reply: 'Any part can be left out.' },
      { say: 'A round while driving', answer: 1, reply: 'Wait until you are parked.' },
    ],
  })
  await user.click(within(screen.getByRole('radiogroup', { name: 'A round while driving' })).getByRole('radio', { name: 'Safe' }))
  expect(replies()).toEqual(['Not safe. Wait until you are parked.'])
  await user.click(within(screen.getByRole('radiogroup', { name: 'Skipping a sore knee' })).getByRole('radio', { name: 'Safe' }))
  expect(replies()).toEqual(['Safe. Any part can be left out.', 'Not safe. Wait until you are parked.'])
})
