/** window.api in a browser that has no preload: the built preload itself, with the two parts of Electron that it uses put in. A new request needs nothing here. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const preload = resolve(import.meta.dirname, '../../out/preload/index.cjs')

/** What the page asks the main process by, and what it hears from it by. */
export const asking = 'groundworkAsks'
export const telling = 'groundworkTells'

/** A script for the page, to run before its own. `handedOver`: what a window knows before its first paint. */
export function preloadScript(handedOver: object): string {
  const argument = `--groundwork=${encodeURIComponent(JSON.stringify(handedOver))}`
  return `(${putIn.toString()})(${JSON.stringify([argument, asking, telling])}, (require, process) => {${readFileSync(preload, 'utf8')}\n})`
}

/** Runs in the page, and sees nothing but its arguments. */
function putIn(
  [argument, asks, tells]: [string, string, string],
  run: (require: (name: string) => unknown, process: { readonly argv: readonly string[] }) => void,
): void {
  type Listener = (event: null, ...words: unknown[]) => void
  const listeners = new Map<string, Set<Listener>>()
  const ipcRenderer = {
    // what Electron cannot send must not be sent here either
    invoke: async (channel: string, ...args: unknown[]) =>
      (window as unknown as Record<string, (channel: string, args: unknown[]) => Promise<unknown>>)[asks]?.(channel, structuredClone(args)),
    on: (notice: string, listener: Listener) => {
      const of = listeners.get(notice) ?? new Set()
      listeners.set(notice, of.add(listener))
    },
    off: (notice: string, listener: Listener) => listeners.get(notice)?.delete(listener),
  }
  const tell = (notice: string, words: unknown[]) => {
    for (const listener of listeners.get(notice) ?? []) listener(null, ...words)
  }
  const frozen = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
    return value
  }
  const exposed = (name: string, value: unknown) => Object.defineProperty(window, name, { value: frozen(value), enumerable: true })
  Object.defineProperty(window, tells, { value: tell })
  run(() => ({ ipcRenderer, contextBridge: { exposeInMainWorld: exposed } }), { argv: [argument] })
}
