/** A practice that was interrupted is offered again, and what the person says becomes of it. */
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Unfinished } from '../../core/entries/unfinished.ts'
import { interruptedPractice } from '../../core/entries/practice.fixture.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import App from './App.svelte'
import { interrupted } from './interrupted.svelte.ts'
import { underWay } from '../practice/under-way.svelte.ts'

const place = interruptedPractice

async function open(entry: Partial<Unfinished['entry']> = {}) {
  const file = putApiInPlace({ settings: { welcomed: true } })
  file.place = { ...place, entry: { ...place.entry, ...entry } }
  render(App, { opening: entries.load() })
  expect(await screen.findByText(/was interrupted at 0:20/, {}, { timeout: 10_000 })).toBeTruthy()
  return { file, user: userEvent.setup(), practices: () => file.entries.filter(({ kind }) => kind === 'practice') }
}
const strip = () => screen.queryByRole('region', { name: 'A practice that was interrupted' })

test('kept as it is, it is in the log and its place goes', async () => {
  const { file, user, practices } = await open()
  await user.click(screen.getByRole('button', { name: 'Log what I did' }))
  await waitFor(() => expect(file.place).toBeNull())
  expect(practices()).toMatchObject([{ id: 'practice-1', data: { exercise: 'E08', done: place.saved } }])
  expect(strip()).toBeNull()
})

test('kept while the disk is full, its place stays until it is on the disk', async () => {
  const { file, user, practices } = await open()
  file.full = true
  await user.click(screen.getByRole('button', { name: 'Log what I did' }))
  await waitFor(() => expect(entries.trouble).not.toBeNull())
  expect(file.place).not.toBeNull()
  file.full = false
  await entries.retry()
  await waitFor(() => expect(file.place).toBeNull())
  expect(practices()).toHaveLength(1)
})

test('kept while there is no room for it, its place is not taken away before it has landed, although that would need no room', async () => {
  const { file, user, practices } = await open()
  file.faults = { 'entries:record': [{ refuse: 'full' }, { refuse: 'full' }] }
  await user.click(screen.getByRole('button', { name: 'Log what I did' }))
  await waitFor(() => expect(entries.trouble).not.toBeNull())
  await entries.retry()
  await window.api.practice.unfinished()
  expect([practices(), entries.waiting.length, file.place?.id]).toEqual([[], 1, 'practice-1'])
  await entries.retry()
  await waitFor(() => expect(file.place).toBeNull())
  expect(practices()).toHaveLength(1)
})

test('kept on a slow disk, its place is not asked to go before it has landed', async () => {
  const { file, user, practices } = await open()
  let free = (): void => undefined
  let asked = 0
  const slow = new Promise<void>((done) => (free = done))
  file.faults = { 'entries:record': () => ((asked += 1), { slow }) }
  const forgotten = vi.spyOn(window.api.practice, 'forgetPlace')
  await user.click(screen.getByRole('button', { name: 'Log what I did' }))
  await waitFor(() => expect(asked).toBe(1))
  expect(forgotten).not.toHaveBeenCalled()
  free()
  await waitFor(() => expect(file.place).toBeNull())
  expect(practices()).toHaveLength(1)
})

test('kept and refused for good, its place stays for the next start', async () => {
  const { file, user, practices } = await open()
  file.faults = { 'entries:record': { refuse: 'for good' } }
  await user.click(screen.getByRole('button', { name: 'Log what I did' }))
  await waitFor(() => expect(strip()).toBeNull())
  await entries.retry()
  await window.api.practice.unfinished()
  expect([practices(), file.place?.id]).toEqual([[], 'practice-1'])
})

test('left out, its place goes and nothing is in the log', async () => {
  const { file, user, practices } = await open()
  await user.click(screen.getByRole('button', { name: 'Don’t log it' }))
  await waitFor(() => expect(file.place).toBeNull())
  expect(practices()).toEqual([])
  expect(strip()).toBeNull()
})

test('of an exercise that has left the book, going on keeps it as it was', async () => {
  const { file, user, practices } = await open({ exercise: 'E99', title: 'Quiet minute' })
  await user.click(screen.getByRole('button', { name: 'Go on from there' }))
  await waitFor(() => expect(practices()).toMatchObject([{ data: { exercise: 'E99', title: 'Quiet minute' } }]))
  await waitFor(() => expect(file.place).toBeNull())
})

test('when it cannot be loaded, the strip stays and says so', async () => {
  const { file, user, practices } = await open()
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.doMock('../practice/interrupted.ts', () => ({ takeUp: () => Promise.reject(new Error('not there')) }))
  await user.click(screen.getByRole('button', { name: 'Go on from there' }))
  expect(await screen.findByText(/could not be opened just now/)).toBeTruthy()
  expect([file.place === null, practices().length]).toEqual([false, 0])
  vi.doUnmock('../practice/interrupted.ts')
  log.mockRestore()
  await interrupted.leaveOut()
})

test('another practice that is begun without an answer keeps it as far as it went', async () => {
  const { file, practices } = await open()
  underWay.phase = 'under-way'
  await waitFor(() => expect(practices()).toMatchObject([{ id: 'practice-1' }]))
  await waitFor(() => expect(file.place).toBeNull())
  underWay.phase = 'none'
})
