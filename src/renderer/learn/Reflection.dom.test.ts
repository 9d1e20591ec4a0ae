// Writing to a prompt: kept as typed, whatever happens to the file.
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { flushTyping } from '../entries/typing.svelte.ts'
import Reflection from './Reflection.svelte'

const prompt = { lesson: 'A4', id: 'three-things', prompt: 'Three things about me.' }
const full = { code: 'disk-full', again: true } as const
const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: prompt.prompt })
const kept = (file: ReturnType<typeof putApiInPlace>) => file.entries.map((entry) => (entry.kind === 'reflection' ? entry.data?.text : null))

test('what is written is saved as one entry, and says when', async () => {
  const user = userEvent.setup()
  const file = putApiInPlace()
  await entries.load()
  render(Reflection, prompt)
  await user.type(area(), 'I like quiet')
  await flushTyping()
  await user.type(area(), ' rooms')
  await flushTyping()
  expect(kept(file)).toEqual(['I like quiet rooms'])
  expect(screen.getByText(/Saved on this computer, 20:00/)).toBeTruthy()
  await user.clear(area())
  await flushTyping()
  expect(kept(file)).toEqual([''])
})

test('when saving fails the words stay on the screen, and are saved once it works, all of them and once', async () => {
  const user = userEvent.setup()
  const file = putApiInPlace()
  await entries.load()
  const { record } = window.api.entries
  window.api.entries.record = () => Promise.resolve({ ok: false, refusal: full })
  render(Reflection, prompt)
  await user.type(area(), 'One')
  await flushTyping()
  expect(area().value).toBe('One')
  expect(screen.getByText(/Not saved yet\. Your words stay here/)).toBeTruthy()
  await user.type(area(), ', two')
  await flushTyping()
  expect(area().value).toBe('One, two')
  window.api.entries.record = record
  await entries.retry()
  await user.type(area(), ', three')
  await flushTyping()
  expect(kept(file)).toEqual(['One, two, three'])
})

test('a save that can never work is not tried over and over, and the words stay', async () => {
  const user = userEvent.setup()
  putApiInPlace()
  await entries.load()
  let tries = 0
  window.api.entries.record = () => {
    tries += 1
    return Promise.resolve({ ok: false, refusal: { code: 'not-opened' } })
  }
  render(Reflection, prompt)
  await user.type(area(), 'One')
  await flushTyping()
  await flushTyping()
  expect(tries).toBe(1)
  expect(area().value).toBe('One')
  expect(screen.getByText(/Not saved yet\. Your words stay here\./)).toBeTruthy()
})

test('coming back finds what was written', async () => {
  const at = '2026-05-12T20:14:00.000+01:00'
  putApiInPlace({
    entries: [
      {
        id: 'kept-here',
        kind: 'reflection',
        at,
        edited: at,
        data: { lesson: 'A4', title: 'A lesson', prompt: 'three-things', text: 'From Tuesday' },
      },
    ],
  })
  await entries.load()
  render(Reflection, prompt)
  expect(area().value).toBe('From Tuesday')
})

test('of words that are longer than there is room for, the end is left out and that is said; what is there is saved', async () => {
  const user = userEvent.setup()
  const file = putApiInPlace()
  await entries.load()
  render(Reflection, prompt)
  await user.click(area())
  await user.paste('x'.repeat(100_000))
  await flushTyping()
  expect(screen.getByText('There is room for 20,000 characters here, so the end of what you added was left out.')).toBeTruthy()
  expect(kept(file)).toEqual(['x'.repeat(20_000)])
})
