/** The strip that tells what happened to the person's file: what was read can be closed. */
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { tick } from 'svelte'
import { expect, onTestFinished, test, vi } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { interrupted } from './interrupted.svelte.ts'
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
  expect((await screen.findByText(/There is something to know about your file/)).closest('[role=alert]')).toBeTruthy()
})

test('a save that the disk has not answered after three seconds is said to wait, until it does', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  entries.dismissOtherFiles()
  const file = putApiInPlace()
  await entries.load()
  let answer = (): void => undefined
  file.faults = { 'settings:change': { slow: new Promise<void>((done) => (answer = done)) } }
  render(Trouble)
  const saved = entries.change({ letterKeys: false })
  await vi.advanceTimersByTimeAsync(2999)
  expect(screen.queryByRole('alert')).toBeNull()
  await vi.advanceTimersByTimeAsync(1)
  await vi.dynamicImportSettled()
  await tick()
  expect(screen.getByRole('alert').textContent).toContain('What you did last is not saved yet, because the disk has not answered.')
  answer()
  await vi.advanceTimersByTimeAsync(0)
  expect((await saved).is).toBe('saved')
  await tick()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('that the place of a practice could not be read is said, with where its file lies, until the person closes it', async () => {
  putApiInPlace()
  await entries.load()
  interrupted.hearOfDamaged('/home/someone/Groundwork/practice-place.json.damaged-1')
  render(Trouble)
  const said = await screen.findByText(/The place of a practice that was interrupted could not be read/)
  expect(said.closest('[role=alert]')?.textContent).toMatch(/set aside, not deleted: .*practice-place\.json\.damaged-1/)
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('alert')).toBeNull()
})
