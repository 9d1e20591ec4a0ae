/** What would go with the window if it closed now; what is under way is put down for that, and ended only when the window goes. */
import { beforeEach, expect, test } from 'vitest'
import { wholePractice } from '../../core/entries/practice.fixture.ts'
import { putApiInPlace } from './api.fixture.ts'
import { beforeClosing, handOver, type OnlyHere } from './closing.ts'
import { entries } from './entries.svelte.ts'

let atRisk: OnlyHere
let done: string[]
beforeClosing({
  putDown: () => {
    done.push('put down')
    return Promise.resolve(atRisk)
  },
  end: async () => {
    done.push('ended')
    await entries.record({ kind: 'practice', data: wholePractice })
  },
})

let file: ReturnType<typeof putApiInPlace>
beforeEach(async () => {
  file = putApiInPlace()
  await entries.load()
  done = []
  atRisk = {}
})
const left = { entries: 0, recordings: 0, settings: false, place: false }

test('what is put down where it comes back from is not asked about, and goes on', async () => {
  expect([await handOver('closing'), done, file.entries]).toEqual([left, ['put down'], []])
})

test('what could not be put down is counted beside what waits', async () => {
  file.full = true
  await entries.record({ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text: 'the kettle' } })
  await entries.change({ captions: false })
  atRisk = { entries: 1, place: true }
  expect(await handOver('closing')).toEqual({ entries: 2, recordings: 0, settings: true, place: true })
  atRisk = { recordings: 1 }
  expect(await handOver('closing')).toEqual({ entries: 1, recordings: 1, settings: true, place: false })
})

test('when the window goes, it is kept as far as it went', async () => {
  expect([await handOver('ending'), done]).toEqual([left, ['ended']])
  expect(file.entries).toHaveLength(1)
})

test('when the window only pauses, what is under way goes on untouched', async () => {
  expect([await handOver('pause'), done]).toEqual([left, []])
})

test('what is over is not asked any more', async () => {
  const over = beforeClosing({ putDown: () => Promise.resolve({ recordings: 1 }), end: () => Promise.resolve() })
  over()
  expect(await handOver('closing')).toEqual(left)
})
