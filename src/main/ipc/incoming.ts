/** Where requests of the windows come in, before those who answer are loaded: no window asks in vain. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { RequestChannel } from '../../shared/ipc.ts'
import { isOurs } from '../pages/origin.ts'
import type { Windows } from '../windows/windows.ts'
import type { Answers } from './answer.ts'
import { fromMain, mayAsk, type Sender } from './sender.ts'
import { faultIn } from './staying-empty.ts'

const requestChannel: RequestChannel = 'request'

/** `answers` is asked for with each request; those that come before it is there wait for it, but for a window that says that it stays empty: that is `notShown` at once. */
export function takeRequests(windows: Windows<BrowserWindow>, answers: () => Promise<Answers>, notShown: (fault: string) => void): void {
  ipcMain.handle(requestChannel, async (event, channel: unknown, ...asked: unknown[]) => {
    const sender = senderOf(event, windows) // now, not after a wait: by then the frame may show something else
    const fault = faultIn(channel, asked)
    if (fault !== null && mayAsk(sender, fromMain)) notShown(fault)
    const answer = await answers()
    return answer(sender, channel, asked)
  })
}

function senderOf({ senderFrame: frame, sender }: IpcMainInvokeEvent, windows: Windows<BrowserWindow>): Sender {
  return { role: windows.roleOf(sender), topFrame: frame !== null && frame.parent === null, ourPage: frame !== null && isOurs(frame.url) }
}
