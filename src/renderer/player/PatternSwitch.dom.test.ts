// The patterns of a breathing exercise, to change while it goes on.
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Choices } from '../../core/script/exercise.ts'
import { small, usual } from '../../core/script/script.fixture.ts'
import type { NamedPattern, Script } from '../../core/script/script.ts'
import PatternSwitch from './PatternSwitch.svelte'

const named = (id: string, title: string): NamedPattern => ({ id, title, in: 4, topUp: 0, hold: 0, out: 5, rest: 0, note: 'A note.', sources: [] })
const two = [named('five', 'In 5, out 5'), named('four', 'In 4, out 5')]
const script: Script = { ...small(), patterns: two, ownPattern: true }
const choices: Choices = { ...usual, pattern: 'five' }

function open(props: Partial<{ script: Script; compact: boolean }> = {}) {
  const chosen: string[] = []
  render(PatternSwitch, { script, choices, onChange: (next: Choices) => chosen.push(next.pattern), ...props })
  return { user: userEvent.setup(), chosen }
}

test('a few short ones stand side by side, the own one last', async () => {
  const { user, chosen } = open()
  const radios = screen.getAllByRole<HTMLInputElement>('radio')
  expect(radios.map((radio) => radio.labels?.[0]?.textContent)).toEqual(['In 5, out 5', 'In 4, out 5', 'My own'])
  expect(radios.map(({ checked }) => checked)).toEqual([true, false, false])
  await user.click(screen.getByRole('radio', { name: 'My own' }))
  expect(chosen).toEqual(['own'])
})

test.each([
  ['where there is little room', { compact: true }],
  ['when they are long or many', { script: { ...script, patterns: [...two, named('slow', 'In 5.5, out 5.5'), named('long', 'In 4, out 6')] } }],
])('they are a list %s', async (_, props) => {
  const { user, chosen } = open(props)
  expect(screen.queryByRole('radio')).toBeNull()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Pattern' }), 'In 4, out 5')
  expect(chosen).toEqual(['four'])
})

test('arrow keys change the pattern and do not move the practice', async () => {
  const { user } = open()
  const heard: string[] = []
  const hear = ({ key }: KeyboardEvent) => heard.push(key)
  addEventListener('keydown', hear)
  screen.getByRole('radio', { name: 'In 5, out 5' }).focus()
  await user.keyboard('{ArrowRight}')
  removeEventListener('keydown', hear)
  expect(heard).toEqual([])
})

test('with one pattern there is nothing to choose', () => {
  const { container } = render(PatternSwitch, {
    script: { ...script, patterns: two.slice(0, 1), ownPattern: false },
    choices,
    onChange: () => undefined,
  })
  expect(container.querySelector('input, select')).toBeNull()
})
