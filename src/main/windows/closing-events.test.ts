// Every way in which the app is asked to go: a press, a quit, a signal, a computer that is shut down. What the window holds is asked for first.
import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { AtRisk } from './closing.ts'
import { Closing } from './closing.ts'
import { watchClosing, watchQuitting, watchShutdown } from './closing-events.ts'
import { Windows } from './windows.ts'

class TestApp extends EventEmitter {
  quits = 0
  quit = () => void this.quits++
}
class TestWindow extends EventEmitter {
  readonly told: unknown[][] = []
  readonly webContents = { send: (...words: unknown[]) => void this.told.push(words) }
  isDestroyed = () => false
}

/** A page that holds words which the disk does not take: who closes it is asked, a session that ends goes on. */
function trial() {
  const log = { asks: 0, questions: [] as AtRisk[], ends: 0 }
  const [app, powerMonitor, process, browser] = [new TestApp(), new EventEmitter(), new EventEmitter(), new TestWindow()]
  const windows = new Windows<TestWindow>()
  windows.add('main', browser)
  const closing = new Closing({
    page: { canAnswer: () => true, flush: () => log.asks++ },
    written: () => Promise.resolve(),
    question: (risk) => {
      log.questions.push(risk)
      return Promise.resolve('close')
    },
    stays: () => undefined,
    end: () => log.ends++,
    now: () => 0,
    wait: () => new Promise(() => undefined),
  })
  watchQuitting(app, closing)
  watchShutdown(powerMonitor, process, closing)
  watchClosing(browser, closing, windows)
  let held = 0
  const event = { preventDefault: () => void held++ }
  const answered = async () => {
    closing.flushed(1, { entries: 2, recordings: 0, settings: false, place: false })
    await new Promise((done) => setImmediate(done))
  }
  return { app, powerMonitor, process, browser, closing, log, event, held: () => held, answered }
}
const asked = { asks: 1, questions: [{ why: 'unsaved', left: { entries: 2, recordings: 0, settings: false, place: false } }], ends: 1 }
const notAsked = { asks: 1, questions: [], ends: 1 }

test('a computer that shuts down is asked to wait, and nobody else is asked anything', async () => {
  const { powerMonitor, log, event, held, answered } = trial()
  powerMonitor.emit('shutdown', event)
  expect([held(), log]).toEqual([1, { asks: 1, questions: [], ends: 0 }])
  await answered()
  expect(log).toEqual(notAsked)
})

test('so it is where Electron hands no event over', async () => {
  const { powerMonitor, log, answered } = trial()
  powerMonitor.emit('shutdown')
  await answered()
  expect(log).toEqual(notAsked)
})

for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'])
  test(`${signal} ends the app as a session that ends does: what is typed is written first`, async () => {
    const { process, log, answered } = trial()
    process.emit(signal)
    expect(log).toEqual({ asks: 1, questions: [], ends: 0 })
    await answered()
    expect(log).toEqual(notAsked)
  })

test('when Windows only asks whether the session may end, the page writes what it holds, and nothing ends', async () => {
  const { browser, log, event, held, answered } = trial()
  browser.emit('query-session-end', event)
  await answered()
  expect(browser.told).toEqual([['window:flush', 'pause', 0]])
  expect([held(), log]).toEqual([0, { asks: 0, questions: [], ends: 0 }])
})

test('when Windows says that the session ends, nobody is asked', async () => {
  const { browser, log, answered } = trial()
  browser.emit('session-end')
  await answered()
  expect(log).toEqual(notAsked)
})

test('closing the window is closing the app: it stays until the page has answered, and the person is asked', async () => {
  const { browser, log, event, held, answered } = trial()
  browser.emit('close', event)
  expect([held(), log.ends]).toEqual([1, 0])
  await answered()
  expect(log).toEqual(asked)
})

test('so is quitting, until the app has ended: then it quits', async () => {
  const { app, log, event, held, answered } = trial()
  app.emit('before-quit', event)
  expect([held(), log.ends]).toEqual([1, 0])
  await answered()
  expect(log).toEqual(asked)
  app.emit('before-quit', event)
  expect([held(), log]).toEqual([1, asked])
})

test('without a window the app quits', () => {
  const { app } = trial()
  app.emit('window-all-closed')
  expect(app.quits).toBe(1)
})
