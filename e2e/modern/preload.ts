/** window.api in a browser that has no preload: the built preload itself, with the two parts of Electron that it uses put in. A new request needs nothing here. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Notices } from '../../src/shared/ipc.ts'

const [asking, hearing] = ['groundworkAsks', 'groundworkHears'] // what the page and this side call each other by

export type Tell = <N extends keyof Notices>(notice: N, ...words: Parameters<Notices[N]>) => Promise<void>

/**
 * Before the page is loaded. `built`: the folder of the built app. `handedOver`: what a window knows before its first paint. Comes back with the way to tell the page something.
 * The browser's own messages, and not Playwright's: those are lost when the page is left in the same moment, and Electron loses none.
 */
export async function givesApi(
  page: Page,
  built: string,
  handedOver: object,
  asked: (channel: string, args: unknown[]) => Promise<unknown>,
): Promise<Tell> {
  const browser = await page.context().newCDPSession(page)
  const say = async (...words: unknown[]): Promise<void> => {
    await browser.send('Runtime.evaluate', { expression: `${hearing}(${JSON.stringify(words)})` }).catch(() => undefined) // the page is gone
  }
  browser.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== asking) return
    const [id, channel, args] = JSON.parse(payload, bytesIn) as [string, string, unknown[]]
    void asked(channel, args).then((answer) => say('answer', id, answer))
  })
  await browser.send('Runtime.enable')
  await browser.send('Runtime.addBinding', { name: asking })
  const argument = `--groundwork=${encodeURIComponent(JSON.stringify(handedOver))}`
  const parts = JSON.stringify([argument, asking, hearing])
  await page.addInitScript({
    content: `(${putIn.toString()})(${parts}, (require, process) => {${readFileSync(join(built, 'out', 'preload', 'index.cjs'), 'utf8')}\n})`,
  })
  return (notice, ...words) => say('notice', notice, words)
}

/** Sound travels as letters. */
function bytesIn(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('bytes64' in value)) return value
  return typeof value.bytes64 === 'string' ? new Uint8Array(Buffer.from(value.bytes64, 'base64')) : value
}

/** Runs in the page, and sees nothing but its arguments. */
function putIn(
  [argument, asks, hears]: [string, string, string],
  run: (require: (name: string) => unknown, process: { readonly argv: readonly string[] }) => void,
): void {
  type Listener = (event: null, ...words: unknown[]) => void
  const page = window as unknown as Record<string, (payload: string) => void>
  const listeners = new Map<string, Set<Listener>>()
  const waiting = new Map<string, (answer: unknown) => void>()
  const sendable = (_key: string, value: unknown): unknown => {
    if (!(value instanceof Uint8Array)) return value
    let letters = ''
    for (let from = 0; from < value.length; from += 0x8000) letters += String.fromCharCode(...value.subarray(from, from + 0x8000))
    return { bytes64: btoa(letters) }
  }
  const ipcRenderer = {
    invoke: (_requests: string, channel: string, ...args: unknown[]) =>
      new Promise((resolve) => {
        const id = crypto.randomUUID()
        const sent = JSON.stringify([id, channel, structuredClone(args)], sendable) // what Electron cannot send must not be sent here either
        waiting.set(id, resolve)
        page[asks]?.(sent)
      }),
    on: (notice: string, listener: Listener) => {
      const of = listeners.get(notice) ?? new Set()
      listeners.set(notice, of.add(listener))
    },
    off: (notice: string, listener: Listener) => listeners.get(notice)?.delete(listener),
  }
  const hear = ([kind, which, what]: ['answer' | 'notice', string, unknown]) => {
    if (kind === 'notice') for (const listener of listeners.get(which) ?? []) listener(null, ...(what as unknown[]))
    else waiting.get(which)?.(what)
    if (kind === 'answer') waiting.delete(which)
  }
  const frozen = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
    return value
  }
  const exposed = (name: string, value: unknown) => Object.defineProperty(window, name, { value: frozen(value), enumerable: true })
  Object.defineProperty(window, hears, { value: hear })
  run(() => ({ ipcRenderer, contextBridge: { exposeInMainWorld: exposed } }), { argv: [argument] })
}
