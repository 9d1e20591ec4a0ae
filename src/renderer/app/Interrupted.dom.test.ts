/** A practice that was interrupted is offered again, and what the person says becomes of it. */
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { tick } from 'svelte'
import { expect, test, vi } from 'vitest'
import type { Entry } from '../../core/entries/entry.ts'
import type { Unfinished } from '../../core/entries/unfinished.ts'
import { interruptedPractice } from '../../core/entries/practice.fixture.ts'
import type { FoundUnfinished } from '../../shared/ipc.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import App from './App.svelte'
import { toast } from '../ui/toast.svelte.ts'
import { interrupted } from './interrupted.svelte.ts'
import { router } from '../router/router.svelte.ts'
import { underWay } from '../practice/under-way.svelte.ts'

const place = interruptedPractice

async function open(entry: Partial<Unfinished['entry']> = {}, kept: readonly Entry[] = []) {
  const file = putApiInPlace({ settings: { welcomed: true }, entries: kept })
  file.place = { ...place, entry: { ...place.entry, ...entry } }
  render(App, { opening: entries.load() })
  expect(await screen.findByText(entry.finished ? /came to its end/ : /was interrupted at 0:20/, {}, { timeout: 10_000 })).toBeTruthy()
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
  expect([practices(), entries.unsaved.length, file.place?.id]).toEqual([[], 1, 'practice-1'])
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

test('one that came to its end and was not logged is not called interrupted; it is asked how it was', async () => {
  const { user, practices } = await open({ finished: true })
  const region = screen.getByRole('region', { name: 'A practice that is not in your log yet' })
  expect(region.textContent).toContain('Five senses came to its end, but it is not in your log yet. You can still say how it was.')
  expect(region.textContent).not.toContain('nterrupted')
  expect(screen.getByRole('button', { name: 'Say how it was' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Log what I did' }))
  await waitFor(() => expect(practices()).toMatchObject([{ data: { finished: true } }]))
})

test('left out, its place goes and nothing is in the log', async () => {
  const { file, user, practices } = await open()
  await user.click(screen.getByRole('button', { name: 'Don’t log it' }))
  await waitFor(() => expect(file.place).toBeNull())
  expect(practices()).toEqual([])
  expect(strip()).toBeNull()
})

test('of an exercise that has left the book it is said that it cannot go on, and the person decides; logged, it keeps its title', async () => {
  const { file, user, practices } = await open({ exercise: 'E99', title: 'Quiet minute' })
  expect(strip()?.textContent).toContain('Quiet minute was interrupted at 0:20.')
  expect(strip()?.textContent).toContain('It is not in this version of Groundwork, so it cannot go on here. You can still log what you did.')
  expect(screen.queryByRole('button', { name: 'Go on from there' })).toBeNull()
  expect([practices(), file.place?.id]).toEqual([[], 'practice-1'])
  await user.click(screen.getByRole('button', { name: 'Log what I did' }))
  await waitFor(() => expect(practices()).toMatchObject([{ data: { exercise: 'E99', title: 'Quiet minute' } }]))
  await waitFor(() => expect(file.place).toBeNull())
})

test('of an exercise that has left the book, what the person does not want is gone', async () => {
  const { file, user, practices } = await open({ exercise: 'E99', title: 'Quiet minute' })
  await user.click(screen.getByRole('button', { name: 'Don’t log it' }))
  await waitFor(() => expect([strip(), file.place]).toEqual([null, null]))
  expect(practices()).toEqual([])
})

test('a practice that was saved says more than its place, and stays as it is', async () => {
  const saved = { ...place.entry, after: 3, words: 'slow words' }
  const { file, user, practices } = await open({}, [
    { id: 'practice-1', at: '2026-11-22T10:01:00+00:00', edited: '2026-11-22T10:01:00+00:00', kind: 'practice', data: saved },
  ])
  await user.click(screen.getByRole('button', { name: 'Log what I did' }))
  await waitFor(() => expect(file.place).toBeNull())
  expect(practices()).toMatchObject([{ data: { after: 3, words: 'slow words', done: null } }])
})

test('after everything was erased it is not offered any more, and another practice does not write it down', async () => {
  const { practices } = await open()
  expect(await entries.erase()).toMatchObject({ ok: true })
  await waitFor(() => expect(strip()).toBeNull())
  underWay.phase = 'under-way'
  await tick()
  await interrupted.keep()
  await entries.retry()
  expect(practices()).toEqual([])
  underWay.phase = 'none'
})

test('of a place that could not be read a page is told when it asks, once, whether or not it heard of it before', async () => {
  const file = putApiInPlace({ settings: { welcomed: true } })
  await entries.load()
  file.damagedPlaces = ['/home/someone/Groundwork/practice-place.json.damaged-1']
  await interrupted.look()
  expect(interrupted.damaged).toEqual(file.damagedPlaces)
  interrupted.hearOfDamaged('/home/someone/Groundwork/practice-place.json.damaged-1')
  await interrupted.look()
  expect(interrupted.damaged).toEqual(file.damagedPlaces)
  interrupted.dismissDamaged()
})

test('erased while its place is being asked for, it is not offered', async () => {
  putApiInPlace({ settings: { welcomed: true } })
  await entries.load()
  let answer = (_found: { ok: true; value: FoundUnfinished }): void => undefined
  vi.spyOn(window.api.practice, 'unfinished').mockReturnValueOnce(new Promise((done) => (answer = done)))
  const looking = interrupted.look()
  await entries.erase()
  answer({ ok: true, value: { places: [place], setAside: [] } })
  await looking
  interrupted.offer(true)
  expect(interrupted.place).toBeNull()
})

test('erased while it is being loaded, it is not taken up', async () => {
  const { file, user } = await open()
  let load = (_takeUp: () => void): void => undefined
  const taken = vi.fn()
  vi.doMock('../practice/take-up.ts', () => ({ preparedFrom: () => new Promise((done) => (load = done)) }))
  await user.click(screen.getByRole('button', { name: 'Go on from there' }))
  await waitFor(() => expect(load).not.toBeUndefined())
  await import('../practice/take-up.ts')
  await entries.erase()
  load(taken)
  await entries.retry()
  expect([taken.mock.calls, strip(), file.entries]).toEqual([[], null, []])
  vi.doUnmock('../practice/take-up.ts')
})

test('a message that offers to put something back goes with everything when it is erased', async () => {
  await open()
  const run = vi.fn()
  toast.show({ text: 'The preset “before the dentist” was taken away.', undo: { label: 'Put it back', run } })
  expect(await screen.findByText(/before the dentist/)).toBeTruthy()
  await entries.erase()
  expect(toast.message).toBeNull()
})

test('when it cannot be loaded, the strip stays as it is, with the button that was pressed, and says so; a second try says it anew', async () => {
  const { file, user, practices } = await open()
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let fail = (): void => undefined
  const preparedFrom = () => new Promise((_, refuse) => (fail = () => refuse(new Error('not there'))))
  vi.doMock('../practice/take-up.ts', () => ({ preparedFrom }))
  await import('../practice/take-up.ts')
  const before = strip()
  const goOn = screen.getByRole('button', { name: 'Go on from there' })
  const status = () => strip()?.querySelector('[role=status]')?.textContent
  for (const _again of [1, 2]) {
    await user.click(goOn)
    await waitFor(() => expect(status()).toBe('Its place is kept.'))
    await user.click(screen.getByRole('button', { name: 'Log what I did' })) // not while it is being loaded
    fail()
    await waitFor(() => expect(status()).toMatch(/^It could not be opened just now\./))
    expect([strip() === before, file.place === null, practices()]).toEqual([true, false, []])
  }
  goOn.focus()
  await user.keyboard('{Enter}')
  fail()
  await waitFor(() => expect(status()).toMatch(/^It could not be opened just now\./))
  expect(document.activeElement).toBe(goOn)
  vi.doUnmock('../practice/take-up.ts')
  log.mockRestore()
  await interrupted.leaveOut()
})

test('left out while its place cannot be taken away, it stays, says why, and goes at the next press', async () => {
  const { file, user, practices } = await open()
  const refusal = { code: 'place-stays', fault: { code: 'not-allowed', where: '/here' }, again: true } as const
  vi.spyOn(window.api.practice, 'forgetPlace').mockResolvedValueOnce({ ok: false, refusal })
  await user.click(screen.getByRole('button', { name: 'Don’t log it' }))
  await waitFor(() => expect(strip()?.textContent).toContain('The place of this practice could not be removed, so it is still there.'))
  expect(file.place?.id).toBe('practice-1')
  await user.click(screen.getByRole('button', { name: 'Don’t log it' }))
  await waitFor(() => expect([strip(), file.place]).toEqual([null, null]))
  expect(practices()).toEqual([])
})

for (const [how, ends] of [
  ['cannot be loaded', (_: () => void, fail: () => void) => fail()],
  ['is loaded', (load: () => void) => load()],
] as const)
  test(`another practice that is begun while it is being taken up keeps it as far as it went, also where it then ${how}`, async () => {
    const { file, user, practices } = await open()
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const takeUp = vi.fn()
    let [load, fail] = [(): void => undefined, (): void => undefined]
    const coming = new Promise<() => void>((done, refuse) => ([load, fail] = [() => done(takeUp), () => refuse(new Error('not there'))]))
    vi.doMock('../practice/take-up.ts', () => ({ preparedFrom: () => coming }))
    await import('../practice/take-up.ts')
    await user.click(screen.getByRole('button', { name: 'Go on from there' }))
    underWay.phase = 'under-way'
    await waitFor(() => expect(practices()).toMatchObject([{ id: 'practice-1' }]))
    ends(load, fail)
    await waitFor(() => expect([file.place, strip()]).toEqual([null, null]))
    await coming.catch(() => undefined)
    expect([takeUp.mock.calls, interrupted.couldNotGoOn]).toEqual([[], false])
    underWay.phase = 'none'
    vi.doUnmock('../practice/take-up.ts')
    log.mockRestore()
  })

test('another practice that is begun while it is being left out does not log it', async () => {
  const { user, practices } = await open()
  let gone = (): void => undefined
  vi.spyOn(window.api.practice, 'forgetPlace').mockReturnValueOnce(new Promise((done) => (gone = () => done({ ok: true, value: undefined }))))
  await user.click(screen.getByRole('button', { name: 'Don’t log it' }))
  underWay.phase = 'under-way'
  await waitFor(() => expect(strip()).toBeNull())
  gone()
  await entries.retry()
  expect(practices()).toEqual([])
  underWay.phase = 'none'
})

test('another practice that is begun without an answer keeps it as far as it went', async () => {
  const { file, practices } = await open()
  underWay.phase = 'under-way'
  await waitFor(() => expect(practices()).toMatchObject([{ id: 'practice-1' }]))
  await waitFor(() => expect(file.place).toBeNull())
  underWay.phase = 'none'
})

/** Two that were interrupted, the second of them offered when the first is answered. */
async function openTwo() {
  const file = putApiInPlace({ settings: { welcomed: true } })
  file.place = place
  file.earlierPlaces = [{ ...place, id: 'practice-0', entry: { ...place.entry, title: 'The waves', exercise: 'E99' }, at: 70 }]
  render(App, { opening: entries.load() })
  expect(await screen.findByText(/was interrupted at 0:20/, {}, { timeout: 10_000 })).toBeTruthy()
  return { file, user: userEvent.setup(), practices: () => file.entries.filter(({ kind }) => kind === 'practice').map(({ id }) => id) }
}
const asksOfTheOther = () => screen.findByText('The waves was interrupted at 1:10.')

test.each([
  ['Log what I did', ['practice-1', 'practice-0']],
  ['Don’t log it', ['practice-0']],
])('of two the second is offered as soon as the first is answered by “%s”', async (answer, kept) => {
  const { file, user, practices } = await openTwo()
  expect(screen.queryByText(/The waves/)).toBeNull() // one at a time
  await user.click(screen.getByRole('button', { name: answer }))
  await asksOfTheOther()
  await user.click(screen.getByRole('button', { name: 'Log what I did' }))
  await waitFor(() => expect(practices().toSorted()).toEqual(kept.toSorted()))
  await waitFor(() => expect([file.place, file.earlierPlaces, strip()]).toEqual([null, [], null]))
})

test('the second click of a double one does not answer for the next practice', async () => {
  const { user, practices } = await openTwo()
  await user.click(screen.getByRole('button', { name: 'Log what I did' }))
  await asksOfTheOther()
  for (const name of ['Log what I did', 'Don’t log it']) await fireEvent.click(screen.getByRole('button', { name }), { detail: 2 })
  await entries.retry()
  expect([strip() === null, practices()]).toEqual([false, ['practice-1']])
  await interrupted.leaveOut()
})

test('while the first is gone on with, the second is neither offered nor logged; it is offered when that practice is over', async () => {
  const { file, user, practices } = await openTwo()
  const taken = vi.fn()
  vi.doMock('../practice/take-up.ts', () => ({ preparedFrom: () => Promise.resolve(taken) }))
  await import('../practice/take-up.ts')
  const play = vi.spyOn(router, 'go').mockImplementation(() => undefined) // the player has come
  await user.click(screen.getByRole('button', { name: 'Go on from there' }))
  await waitFor(() => expect(play).toHaveBeenCalled())
  await tick()
  expect([taken.mock.calls.length, strip()]).toEqual([1, null])
  underWay.phase = 'under-way'
  await tick()
  await entries.retry()
  expect([practices(), strip(), file.earlierPlaces.length]).toEqual([[], null, 1])
  underWay.phase = 'none'
  await asksOfTheOther()
  vi.doUnmock('../practice/take-up.ts')
  play.mockRestore()
  await interrupted.leaveOut()
})

test('another practice that is begun without an answer keeps what was offered, and not what waits behind it', async () => {
  const { practices } = await openTwo()
  underWay.phase = 'under-way'
  await waitFor(() => expect(practices()).toEqual(['practice-1']))
  underWay.phase = 'none'
  await asksOfTheOther()
  expect(practices()).toEqual(['practice-1'])
  await interrupted.leaveOut()
})
