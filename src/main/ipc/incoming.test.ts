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
  takeRequests(windows, () => coming)
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
