// The margin of every start card: nothing of what the list of safety says of its exercise is left out.
import { cleanup, render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { saidBefore } from '../../../core/advice/safety.ts'
import { book } from '../../book/book.svelte.ts'
import { leads, safety } from '../../book/safety.ts'
import BeforeYouStart from './BeforeYouStart.svelte'

const items = (heading: string) =>
  [...(screen.queryByRole('heading', { name: heading })?.nextElementSibling?.querySelectorAll('li') ?? [])].map((item) => item.textContent)

test.each(book.exercises.map(({ id }) => id))('%s', async (id) => {
  cleanup()
  const script = await book.loadScript(id)
  if (!script) throw new Error(`${id} has no script`)
  render(BeforeYouStart, { script, sources: new Map() })
  const said = saidBefore(safety, script.safety)
  expect(said.askFirst.length + said.tell.length).toBeGreaterThan(0)
  expect(items('Ask a doctor first')).toEqual(said.askFirst)
  expect(items('Tell a doctor, with no need to wait')).toEqual(said.tell)
  expect(said.stopIf.length).toBeGreaterThan(3)
  expect(items('Stop if you notice')).toEqual(said.stopIf)
  expect(said.notes.length).toBeGreaterThan(0)
  for (const note of said.notes) expect(screen.getByText(note)).toBeTruthy()
  const instead = leads(said.instead).map((piece) => (typeof piece === 'string' ? piece : piece.text))
  if (instead.length > 0) expect(screen.getByText((_, element) => element?.tagName === 'P' && element.textContent === instead.join(''))).toBeTruthy()
  expect(screen.getByText(script.card.evidence)).toBeTruthy()
})

test('grounding is never behind a doctor, and whoever is sent to one is told what to do instead', async () => {
  for (const { id } of book.exercises) {
    const script = await book.loadScript(id)
    if (!script) throw new Error(`${id} has no script`)
    const { askFirst, instead } = saidBefore(safety, script.safety)
    const grounds = script.roles.some(({ role }) => role === 'grounding' || role === 'also-grounding')
    expect([id, askFirst.length > 0, instead.length > 0]).toEqual([id, !grounds, !grounds])
    for (const piece of instead) if (typeof piece !== 'string') expect(book.exercise(piece.exercise)).not.toBeNull()
  }
})
