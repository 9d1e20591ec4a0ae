/** Answers what our window asks, and only our window. Each request stands with the schema of its arguments. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import type { Requests } from '../../shared/ipc.ts'
import { answered } from './answer.ts'
import { isOurs } from '../pages/origin.ts'
import type { Window } from '../windows/main-window.ts'

type Channel = keyof Requests
type Arguments<C extends Channel> = Parameters<Requests[C]>
type Value<C extends Channel> = ReturnType<Requests[C]>

/** For each request the schema of its arguments, then its answer. A request without a schema, or with one for other arguments, does not compile. */
export type Handlers = {
  readonly [C in Channel]: readonly [schema: z.ZodType<Arguments<C>>, answer: (...args: Arguments<C>) => Value<C> | Promise<Value<C>>]
}

export function handleAll(window: Window, handlers: Handlers): void {
  for (const channel of Object.keys(handlers) as Channel[]) handle(window, channel, handlers)
}

function handle<C extends Channel>(window: Window, channel: C, handlers: Handlers): void {
  const [schema, answer] = handlers[channel]
  ipcMain.handle(channel, (event, ...asked: unknown[]) => {
    // now, not after a wait: by then the frame may show something else
    if (!isOurWindow(event, window)) throw new Error('refused')
    return answered(channel, schema, answer, asked)
  })
}

function isOurWindow(event: IpcMainInvokeEvent, window: Window): boolean {
  const { senderFrame: frame, sender } = event
  return frame !== null && frame.parent === null && sender === window.browser?.webContents && isOurs(frame.url)
}
