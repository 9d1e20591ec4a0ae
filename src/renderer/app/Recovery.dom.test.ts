// The recovery screen: nothing begins in silence, and every damaged file is named.
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Opened } from '../../shared/ipc.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import Recovery from './Recovery.svelte'

const lost: Extract<Opened, { state: 'recovery' }> = {
  state: 'recovery',
  folder: '/home/someone/Groundwork',
  setAside: [
    '/home/someone/Groundwork/entries.json.damaged-2026-11-22T19-00-00-000',
    '/home/someone/Groundwork/entries.json.1.damaged-2026-11-22T19-00-00-000',
  ],
  backups: [{ name: 'entries-2026-11-21.json', saved: '2026-11-21T20:14:00.000+01:00', entries: 34 }],
}

async function open() {
  const file = putApiInPlace({ lost })
  await entries.load()
  render(Recovery, { found: lost })
  return file
}

test('says what happened and where every damaged file lies', async () => {
  const file = await open()
  expect(screen.getByRole('heading', { level: 1, name: 'Your file could not be read' })).toBeTruthy()
  for (const path of lost.setAside) expect(screen.getByText(path)).toBeTruthy()
  expect(file.asked).toEqual([])
})

test('begins with an empty file only when asked twice', async () => {
  const user = userEvent.setup()
  const file = await open()
  await user.click(screen.getByRole('button', { name: 'Begin with an empty file' }))
  const dialog = screen.getByRole('dialog', { name: 'Begin with an empty file?' })
  await user.click(within(dialog).getByRole('button', { name: 'Not yet' }))
  expect(file.asked).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Begin with an empty file' }))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Begin with an empty file' }))
  expect(file.asked).toEqual(['begin anew'])
  expect(entries.opening.recovery).toBeNull()
})

test('opens an older copy, or the folder', async () => {
  const user = userEvent.setup()
  const file = await open()
  await user.click(screen.getByRole('button', { name: 'Open the folder' }))
  await user.click(screen.getByRole('button', { name: 'Open the copy from 21 November 2026, 20:14' }))
  await user.click(screen.getByRole('button', { name: 'Open this copy' }))
  expect(file.asked).toEqual(['reveal', 'restore entries-2026-11-21.json'])
})

test('what was written before the file was found damaged is named before an empty one is begun, and stays', async () => {
  const user = userEvent.setup()
  const file = await open()
  file.faults = { 'entries:record': { refuse: 'for good' } }
  await entries.record({ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text: 'mine' } })
  await user.click(screen.getByRole('button', { name: 'Begin with an empty file' }))
  const dialog = screen.getByRole('dialog')
  expect(dialog.textContent).toContain('One thing you wrote, did or recorded is not saved. It stays in this window until you close it.')
  await user.click(within(dialog).getByRole('button', { name: 'Begin with an empty file' }))
  expect(entries.notSaved.all).toMatchObject([{ act: { entry: { data: { text: 'mine' } } } }])
  await entries.erase()
})
