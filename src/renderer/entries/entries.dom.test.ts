/** The person's entries as a page uses them, on a disk that is full, slow or refuses. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '../../core/entries/entry.ts'
import { wavOf } from '../../core/sound/wav.ts'
import { wholePractice } from '../../core/entries/practice.fixture.ts'
import { diskFull, putApiInPlace, refusedForGood } from './api.fixture.ts'
import { handOver } from './closing.ts'
import { entries } from './entries.svelte.ts'
import { Typing } from './typing.svelte.ts'

const reflection = (text: string): Draft => ({ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text } })
const practice = (words: string): Draft => ({ kind: 'practice', data: { ...wholePractice, words } })

let file: ReturnType<typeof putApiInPlace>
afterEach(() => void vi.useRealTimers())
beforeEach(async () => {
  file = putApiInPlace()
  await entries.load()
})
const texts = () => file.entries.map(({ data }) => (data && 'text' in data ? data.text : data && 'words' in data ? data.words : null))

test('two acts at once, after the disk is free again: each is saved once, in their order', async () => {
  file.full = true
  await entries.record(reflection('one'))
  expect(entries.trouble).toEqual(diskFull)
  file.full = false
  await Promise.all([entries.record(reflection('two')), entries.record(reflection('three'))])
  expect(texts()).toEqual(['one', 'two', 'three'])
  expect(entries.trouble).toBeNull()
})

test('pressing "Try again now" twice loses nothing and doubles nothing', async () => {
  file.full = true
  await entries.record(practice('one'))
  await Promise.all([entries.record(practice('two')), entries.record(practice('three'))])
  file.full = false
  await Promise.all([entries.retry(), entries.retry()])
  expect(texts()).toEqual(['one', 'two', 'three'])
})

test('a practice that fails twice is still saved when there is room', async () => {
  file.faults = { 'entries:record': [{ refuse: 'full' }, { refuse: 'full' }] }
  await entries.record(practice('one'))
  await entries.retry()
  expect([texts(), entries.trouble]).toEqual([[], diskFull])
  await entries.retry()
  expect([texts(), entries.trouble]).toEqual([['one'], null])
})

test('a save that was written and not answered is not written twice', async () => {
  const { record } = window.api.entries
  let lost = true
  window.api.entries.record = async (entry) => {
    const answer = await record(entry)
    if (!lost) return answer
    lost = false
    throw new Error('the answer was lost')
  }
  expect((await entries.record(practice('one'))).is).toBe('waiting')
  await entries.retry()
  expect([texts(), entries.practices.length, entries.trouble]).toEqual([['one'], 1, null])
})

test('taken back after a save that failed, it is not in the file, and nothing is said to have failed', async () => {
  const { record } = window.api.entries
  for (const written of [true, false]) {
    window.api.entries.record = async (entry) => {
      if (written) await record(entry)
      throw new Error('the answer was lost')
    }
    const kept = await entries.record(practice('one'))
    expect((await entries.remove(kept.id)).is).toBe('saved')
    expect([texts(), entries.trouble, entries.refused]).toEqual([written ? [null] : [], null, null])
    file.entries = []
  }
})

test('a favourite that is removed on a full disk and kept once more is still kept when there is room', async () => {
  const favourite = { kind: 'favourite', data: { exercise: 'E02', title: 'Letting go' } } as const
  const { id } = await entries.record(favourite)
  file.faults = { 'entries:remove': [{ refuse: 'full' }, { refuse: 'full' }] }
  await entries.remove(id)
  await entries.record(favourite)
  await entries.retry()
  expect([file.entries.filter(({ data }) => data !== null).length, entries.of('favourite').length, entries.trouble]).toEqual([1, 1, null])
})

test('what is done before everything is erased is not written into the empty file', async () => {
  let free = (): void => undefined
  file.faults = { 'entries:record': { slow: new Promise<void>((done) => (free = done)) } }
  const outcome = entries.record(practice('one'))
  const erased = entries.erase()
  const after = entries.record(practice('two'))
  free()
  expect(await erased).toEqual({ ok: true, value: undefined })
  await Promise.all([outcome, after])
  expect([entries.practices, texts()]).toEqual([[], []])
})

test('erase, restore and begin anew that are refused say so, and leave everything as it was', async () => {
  await entries.record(practice('one'))
  file.faults = { 'file:erase': { refuse: 'full' }, 'file:restore': { refuse: 'for good' }, 'file:begin-anew': { refuse: 'full' } }
  expect(await entries.erase()).toEqual({ ok: false, refusal: diskFull })
  expect(await entries.openBackup('entries-2026-11-20.json')).toEqual({ ok: false, refusal: refusedForGood })
  expect(await entries.beginAnew()).toEqual({ ok: false, refusal: diskFull })
  expect(entries.practices).toHaveLength(1)
})

test('an older copy is not opened while words still wait to be saved', async () => {
  file.full = true
  await entries.record(practice('one'))
  expect(await entries.openBackup('entries-2026-11-20.json')).toEqual({ ok: false, refusal: diskFull })
  expect(file.asked).toEqual([])
  file.full = false
  expect(await entries.openBackup('entries-2026-11-20.json')).toMatchObject({ ok: true })
  expect(texts()).toEqual(['one'])
})

test('before closing, everything is handed over, and what the disk did not take is counted', async () => {
  const typing = new Typing((text) => entries.record(reflection(text)))
  typing.changed('still typed')
  expect(await handOver('closing')).toEqual({ entries: 0, recordings: 0, settings: false, place: false })
  expect(texts()).toEqual(['still typed'])
  file.full = true
  typing.changed('typed on a full disk')
  await entries.change({ captions: false })
  await entries.keepRecording('And rest.', new Uint8Array(44))
  expect(await handOver('closing')).toEqual({ entries: 1, recordings: 1, settings: true, place: false })
  expect(typing.state).toBe('waiting')
  file.full = false
  file.faults = { 'recording:keep': { refuse: 'full' } } // too long for what room there is
  expect(await handOver('closing')).toEqual({ entries: 0, recordings: 1, settings: false, place: false })
  await expect.poll(() => typing.state).toBe('saved')
})

test('of two takes of one line that wait, only the later one lands, and the earlier one is not said to have landed', async () => {
  file.full = true
  const earlier = await entries.keepRecording('And rest.', wavOf(new Float32Array(480)))
  const later = await entries.keepRecording('And rest.', wavOf(new Float32Array(960)))
  file.full = false
  await entries.retry()
  expect([await earlier.landed, await later.landed]).toEqual([false, true])
  expect(file.entries).toMatchObject([{ kind: 'recording', data: { samples: 960 } }])
})

test('words that waited and were then refused for good are not said to be on their way any more', async () => {
  const typing = new Typing((text) => entries.record(reflection(text)))
  file.full = true
  typing.changed('mine')
  await typing.flush()
  expect(typing.state).toBe('waiting')
  file.full = false
  file.faults = { 'entries:record': { refuse: 'for good' } }
  await entries.retry()
  expect([typing.state, entries.refused]).toEqual(['refused', refusedForGood])
})

test('what is done while everything is being erased is not kept, and that is said', async () => {
  const during: ReturnType<typeof entries.record>[] = []
  file.faults = {
    'file:erase': () => {
      during.push(entries.record(practice('meanwhile')))
      return null
    },
  }
  expect(await entries.erase()).toMatchObject({ ok: true })
  expect(await Promise.all(during)).toMatchObject([{ is: 'refused' }])
  expect([texts(), entries.refused]).toEqual([[], { code: 'replaced' }])
})

test('what waited for room goes with everything that is erased, and nothing is said to have failed', async () => {
  file.faults = { 'entries:record': { refuse: 'full' } }
  expect((await entries.record(practice('one'))).is).toBe('waiting')
  expect(await entries.erase()).toMatchObject({ ok: true })
  expect([entries.unsaved, entries.trouble, entries.refused]).toEqual([[], null, null])
})

test('a file that cannot be opened yet is asked for again, by itself or at once on "Try again now", and the person is told meanwhile', async () => {
  vi.useFakeTimers()
  vi.resetModules()
  const { entries: fresh } = await import('./entries.svelte.ts')
  const load = vi.spyOn(window.api.entries, 'load')
  file.faults = {
    'entries:load': [{ refuse: 'full' }, { refuse: 'full' }, { refuse: 'full' }],
    'entries:record': [{ refuse: 'full' }, { refuse: 'full' }, { refuse: 'full' }],
  }
  const loaded = fresh.load()
  await vi.advanceTimersByTimeAsync(0)
  expect([fresh.trouble, fresh.refused, fresh.ready, load.mock.calls.length]).toEqual([diskFull, null, false, 1])
  await vi.advanceTimersByTimeAsync(3000)
  expect([fresh.trouble, load.mock.calls.length]).toEqual([diskFull, 2])
  const early = await fresh.record(practice('before it was open'))
  await fresh.retry()
  expect([early.is, load.mock.calls.length]).toEqual(['waiting', 3])
  await vi.advanceTimersByTimeAsync(3000)
  await loaded
  await vi.advanceTimersByTimeAsync(3000)
  expect([fresh.trouble, fresh.refused, fresh.ready, texts(), load.mock.calls.length]).toEqual([null, null, true, ['before it was open'], 4])
})

test('no older copy is opened over a file that is still being asked for', async () => {
  vi.useFakeTimers()
  vi.resetModules()
  const { entries: fresh } = await import('./entries.svelte.ts')
  const restore = vi.spyOn(window.api.file, 'restore')
  file.faults = { 'entries:load': [{ refuse: 'full' }] }
  const loaded = fresh.load()
  await vi.advanceTimersByTimeAsync(0)
  expect(await fresh.openBackup('entries-2026-11-20.json')).toEqual({ ok: false, refusal: diskFull })
  await vi.advanceTimersByTimeAsync(3000)
  await loaded
  expect([fresh.ready, restore.mock.calls]).toEqual([true, []])
})

test('a file that will not be opened later either is told once', async () => {
  file.faults = { 'entries:load': { refuse: 'for good' } }
  await entries.load()
  expect([entries.refused, entries.trouble]).toEqual([refusedForGood, null])
})

test('entries that somebody sealed and that are no JSON are told, and nothing is shown in their place', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.resetModules()
  const { entries: fresh } = await import('./entries.svelte.ts')
  vi.spyOn(window.api.entries, 'load').mockResolvedValue({
    ok: true,
    value: { state: 'ready', snapshot: '{"entries":[{]}', note: null, readOnly: null },
  })
  await fresh.load()
  expect([fresh.ready, fresh.refused]).toEqual([false, { code: 'unexpected' }])
})

test('erase, restore and begin anew answer also when nobody answers them', async () => {
  file.faults = {
    'file:erase': { refuse: 'not answered' },
    'file:restore': { refuse: 'not answered' },
    'file:begin-anew': { refuse: 'not answered' },
  }
  const notAnswered = { ok: false, refusal: { code: 'not-answered', again: true } }
  expect([await entries.erase(), await entries.openBackup('entries-2026-11-20.json'), await entries.beginAnew()]).toEqual([
    notAnswered,
    notAnswered,
    notAnswered,
  ])
})

test('a file that could only be read says so until something was written to it, and no longer', async () => {
  const why = { why: 'locked', folder: '/home/someone/Groundwork', code: 'EACCES' } as const
  const snapshot = JSON.stringify({ entries: [], settings: file.settings })
  window.api.entries.load = () => Promise.resolve({ ok: true, value: { state: 'ready', snapshot, note: null, readOnly: why } })
  await entries.load()
  file.faults = { 'entries:record': [{ refuse: 'full' }] }
  const outcome = await entries.record(reflection('one'))
  expect([outcome.is, entries.opening.readOnly]).toEqual(['waiting', why])
  await entries.retry()
  expect([await outcome.landed, entries.opening.readOnly]).toEqual([true, null])
})

test('an answer about an earlier file changes nothing that is shown of the present one', async () => {
  let free = (): void => undefined
  file.faults = { 'entries:record': [{ slow: new Promise<void>((done) => (free = done)) }] }
  const asked = vi.spyOn(window.api.entries, 'record')
  const early = entries.record(reflection('of the earlier file'))
  await expect.poll(() => asked.mock.calls.length).toBe(1)
  await entries.load() // gives another file
  expect(await early).toMatchObject({ is: 'refused' })
  free()
  await entries.record(reflection('of this file'))
  expect(entries.of('reflection').map(({ data }) => data.text)).toEqual(['of this file'])
})

test('of the files that were set aside those are named that are there', () => {
  entries.dismissOtherFiles()
  entries.hearOfAnotherFile('/a', [])
  entries.hearOfAnotherFile('/b', [])
  expect(entries.otherFiles).toEqual(['/a', '/b'])
  entries.hearOfAnotherFile('/b', ['/a'])
  expect(entries.otherFiles).toEqual(['/b'])
})
