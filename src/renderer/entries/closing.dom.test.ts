/** What would go with the window if it closed now; what is under way is put down for that, and ended only when the window goes. */
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { wholePractice } from '../../core/entries/practice.fixture.ts'
import { silentAfter } from '../../shared/sign-of-life.ts'
import { putApiInPlace } from './api.fixture.ts'
import { beforeClosing, handOver, handOverSaying, type OnlyHere } from './closing.ts'
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
  atRisk = { entries: ['practice-1'], place: true }
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

test('while it is handed over for long, the main process hears of it before it would take the window for dead; then no more', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let finish = (_: OnlyHere): void => undefined
  onTestFinished(beforeClosing({ putDown: () => new Promise((done) => (finish = done)), end: () => Promise.resolve() }))
  const still = vi.fn()
  const handed = handOverSaying(still, 'closing')
  for (let signs = 1; signs <= 3; signs++) {
    await vi.advanceTimersByTimeAsync(silentAfter - 1)
    expect(still.mock.calls.length).toBeGreaterThanOrEqual(signs)
  }
  finish({ recordings: 1 })
  expect(await handed).toEqual({ ...left, recordings: 1 })
  still.mockClear()
  await vi.advanceTimersByTimeAsync(3 * silentAfter)
  expect(still).not.toHaveBeenCalled()
})
