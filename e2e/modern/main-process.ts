/** What stands behind a window, without Electron: the real store, recordings, requests and closing, in Node. What only a browser can do is handed in. */
import { files as words, tag } from '$main-words'
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Settings } from '../../src/core/entries/entry.ts'
import { localTime } from '../../src/core/entries/local-time.ts'
import { pageLooks } from '../../src/core/entries/looks.ts'
import { datesIn } from '../../src/core/language/dates.ts'
import { answersBy } from '../../src/main/ipc/answer.ts'
import { requests } from '../../src/main/ipc/requests.ts'
import { realDisk } from '../../src/main/store/disk.ts'
import { PracticePlace } from '../../src/main/store/practice-place.ts'
import { Recordings } from '../../src/main/store/recordings.ts'
import { storeFiles } from '../../src/main/store/store-files.ts'
import { Store } from '../../src/main/store/store.ts'
import { Closing, type AtRisk } from '../../src/main/windows/closing.ts'
import { appearanceOf, readWindowCache, windowSettings, writeWindowCache } from '../../src/main/windows/window-cache.ts'
import type { Answer, Appearance, Notices } from '../../src/shared/ipc.ts'

/** What a browser does for the main process. */
interface Browsing {
  readonly locale: string
  readonly tell: <N extends keyof Notices>(notice: N, ...words: Parameters<Notices[N]>) => void
  readonly canAnswer: () => boolean
  readonly zoom: (textSize: number) => void // percent
  readonly compact: (on: boolean) => void
  readonly listen: (listening: boolean) => void // whether the microphone may be asked for
  readonly choosePath: () => Promise<string | null> // where to save; null: the person thought better of it
  readonly clear: () => Promise<void> // all that the browser keeps
}

export interface MainProcess {
  readonly recordings: string // folder
  readonly appearance: Appearance
  readonly pageAttributes: () => object
  readonly asked: (channel: string, args: unknown[]) => Promise<Answer<unknown>>
  /** Closes as the app does. What it would have asked the person first; null when there was nothing to ask. */
  readonly closes: () => Promise<AtRisk | null>
}

const now = (ms = Date.now()): string => localTime(ms, -new Date(ms).getTimezoneOffset())

export function mainProcess(folder: string, browsing: Browsing): MainProcess {
  const path = join(folder, 'window.json')
  const first = existsSync(path) ? undefined : 'true'
  let cache = readWindowCache(path)
  browsing.zoom(cache.look.textSize)
  const settled = (settings: Settings) => {
    cache = { ...cache, look: windowSettings(settings) }
    void writeWindowCache(path, cache, () => store.mayWriteBeside())
    browsing.zoom(cache.look.textSize)
  }
  const store = new Store({
    folder,
    id: randomUUID,
    clock: Date.now,
    localTime: now,
    wait,
    settled,
    foundAnother: (...told) => browsing.tell('file:another', ...told),
    aboutExport: (at) => words.aboutExport(datesIn(browsing.locale, tag).moment(at)),
  })
  const files = storeFiles(folder)
  const place = new PracticePlace({
    path: files.place,
    disk: realDisk,
    wait,
    now: () => now(),
    isSaved: (id) => store.has(id),
    foundDamaged: (setAside) => browsing.tell('practice:damaged-place', setAside),
    mayWrite: () => store.mayWriteBeside(),
  })
  const recordings = new Recordings({ folder, store, id: () => randomBytes(8).toString('hex'), wait })
  let [question, hasEnded]: [AtRisk | null, boolean] = [null, false]
  const closing = new Closing({
    page: { canAnswer: browsing.canAnswer, flush: (why, ask) => browsing.tell('window:flush', why, ask) },
    written: () => recordings.idle().then(() => Promise.all([place.idle(), store.idle()])),
    question: (risk) => {
      question = risk
      return Promise.resolve('close')
    },
    stays: () => undefined,
    end: () => (hasEnded = true),
    now: () => performance.now(),
    wait,
  })
  const nothing = () => undefined
  const handlers = requests({
    store,
    recordings,
    place,
    closing,
    firstFrameShown: () => void recordings.tidy(),
    choosePath: browsing.choosePath,
    reveal: nothing,
    clearBrowser: browsing.clear,
    keepAwake: nothing,
    otherOutputs: nothing,
    listen: browsing.listen,
    notShown: (fault) => console.error('Groundwork could not start:', fault),
    compact: browsing.compact,
    copy: nothing,
  })
  const answers = answersBy(handlers)
  return {
    recordings: files.recordings,
    appearance: appearanceOf(cache.look),
    pageAttributes: () => ({ ...pageLooks(cache.look, { dark: false, contrast: false }), first }),
    asked: (channel, args) => answers({ role: 'main', topFrame: true, ourPage: true }, channel, args),
    closes: async () => {
      await closing.close()
      if (!hasEnded) throw new Error('it did not close')
      return question
    },
  }
}
