// Writing to a prompt: kept as typed, whatever happens to the file.
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { handOver } from '../entries/closing.ts'
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
  expect(screen.getByText(/^Your words could not be saved\. They stay here/)).toBeTruthy()
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

test('words that are longer than there is room for stay in the field; the beginning is saved, and that is said in the place of “Saved”', async () => {
  const user = userEvent.setup()
  const file = putApiInPlace()
  await entries.load()
  render(Reflection, prompt)
  await user.click(area())
  await user.paste('x'.repeat(100_000))
  await flushTyping()
  const note = screen.getByText('This is 80,000 characters too long.')
  expect(note.textContent).toContain('The first 20,000 characters are saved.')
  expect(area().getAttribute('aria-describedby')?.split(' ')).toContain(note.id)
  expect(screen.queryByText(/^Saved on this computer/)).toBeNull()
  expect([area().value.length, kept(file)]).toEqual([100_000, ['x'.repeat(20_000)]])
  area().setSelectionRange(10, 100_000)
  await user.keyboard('{Delete}')
  await flushTyping()
  expect(kept(file)).toEqual(['x'.repeat(10)])
  expect(await screen.findByText(/^Saved on this computer/)).toBeTruthy()
})

test('who leaves a text that is too long and comes back finds it whole, with its note, and shortens it in the same entry', async () => {
  const user = userEvent.setup()
  const file = putApiInPlace()
  await entries.load()
  const { unmount } = render(Reflection, prompt)
  await user.click(area())
  await user.paste('x'.repeat(20_003))
  unmount()
  await flushTyping()
  expect(kept(file)).toEqual(['x'.repeat(20_000)])
  expect(await handOver('closing')).toMatchObject({ entries: 1 })
  const again = render(Reflection, prompt)
  expect([area().value.length, screen.getByText('This is 3 characters too long.').tagName]).toEqual([20_003, 'DIV'])
  await user.click(area())
  area().setSelectionRange(10, 20_003)
  await user.keyboard('{Delete}')
  await flushTyping()
  expect([kept(file), (await handOver('closing')).entries]).toEqual([['x'.repeat(10)], 0])
  again.unmount()
  render(Reflection, prompt)
  expect(area().value).toBe('x'.repeat(10))
})

const earlier = { lesson: 'A4', title: 'A lesson', prompt: 'three-things', text: 'old words' }
const at = '2026-05-12T20:14:00.000+01:00'
/** The file holds old words; the person writes more on a disk that does this, goes to another page and comes back. */
async function comesBack(
  { kept = [earlier], ...faults }: { kept?: readonly (typeof earlier)[]; full?: true; slow?: Promise<void>; refuse?: 'for good' },
  typed = ' and more',
) {
  const user = userEvent.setup()
  const file = putApiInPlace({ entries: kept.map((data) => ({ id: 'kept-here', kind: 'reflection', at, edited: at, data })) })
  await entries.load()
  if (faults.full) file.full = true
  else file.faults = { 'entries:record': faults, 'entries:revise': faults }
  const { unmount } = render(Reflection, prompt)
  await user.type(area(), typed)
  if (faults.slow) void flushTyping()
  else await flushTyping()
  unmount()
  render(Reflection, prompt)
  return { user, file }
}

test('who comes back while the disk is full finds the words that wait, is told so, and writes on in them', async () => {
  const { user, file } = await comesBack({ full: true })
  expect(area().value).toBe('old words and more')
  expect(screen.getByText('Not saved yet. Your words stay here, and saving is tried again.')).toBeTruthy()
  expect(screen.queryByText(/Saved on this computer/)).toBeNull()
  file.full = false
  await user.type(area(), ', and one thought')
  await flushTyping()
  expect(kept(file)).toEqual(['old words and more, and one thought'])
  expect(screen.getByText(/Saved on this computer/)).toBeTruthy()
})

test('the first words to a question, written on a full disk in two visits, are one entry', async () => {
  const { user, file } = await comesBack({ kept: [], full: true }, 'One')
  expect(area().value).toBe('One')
  await user.type(area(), ', two')
  await flushTyping()
  file.full = false
  await entries.retry()
  expect(kept(file)).toEqual(['One, two'])
})

test('who comes back before a slow disk has answered finds what was written, and not a word that it is saved', async () => {
  let answers = (): void => undefined
  const { file } = await comesBack({ slow: new Promise((done) => (answers = done)) })
  expect(area().value).toBe('old words and more')
  expect(screen.getByText('Not saved yet')).toBeTruthy()
  answers()
  expect(await screen.findByText(/Saved on this computer/)).toBeTruthy()
  expect(kept(file)).toEqual(['old words and more'])
})

test('words that will never be saved are there for who comes back, and it is said that they are not saved', async () => {
  const { user, file } = await comesBack({ refuse: 'for good' })
  const said = 'Your words could not be saved. They stay here until you close Groundwork. To keep them, copy them.'
  expect([area().value, screen.getByText(said).tagName]).toEqual(['old words and more', 'P'])
  expect(await handOver('closing')).toMatchObject({ entries: 1 })
  await user.type(area(), '!')
  await flushTyping()
  expect([kept(file), await handOver('closing')]).toEqual([['old words'], { entries: 1, recordings: 0, settings: false, place: false }])
  await entries.erase()
  expect(await handOver('closing')).toMatchObject({ entries: 0 })
})

test('words whose entry is gone from the file, and that were saved as a new one, are written on in that one', async () => {
  const user = userEvent.setup()
  const file = putApiInPlace({ entries: [{ id: 'kept-here', kind: 'reflection', at, edited: at, data: earlier }] })
  await entries.load()
  file.faults = { 'entries:revise': { refuse: 'full' } }
  render(Reflection, prompt)
  await user.type(area(), ' and more')
  await flushTyping()
  await entries.beginAnew()
  file.faults = {}
  const [held] = entries.notSaved.all
  if (!held) throw new Error('the words are held')
  await entries.notSaved.saveOnceMore(held)
  expect(kept(file)).toEqual(['old words and more'])
  await user.type(area(), '!')
  await flushTyping()
  expect([kept(file), entries.refused, entries.notSaved.all]).toEqual([['old words and more!'], null, []])
})
