// The margin of every start card: nothing of what its writer put there for a person's safety is left out.
import { cleanup, render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { book } from '../../book/book.svelte.ts'
import BeforeYouStart from './BeforeYouStart.svelte'

const items = (heading: string) =>
  [...(screen.getByRole('heading', { name: heading }).nextElementSibling?.querySelectorAll('li') ?? [])].map((item) => item.textContent)

test.each(book.exercises.map(({ id }) => id))('%s', async (id) => {
  cleanup()
  const script = await book.loadScript(id)
  if (!script) throw new Error(`${id} has no script`)
  render(BeforeYouStart, { script, sources: new Map() })
  expect(script.card.doctorFirst.length).toBeGreaterThan(0)
  expect(items('Ask a doctor first')).toEqual(script.card.doctorFirst)
  expect(script.card.stopIf.length).toBeGreaterThan(0)
  expect(items('Stop if you notice')).toEqual(script.card.stopIf)
  expect(screen.getByText((text) => text.endsWith(script.card.notWhile))).toBeTruthy()
  expect(screen.getByText(script.card.evidence)).toBeTruthy()
})
