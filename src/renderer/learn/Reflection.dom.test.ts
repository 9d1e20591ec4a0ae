// Writing to a prompt: kept as typed, whatever happens to the file.
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { entries } from '../entries/entries.svelte.ts'
import { flushTyping } from '../entries/typing.svelte.ts'
import Reflection from './Reflection.svelte'
import { StandingIn } from './standing-in.ts'

const prompt = { module: 'A4', id: 'three-things', prompt: 'Three things about me.' }
const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: prompt.prompt })
const kept = (file: StandingIn) => file.snapshot.entries.map((entry) => (entry.kind === 'reflection' ? entry.data?.text : null))

test('what is written is saved as one entry, and says when', async () => {
  const user = userEvent.setup()
  const file = new StandingIn()
  await entries.load()
  render(Reflection, prompt)
  await user.type(area(), 'I like quiet')
  await flushTyping()
  await user.type(area(), ' rooms')
  await flushTyping()
  expect(kept(file)).toEqual(['I like quiet rooms'])
  expect(screen.getByText(/Saved on this computer, 20:14/)).toBeTruthy()
  await user.clear(area())
  await flushTyping()
  expect(kept(file)).toEqual([''])
})

test('when saving fails the words stay on the screen, and are saved once it works, all of them and once', async () => {
  const user = userEvent.setup()
  const file = new StandingIn()
  await entries.load()
  file.failing = true
  render(Reflection, prompt)
  await user.type(area(), 'One')
  await flushTyping()
  expect(area().value).toBe('One')
  expect(screen.getByText(/Not saved yet\. Your words stay here/)).toBeTruthy()
  await user.type(area(), ', two')
  await flushTyping()
  expect(area().value).toBe('One, two')
  file.failing = false
  await entries.retry()
  await user.type(area(), ', three')
  await flushTyping()
  expect(kept(file)).toEqual(['One, two, three'])
})

test('coming back finds what was written', async () => {
  const at = '2026-05-12T20:14:00.000+01:00'
  new StandingIn([{ id: 'kept-here', kind: 'reflection', at, edited: at, data: { module: 'A4', prompt: 'three-things', text: 'From Tuesday' } }])
  await entries.load()
  render(Reflection, prompt)
  expect(area().value).toBe('From Tuesday')
})
