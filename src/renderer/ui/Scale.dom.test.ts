// The 0-10 row, used the way a person uses it: press, type, move, take back.
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import Scale from './Scale.svelte'

const label = 'How tense do you feel now?'
const chosen = () =>
  screen
    .queryAllByRole<HTMLInputElement>('radio')
    .filter((radio) => radio.checked)
    .map((radio) => Number(radio.value))

test('offers eleven ratings under its question and begins with none chosen', () => {
  render(Scale, { value: null, label })
  expect(screen.getByRole('radiogroup', { name: label })).toBeTruthy()
  expect(screen.getAllByRole('radio')).toHaveLength(11)
  expect(chosen()).toEqual([])
})

test('typed digits choose, and a 1 followed by a 0 is ten', async () => {
  const user = userEvent.setup()
  render(Scale, { value: null, label })
  await user.tab()
  await user.keyboard('7')
  expect(chosen()).toEqual([7])
  await user.keyboard('1')
  expect(chosen()).toEqual([1])
  await user.keyboard('0')
  expect(chosen()).toEqual([10])
  await user.keyboard('0')
  expect(chosen()).toEqual([0])
})

test('arrow keys move from the chosen rating', async () => {
  const user = userEvent.setup()
  render(Scale, { value: 4, label })
  screen.getByRole('radio', { name: '4' }).focus()
  await user.keyboard('{ArrowRight}')
  expect(chosen()).toEqual([5])
  await user.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(chosen()).toEqual([3])
})

test('pressing the chosen rating again takes it back, and so do Delete and Clear', async () => {
  const user = userEvent.setup()
  render(Scale, { value: null, label })
  for (const takeBack of [
    () => user.click(screen.getByRole('radio', { name: '6' })),
    () => user.keyboard('{Delete}'),
    () => user.click(screen.getByRole('button', { name: 'Clear' })),
  ]) {
    await user.click(screen.getByRole('radio', { name: '6' }))
    expect(chosen()).toEqual([6])
    await takeBack()
    expect(chosen()).toEqual([])
  }
})

test('says in words which rating was given before', () => {
  render(Scale, { value: 4, before: 6, label })
  const six = screen.getByRole('radio', { name: '6' })
  expect(document.getElementById(six.getAttribute('aria-describedby') ?? '')?.textContent).toBe('before')
})
