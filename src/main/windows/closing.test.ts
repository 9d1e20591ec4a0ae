import { expect, test } from 'vitest'
import type { Flush, Unsaved } from '../../shared/ipc.ts'
import { Closing, type AtRisk } from './closing.ts'

const nothing: Unsaved = { entries: 0, recordings: 0, settings: false, place: false }
const words: Unsaved = { ...nothing, entries: 2 }

/** A closing with a page, a disk and a person on order, and a clock that is turned by hand. */
function trial() {
  let now = 0
  let sleepers: { readonly at: number; readonly wake: () => void }[] = []
  let written = Promise.resolve()
  let answer: (choice: 'stay' | 'close') => void = () => undefined
  const page = { alive: true, goes: true, asks: [] as number[], whys: [] as Flush[] } // `goes`: asked at its end, it answers at once
  const log = { questions: [] as AtRisk[], ends: 0 }
  let stayed = 0
  const closing = new Closing({
    page: {
      canAnswer: () => page.alive,
      flush: (why, ask) => {
        page.asks.push(ask)
        page.whys.push(why)
        if (why === 'ending' && page.goes) queueMicrotask(() => closing.flushed(ask, nothing))
      },
    },
    written: () => written,
    question: (risk) => {
      log.questions.push(risk)
      return new Promise((resolve) => (answer = resolve))
    },
    stays: () => stayed++,
    end: () => log.ends++,
    now: () => now,
    wait: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
  })
  /** Everything that follows from what has happened so far. */
  const settled = () => new Promise((done) => setImmediate(done))
  return {
    closing,
    page,
    log,
    settled,
    stayed: () => stayed,
    passes: async (ms: number) => {
      await settled()
      now += ms
      for (const { wake } of sleepers.filter(({ at }) => at <= now)) wake()
      sleepers = sleepers.filter(({ at }) => at > now)
      await settled()
    },
    says: async (choice: 'stay' | 'close') => {
      answer(choice)
      await settled()
    },
    answers: async (left: Unsaved, ask = page.asks.at(-1) ?? 0) => {
      closing.flushed(ask, left)
      await settled()
    },
    /** From now on the disk is busy, until the function it returns is called. */
    diskIsBusy: () => {
      let free: () => void = () => undefined
      written = new Promise((resolve) => (free = resolve))
      return async () => {
        free()
        await settled()
      }
    },
  }
}

test('a page that has written everything is closed without a question', async () => {
  const { closing, page, log, answers } = trial()
  void closing.close()
  expect(page.asks).toEqual([1])
  expect(log.ends).toBe(0)
  await answers(nothing)
  expect(log).toEqual({ questions: [], ends: 1 })
  expect(closing.ended).toBe(true)
})

test('what is under way is ended when it is certain that the window goes: not for a question that is answered with Stay', async () => {
  const { closing, page, answers, says } = trial()
  void closing.close()
  await answers(words)
  await says('stay')
  expect(page.whys).toEqual(['closing'])
  void closing.close()
  await answers(nothing)
  expect(page.whys).toEqual(['closing', 'closing', 'ending'])
})

test('a page that does not come to its end is not waited for longer than a session would wait: what is under way is in its place', async () => {
  const { closing, page, log, answers, passes } = trial()
  page.goes = false
  void closing.close()
  await answers(nothing)
  for (let second = 0; second < 4; second++) {
    expect(log.ends).toBe(0)
    closing.flushing()
    await passes(1000)
  }
  expect(log).toEqual({ questions: [], ends: 1 })
})

test('the disk finishes before the app ends', async () => {
  const { closing, log, answers, diskIsBusy } = trial()
  const free = diskIsBusy()
  void closing.close()
  await answers(nothing)
  expect(log.ends).toBe(0)
  await free()
  expect(log).toEqual({ questions: [], ends: 1 })
})

for (const [what, left] of Object.entries<Unsaved>({
  words,
  'a recording': { ...nothing, recordings: 1 },
  settings: { ...nothing, settings: true },
  'the place of a practice': { ...nothing, place: true },
}))
  test(`before ${what} would go, the person is asked`, async () => {
    const { closing, log, answers, says } = trial()
    void closing.close()
    await answers(left)
    expect(log).toEqual({ questions: [{ why: 'unsaved', left }], ends: 0 })
    await says('close')
    expect(log.ends).toBe(1)
  })

test('who stays keeps everything, and may close again once it is saved', async () => {
  const { closing, page, log, stayed, answers, says, passes } = trial()
  void closing.close()
  await answers(words)
  expect(stayed()).toBe(0)
  await says('stay')
  expect(stayed()).toBe(1)
  await passes(60_000)
  expect(log.ends).toBe(0)
  expect(closing.ended).toBe(false)
  void closing.close()
  expect(page.asks).toEqual([1, 2])
  await answers(nothing)
  expect(log).toEqual({ questions: [{ why: 'unsaved', left: words }], ends: 1 })
})

test('an answer to the first ask is no answer to the second: more may have been typed between them', async () => {
  const { closing, log, answers, says, passes } = trial()
  void closing.close()
  await passes(2000)
  await says('stay')
  void closing.close()
  await answers(nothing, 1)
  expect(log.ends).toBe(0)
  await answers(words, 2)
  expect(log.questions).toEqual([{ why: 'silent' }, { why: 'unsaved', left: words }])
})

test('a page that hangs is asked about after two seconds, and can be closed', async () => {
  const { closing, log, passes, says } = trial()
  void closing.close()
  await passes(1999)
  expect(log.questions).toEqual([])
  await passes(1)
  expect(log).toEqual({ questions: [{ why: 'silent' }], ends: 0 })
  await says('close')
  expect(log.ends).toBe(1)
})

