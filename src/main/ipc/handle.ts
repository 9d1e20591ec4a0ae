/** Electron's side of the requests: each is answered only to our own page, in the top frame of a window whose role may ask. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { isOurs } from '../pages/origin.ts'
import type { Windows } from '../windows/windows.ts'
import { answered } from './answer.ts'
import { mayAsk, type Channel, type Handlers, type Sender } from './handlers.ts'

export function handleAll(windows: Windows<BrowserWindow>, handlers: Handlers): void {
  for (const channel of Object.keys(handlers) as Channel[]) handle(windows, channel, handlers)
}

function handle<C extends Channel>(windows: Windows<BrowserWindow>, channel: C, handlers: Handlers): void {
  const [from, schema, answer] = handlers[channel]
  ipcMain.handle(channel, (event, ...asked: unknown[]) => {
    // now, not after a wait: by then the frame may show something else
    if (!mayAsk(senderOf(event, windows), from)) throw new Error('refused')
    return answered(channel, schema, answer, asked)
  })
}

function senderOf({ senderFrame: frame, sender }: IpcMainInvokeEvent, windows: Windows<BrowserWindow>): Sender {
  return { role: windows.roleOf(sender), topFrame: frame !== null && frame.parent === null, ourPage: frame !== null && isOurs(frame.url) }
}
