/** What the line under a field says while its text is saved: "saved" only of what stands there now. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { Typing } from './typing.svelte.ts'
import type { Outcome } from './outbox.ts'

const never = { pause: 3_600_000, latest: 3_600_000 } // ms: nothing here is saved by the clock
const saved: Outcome = { id: 'note-1', is: 'saved', landed: Promise.resolve(true) }
/** A disk that answers each save when the test says so. */
function trial() {
  const asked: { readonly text: string; readonly answer: (outcome: Outcome | null) => void }[] = []
  const typing = new Typing((text) => new Promise((answer) => asked.push({ text, answer })), never)
  const answer = (nth: number, outcome: Outcome | null) => asked[nth]?.answer(outcome)
  return { typing, texts: () => asked.map(({ text }) => text), answer }
}

test('the answer to an earlier save says nothing of what was typed since', async () => {
  const { typing, texts, answer } = trial()
  typing.changed('one')
  const first = typing.flush()
  typing.changed('one two')
  answer(0, saved)
  await first
  expect([typing.state, texts()]).toEqual(['typing', ['one']])
  const second = typing.flush()
  answer(1, saved)
  await second
  expect([typing.state, texts()]).toEqual(['saved', ['one', 'one two']])
})

test('nor while the newer text is on its way, however slow the first save is and fast the second', async () => {
  const { typing, answer } = trial()
  typing.changed('one')
  const first = typing.flush()
  typing.changed('one two')
  const second = typing.flush()
  answer(0, saved)
  await first
  expect(typing.state).toBe('typing')
  answer(1, { ...saved, is: 'refused' })
  await second
  expect(typing.state).toBe('refused')
})

test('a slow first save that is answered after the second changes nothing', async () => {
  const { typing, answer } = trial()
  typing.changed('one')
  const first = typing.flush()
  typing.changed('one two')
  const second = typing.flush()
  answer(1, { ...saved, is: 'refused' })
  await second
  answer(0, saved)
  await first
  expect(typing.state).toBe('refused')
})

test('a save that waited and landed late says nothing of newer typing', async () => {
  const { typing, answer } = trial()
  let land: (landed: boolean) => void = () => undefined
  const landed = new Promise<boolean>((done) => (land = done))
  typing.changed('one')
  const first = typing.flush()
  answer(0, { ...saved, is: 'waiting', landed })
  await first
  expect(typing.state).toBe('waiting')
  typing.changed('one two')
  land(true)
  await landed
  await Promise.resolve()
  expect(typing.state).toBe('typing')
  const second = typing.flush()
  answer(1, saved)
  await second
  expect(typing.state).toBe('saved')
})

test('a save that waited and landed late says nothing of a newer one that was refused', async () => {
  const { typing, answer } = trial()
  let land: (landed: boolean) => void = () => undefined
  const landed = new Promise<boolean>((done) => (land = done))
  typing.changed('one')
  const first = typing.flush()
  answer(0, { ...saved, is: 'waiting', landed })
  await first
  typing.changed('one two')
  const second = typing.flush()
  answer(1, { ...saved, is: 'refused' })
  await second
  land(true)
  await landed
  await Promise.resolve()
  expect(typing.state).toBe('refused')
})

/** Typing that is saved by the clock, which the test moves; `saved`: what was handed over so far. */
function typingByTheClock() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const texts: string[] = []
  const typing = new Typing((text) => {
    texts.push(text)
    return Promise.resolve(saved)
  })
  return { typing, texts, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

test('what was typed is saved 400 ms after the last key, and not while the next key comes sooner', async () => {
  const { typing, texts, pass } = typingByTheClock()
  typing.changed('o')
  await pass(399)
  typing.changed('on')
  await pass(399)
  expect(texts).toEqual([])
  await pass(1)
  expect(texts).toEqual(['on'])
})

test('who types on without a pause has what stood there saved every two seconds', async () => {
  const { typing, texts, pass } = typingByTheClock()
  for (let keys = 0; keys <= 20; keys++) {
    typing.changed('x'.repeat(keys))
    await pass(200)
  }
  expect(texts.map(({ length }) => length)).toEqual([9, 19])
})
