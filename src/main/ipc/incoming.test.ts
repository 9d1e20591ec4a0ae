/** Requests as they come in, with Electron's side of them in the test's hands. */
import { expect, test, vi } from 'vitest'
import { scheme } from '../pages/origin.ts'
import { Windows } from '../windows/windows.ts'
import type { Answers } from './answer.ts'
import { takeRequests } from './incoming.ts'

const electron = vi.hoisted(() => ({ ask: (..._: unknown[]): Promise<unknown> => Promise.reject(new Error('nobody listens')) }))
vi.mock('electron', () => ({ app: { isPackaged: true }, ipcMain: { handle: (_name: string, ask: typeof electron.ask) => (electron.ask = ask) } }))

test('a window that asks before anybody is there to answer waits, and is answered as the one it was when it asked', async () => {
  const contents = {}
  const windows = new Windows<never>()
  vi.spyOn(windows, 'roleOf').mockImplementation((sender) => (sender === contents ? 'main' : null))
  let come = (_: Answers): void => undefined
  const coming = new Promise<Answers>((resolve) => (come = resolve))
  takeRequests(
    windows,
    () => coming,
    () => undefined,
  )
  const frame = { parent: null, url: `${scheme}://bundle/index.html` }
  const asked = electron.ask({ sender: contents, senderFrame: frame }, 'entries:load', 1, 2)
  const bySomebody = electron.ask({ sender: {}, senderFrame: { ...frame, parent: frame } }, 'entries:load')
  frame.url = 'https://elsewhere.example/' // it has gone on meanwhile
  come((sender, channel, words) => Promise.resolve({ ok: true, value: { sender, channel, words } }))
  expect(await asked).toEqual({
    ok: true,
    value: { sender: { role: 'main', topFrame: true, ourPage: true }, channel: 'entries:load', words: [1, 2] },
  })
  expect(await bySomebody).toMatchObject({ value: { sender: { role: null, topFrame: false } } })
})

test('a window that says that it stays empty is heard although nobody ever comes to answer it; a stranger is not', () => {
  const contents = {}
  const windows = new Windows<never>()
  vi.spyOn(windows, 'roleOf').mockImplementation((sender) => (sender === contents ? 'main' : null))
  const heard: unknown[] = []
  takeRequests(
    windows,
    () => new Promise(() => undefined),
    (fault) => heard.push(fault),
  )
  const frame = { parent: null, url: `${scheme}://bundle/index.html` }
  void electron.ask({ sender: {}, senderFrame: frame }, 'window:not-shown', 'by another window')
  void electron.ask({ sender: contents, senderFrame: { ...frame, parent: frame } }, 'window:not-shown', 'by a frame in it')
  void electron.ask({ sender: contents, senderFrame: { ...frame, url: 'https://elsewhere.example/' } }, 'window:not-shown', 'by another page')
  void electron.ask({ sender: contents, senderFrame: frame }, 'entries:load')
  for (const nonsense of [[], [null], [{}], ['it fails', 'and more'], ['x'.repeat(2001)]])
    void electron.ask({ sender: contents, senderFrame: frame }, 'window:not-shown', ...nonsense)
  expect(heard).toEqual([])
  void electron.ask({ sender: contents, senderFrame: frame }, 'window:not-shown', 'it fails')
  expect(heard).toEqual(['it fails'])
})
