/** The strip that tells what happened to the person's file: what was read can be closed. */
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import Trouble from './Trouble.svelte'
import { loadStrips } from './trouble-strips.ts'

vi.mock('./trouble-strips.ts', { spy: true })

test('that an older copy was opened is said until the person closes it', async () => {
  putApiInPlace()
  const opened = await window.api.entries.load()
  if (!opened.ok || opened.value.state !== 'ready') throw new Error('the file opens')
  const note = { saved: '2026-11-20T20:14:00.000+01:00', setAside: ['/home/someone/Groundwork/entries.json.damaged-1'] }
  vi.spyOn(window.api.entries, 'load').mockResolvedValue({ ok: true, value: { ...opened.value, note } })
  await entries.load()
  render(Trouble)
  expect((await screen.findByText(/20 November 2026/)).closest('[role=alert]')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('where the sentences cannot be loaded, that there is a trouble is said all the same', async () => {
  putApiInPlace()
  await entries.load()
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined)
  vi.mocked(loadStrips).mockRejectedValueOnce(new Error('gone'))
  entries.hearOfAnotherFile('/home/someone/entries.json.another-1', [])
  render(Trouble)
  expect((await screen.findByText(/Something is wrong with your file/)).closest('[role=alert]')).toBeTruthy()
})
