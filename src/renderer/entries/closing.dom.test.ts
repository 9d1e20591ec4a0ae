/** What would be lost if the window closed now: a practice that comes back by its place is not counted, everything else is. */
import { beforeEach, expect, test } from 'vitest'
import { wholePractice } from '../../core/entries/practice.fixture.ts'
import { putApiInPlace } from './api.fixture.ts'
import { beforeClosing, handOver, type BroughtToEnd } from './closing.ts'
import { entries } from './entries.svelte.ts'

let unfinished: BroughtToEnd
let asked = 0
beforeClosing(() => {
  asked += 1
  return Promise.resolve(unfinished)
})

/** A practice that is over waits for a full disk. */
let file: ReturnType<typeof putApiInPlace>
beforeEach(async () => {
  file = putApiInPlace()
  await entries.load()
  asked = 0
  file.full = true
  await entries.recordAs('practice-waiting', { kind: 'practice', data: wholePractice })
})
const left = { entries: 0, recordings: 0, settings: false, place: false }

test('a practice whose place is on the disk comes back at the next start: nobody is asked about it', async () => {
  unfinished = { entry: 'practice-waiting', onlyHere: false }
  expect(await handOver(true)).toEqual(left)
})

test('what waits beside it is counted all the same', async () => {
  unfinished = { entry: 'practice-waiting', onlyHere: false }
  await entries.record({ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text: 'the kettle' } })
  await entries.change({ captions: false })
  expect(await handOver(true)).toEqual({ ...left, entries: 1, settings: true })
})

test('one whose place is not on the disk either is only here', async () => {
  unfinished = { entry: 'practice-waiting', onlyHere: true }
  expect(await handOver(true)).toEqual({ ...left, entries: 1, place: true })
})

test('one of which something was said that its place does not hold is counted', async () => {
  unfinished = { entry: null, onlyHere: false }
  expect(await handOver(true)).toEqual({ ...left, entries: 1 })
})

test('when the window only pauses, what is under way goes on, and what waits is counted', async () => {
  unfinished = { entry: 'practice-waiting', onlyHere: false }
  expect([await handOver(false), asked]).toEqual([{ ...left, entries: 1 }, 0])
})
