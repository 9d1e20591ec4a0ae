/** window.api: what a page may ask, one line a request. Each is answered by an `Answer`: the value, or why not. */
import { contextBridge, ipcRenderer } from 'electron'
import type { Answer, Appearance, Notices, RequestChannel, Requests, Runtime } from '../shared/ipc.ts'
import { notAnswered } from '../shared/not-answered.ts'

const flag = '--groundwork='
const handedOver = process.argv.find((argument) => argument.startsWith(flag)) ?? flag
const { appearance, runtime } = JSON.parse(decodeURIComponent(handedOver.slice(flag.length))) as { appearance: Appearance; runtime: Runtime }

type Asked<C extends keyof Requests> = (...args: Parameters<Requests[C]>) => Promise<Answer<ReturnType<Requests[C]>>>

const requestChannel: RequestChannel = 'request'

/** Never refused as a promise: what nobody answers is one more answer, so that no page can forget it. */
const ask =
  <C extends keyof Requests>(channel: C): Asked<C> =>
  async (...args) => {
    try {
      return (await ipcRenderer.invoke(requestChannel, channel, ...args)) as Awaited<ReturnType<Asked<C>>>
    } catch (fault) {
      console.error(`Groundwork: nobody answered ${channel}:`, fault)
      return { ok: false, refusal: notAnswered }
    }
  }

const api = {
  appearance,
  runtime,
  entries: {
    load: ask('entries:load'),
    record: ask('entries:record'),
    revise: ask('entries:revise'),
    remove: ask('entries:remove'),
    restore: ask('entries:restore'),
  },
  settings: { change: ask('settings:change') },
  file: {
    whereabouts: ask('file:whereabouts'),
    reveal: ask('file:reveal'),
    export: ask('file:export'),
    csv: ask('file:csv'),
    erase: ask('file:erase'),
    restore: ask('file:restore'),
    beginAnew: ask('file:begin-anew'),
  },
  practice: {
    awake: ask('practice:awake'),
    otherOutputs: ask('practice:other-outputs'),
    place: ask('practice:place'),
    forgetPlace: ask('practice:forget-place'),
    unfinished: ask('practice:unfinished'),
  },
  recording: { keep: ask('recording:keep'), listening: ask('recording:listening') },
  window: {
    notShown: ask('window:not-shown'),
    compact: ask('window:compact'),
    flushing: ask('window:flushing'),
    flushed: ask('window:flushed'),
  },
  clipboard: { copy: ask('clipboard:copy') },
  /** Hears a notice until the function it returns is called. */
  on: <N extends keyof Notices>(notice: N, hear: Notices[N]): (() => void) => {
    const listener = (_event: unknown, ...words: unknown[]) => (hear as (...words: unknown[]) => void)(...words)
    ipcRenderer.on(notice, listener)
    return () => void ipcRenderer.off(notice, listener)
  },
}

export type Api = typeof api

contextBridge.exposeInMainWorld('api', api)
