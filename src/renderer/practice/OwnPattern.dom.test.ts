// The own pattern, as a person sets it: half seconds, limits in words, and nothing handed on that may not be used.
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Pattern } from '../../core/script/breathing.ts'
import OwnPattern from './OwnPattern.svelte'

const even: Pattern = { in: 4, topUp: 0, hold: 0, out: 6, rest: 0 }

function open(pattern: Pattern = even, careful = false) {
  const handed: Pattern[] = []
  render(OwnPattern, { pattern, careful, onChange: (next: Pattern) => handed.push(next) })
  return { user: userEvent.setup(), handed }
}
const field = (name: string) => screen.getByRole<HTMLInputElement>('spinbutton', { name: `${name}, seconds` })
const press = (name: string) => screen.getByRole('button', { name })

test('shows the four parts and how many breaths a minute they make', () => {
  open()
  expect(screen.getAllByRole('spinbutton').map((input) => (input as HTMLInputElement).value)).toEqual(['4', '0', '6', '0'])
  expect(screen.getByRole('status').textContent).toContain('6 breaths a minute')
})

test('moves by half seconds and hands on what may be used', async () => {
  const { user, handed } = open()
  await user.click(press('Breathe in, half a second more'))
  await user.click(press('Wait after breathing out, half a second more'))
  expect(handed).toEqual([
    { ...even, in: 4.5 },
    { ...even, in: 4.5, rest: 0.5 },
  ])
})

test('stops at its limits', async () => {
  const { user, handed } = open({ ...even, in: 6 })
  await user.click(press('Breathe in, half a second more'))
  await user.click(press('Wait after breathing in, half a second less'))
  expect(field('Breathe in').value).toBe('6')
  expect(handed.every((pattern) => pattern.in === 6 && pattern.hold === 0)).toBe(true)
})

test('says in words what cannot be, and hands nothing on until it is right again', async () => {
  const { user, handed } = open()
  await user.clear(field('Breathe out'))
  await user.type(field('Breathe out'), '20')
  expect(screen.getByRole('status').textContent).toContain('Breathing out can be 3 to 8 seconds.')
  expect(field('Breathe out').getAttribute('aria-invalid')).toBe('true')
  expect(handed).toEqual([])
  await user.clear(field('Breathe out'))
  await user.type(field('Breathe out'), '5')
  expect(handed.at(-1)).toEqual({ ...even, out: 5 })
})

test('an empty field is asked for, not taken as nothing', async () => {
  const { user, handed } = open()
  await user.clear(field('Breathe in'))
  expect(screen.getByRole('status').textContent).toContain('Breathing in can be 3 to 6 seconds.')
  expect(handed).toEqual([])
})

test('a breath that would be too fast says why it is not wise', async () => {
  const { user, handed } = open({ ...even, in: 3, out: 4 })
  for (let n = 0; n < 2; n += 1) await user.click(press('Breathe out, half a second less'))
  expect(screen.getByRole('status').textContent).toContain('can make you dizzy')
  expect(handed).toEqual([])
})

test('what is typed settles on the nearest half second', async () => {
  const { user, handed } = open()
  await user.clear(field('Breathe in'))
  await user.type(field('Breathe in'), '4.3')
  await user.tab()
  expect(field('Breathe in').value).toBe('4.5')
  expect(handed.at(-1)?.in).toBe(4.5)
})

test('waits are gently advised against after a tick in the body check', () => {
  open({ ...even, hold: 2 }, true)
  expect(screen.getByText(/breathing without waits may suit you better/)).toBeTruthy()
})
