import { expect, test } from 'vitest'
import { Windows } from './windows.ts'

class TestWindow {
  readonly heard: unknown[][] = []
  readonly webContents = { send: (...words: unknown[]) => void this.heard.push(words) }
  #destroyed = false
  #closed: (() => void)[] = []
  isDestroyed = () => this.#destroyed
  once = (_event: 'closed', listener: () => void) => this.#closed.push(listener)
  destroy() {
    this.#destroyed = true
  }
  close() {
    this.destroy()
    for (const listener of this.#closed) listener()
  }
}

test('a window is known by its role, and its contents by the window', () => {
  const windows = new Windows<TestWindow>()
  const [main, console, foreign] = [new TestWindow(), new TestWindow(), new TestWindow()]
  windows.add('main', main)
  windows.add('console', console)
  expect(windows.of('main')).toBe(main)
  expect(windows.of('audience')).toBeNull()
  expect([main, console, foreign].map(({ webContents }) => windows.roleOf(webContents))).toEqual(['main', 'console', null])
  expect(windows.roleOf(undefined)).toBeNull()
})

test('a notice reaches the window of its role and no other; where none is open, nobody', () => {
  const windows = new Windows<TestWindow>()
  const [main, console] = [new TestWindow(), new TestWindow()]
  windows.add('main', main)
  windows.add('console', console)
  windows.tell('main', 'window:flush', 'closing', 3)
  windows.tell('audience', 'practice:interrupted')
  expect(main.heard).toEqual([['window:flush', 'closing', 3]])
  expect(console.heard).toEqual([])
})

test('a window that closed is nobody any more, and the next of its role takes its place', () => {
  const windows = new Windows<TestWindow>()
  const [first, second] = [new TestWindow(), new TestWindow()]
  windows.add('main', first)
  first.close()
  expect(windows.of('main')).toBeNull()
  expect(windows.roleOf(first.webContents)).toBeNull()
  windows.tell('main', 'practice:interrupted')
  expect(first.heard).toEqual([])
  windows.add('main', second)
  expect(windows.of('main')).toBe(second)
})

test('one that closes late takes nothing from the one that came after it', () => {
  const windows = new Windows<TestWindow>()
  const [first, second] = [new TestWindow(), new TestWindow()]
  windows.add('main', first)
  windows.add('main', second)
  first.close()
  expect(windows.of('main')).toBe(second)
})

test('one that is destroyed and has not said that it closed is nobody: nothing is sent to it', () => {
  const windows = new Windows<TestWindow>()
  const main = new TestWindow()
  windows.add('main', main)
  main.destroy()
  expect([windows.of('main'), windows.roleOf(main.webContents)]).toEqual([null, null])
  windows.tell('main', 'practice:interrupted')
  expect(main.heard).toEqual([])
})