test('a page that says it is still writing is waited for, as long as it says so', async () => {
  const { closing, log, passes, answers } = trial()
  void closing.close()
  for (let second = 0; second < 5; second++) {
    closing.flushing()
    await passes(1000)
  }
  expect(log).toEqual({ questions: [], ends: 0 })
  await answers(nothing)
  expect(log).toEqual({ questions: [], ends: 1 })
})

test('one that falls silent while it writes has two seconds from its last sign', async () => {
  const { closing, log, passes } = trial()
  void closing.close()
  await passes(1500)
  closing.flushing()
  await passes(1999)
  expect(log.questions).toEqual([])
  await passes(1)
  expect(log.questions).toEqual([{ why: 'silent' }])
})

test('after six seconds of writing the person is asked', async () => {
  const { closing, log, passes, says } = trial()
  void closing.close()
  for (let second = 0; second < 6; second++) {
    expect(log.questions).toEqual([])
    closing.flushing()
    await passes(1000)
  }
  expect(log.questions).toEqual([{ why: 'slow' }])
  await says('close')
  expect(log.ends).toBe(1)
})

test('a disk that does not answer is asked about too, although the page has handed everything over', async () => {
  const { closing, log, passes, answers, diskIsBusy } = trial()
  diskIsBusy()
  void closing.close()
  await answers(nothing)
  await passes(5999)
  expect(log.questions).toEqual([])
  await passes(1)
  expect(log).toEqual({ questions: [{ why: 'slow' }], ends: 0 })
})

test('a page that crashed, or is not loaded yet, holds nothing: it is closed once the disk has finished', async () => {
  const { closing, page, log, settled, diskIsBusy } = trial()
  page.alive = false
  const free = diskIsBusy()
  void closing.close()
  await settled()
  expect(page.asks).toEqual([])
  expect(log.ends).toBe(0)
  await free()
  expect(log).toEqual({ questions: [], ends: 1 })
})

test('a page that crashes while it writes is not waited for or asked about', async () => {
  const { closing, page, log, passes } = trial()
  void closing.close()
  page.alive = false
  await passes(2000)
  expect(log).toEqual({ questions: [], ends: 1 })
})

test('before the page is loaded anew it writes down what it holds, and so does the disk; nobody is asked, and nothing ends', async () => {
  const { closing, page, log, answers, settled, diskIsBusy } = trial()
  const free = diskIsBusy()
  let may: boolean | null = null
  void closing.mayLoadAnew().then((answer) => (may = answer))
  expect(page.whys).toEqual(['closing'])
  await answers(nothing)
  expect(may).toBeNull()
  await free()
  await settled()
  expect([may, log]).toEqual([true, { questions: [], ends: 0 }])
})

test('a page that holds what the disk did not take, or that does not answer, is not loaded anew; one that crashed holds nothing', async () => {
  const { closing, page, log, answers, passes } = trial()
  const unsaved = closing.mayLoadAnew()
  await answers(words)
  expect(await unsaved).toBe(false)
  const silent = closing.mayLoadAnew()
  await passes(2000)
  expect(await silent).toBe(false)
  page.alive = false
  expect(await closing.mayLoadAnew()).toBe(true)
  expect(log).toEqual({ questions: [], ends: 0 })
})

test('while the app is being closed the page is not loaded anew, whichever was asked first, and the closing goes on', async () => {
  for (const first of ['close', 'load anew']) {
    const { closing, log, answers, passes } = trial()
    if (first === 'close') void closing.close()
    const may = closing.mayLoadAnew()
    if (first !== 'close') void closing.close()
    await answers(nothing)
    await passes(2000)
    expect([first, await may, log]).toEqual([first, false, { questions: [], ends: 1 }])
  }
})

test('closed after the page has written everything down, and before the disk has, it is not loaded anew', async () => {
  const { closing, answers, diskIsBusy } = trial()
  const free = diskIsBusy()
  const may = closing.mayLoadAnew()
  await answers(nothing)
  void closing.close()
  await free()
  expect(await may).toBe(false)
})

test('closing twice asks the page once and the person once', async () => {
  const { closing, page, log, answers, settled } = trial()
  void closing.close()
  void closing.close()
  await answers(words)
  void closing.close()
  await settled()
  expect(page.asks).toEqual([1])
  expect(log.questions).toHaveLength(1)
})

test('when the session ends nobody is asked: what can be written is written, then the app ends', async () => {
  const { closing, page, log, answers, diskIsBusy } = trial()
  page.goes = false
  const free = diskIsBusy()
  void closing.sessionEnds()
  void closing.sessionEnds()
  expect(page.whys).toEqual(['ending'])
  await answers(words)
  expect(log.ends).toBe(0)
  await free()
  expect(log).toEqual({ questions: [], ends: 1 })
})

test('a session that ends waits four seconds at most, also for a page that says it is still writing', async () => {
  const { closing, page, log, passes } = trial()
  page.goes = false
  void closing.sessionEnds()
  for (let second = 0; second < 4; second++) {
    expect(log.ends).toBe(0)
    closing.flushing()
    await passes(1000)
  }
  expect(log).toEqual({ questions: [], ends: 1 })
})

test('a session that ends while the question stands does not wait for its answer', async () => {
  const { closing, page, log, answers, says } = trial()
  void closing.close()
  await answers(words)
  void closing.sessionEnds()
  expect(page.asks).toEqual([1, 2])
  await answers(words)
  expect(log.ends).toBe(1)
  await says('close')
  expect(log.ends).toBe(1)
})

test('a session that ends while the page still writes takes over, and no question comes', async () => {
  const { closing, log, passes, answers } = trial()
  void closing.close()
  void closing.sessionEnds()
  await answers(words)
  await passes(20_000)
  expect(log).toEqual({ questions: [], ends: 1 })
})
