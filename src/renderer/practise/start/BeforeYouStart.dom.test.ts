// The margin of every start card: nothing of what its writer put there for a person's safety is left out.
import { cleanup, render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { loadScript } from 'virtual:content'
import BeforeYouStart from './BeforeYouStart.svelte'

const items = (heading: string) =>
  [...(screen.getByRole('heading', { name: heading }).nextElementSibling?.querySelectorAll('li') ?? [])].map((item) => item.textContent)

test.each(Object.entries(loadScript))('%s', async (_id, load) => {
  cleanup()
  const script = await load()
  render(BeforeYouStart, { script, sources: new Map() })
  expect(script.card.doctorFirst.length).toBeGreaterThan(0)
  expect(items('Ask a doctor first')).toEqual(script.card.doctorFirst)
  expect(script.card.stopIf.length).toBeGreaterThan(0)
  expect(items('Stop if you notice')).toEqual(script.card.stopIf)
  expect(screen.getByText((text) => text.endsWith(script.card.notWhile))).toBeTruthy()
  expect(screen.getByText(script.card.evidence)).toBeTruthy()
})
