/** All that stands behind the window: the person's file, their practices and recordings, and the end of the app. Loaded once the window is on its way. */
import { files as words, tag } from '$main-words'
import { app, clipboard, powerMonitor, powerSaveBlocker, session, type BrowserWindow } from 'electron'
import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { localTime } from '../core/entries/local-time.ts'
import { datesIn } from '../core/language/dates.ts'
import { choosePath, reveal } from './files/dialogs.ts'
import type { Microphone } from './hardening/microphone.ts'
import { answersBy, type Answers } from './ipc/answer.ts'
import { requests } from './ipc/requests.ts'
import { readClosely } from './read-closely.ts'
import { realDisk } from './store/disk.ts'
import { PracticePlace } from './store/practice-place.ts'
import { Recordings } from './store/recordings.ts'
import { storeFiles } from './store/store-files.ts'
import { Store } from './store/store.ts'
import { systemLocale } from './system-locale.ts'
import { Awake } from './windows/awake.ts'
import { endSoundOf } from './windows/sound-process.ts'
import { Closing } from './windows/closing.ts'
import { watchClosing, watchQuitting, watchShutdown } from './windows/closing-events.ts'
import { askBeforeClosing } from './windows/closing-question.ts'
import type { MainWindow } from './windows/main-window.ts'
import type { Windows } from './windows/windows.ts'

interface Parts {
  readonly folder: string
  readonly windows: Windows<BrowserWindow>
  readonly window: MainWindow
  readonly microphone: Microphone
  readonly failed: (fault: unknown) => void // the start did not succeed
}

/** An instant as the clock of this computer shows it. */
const here = (ms: number): string => localTime(ms, -new Date(ms).getTimezoneOffset())

/** Who answers every request of the window. From here on nothing ends before what was given is on the disk. */
export function answering({ folder, windows, window, microphone, failed }: Parts): Answers {
  let firstFrameShown = (): void => undefined
  const firstFrame = new Promise<void>((resolve) => (firstFrameShown = resolve))
  const store = new Store({
    folder,
    id: randomUUID,
    clock: Date.now,
    localTime: here,
    wait,
    settled: (settings) => window.applySettings(settings),
    foundAnother: (...told) => windows.tell('main', 'file:another', ...told),
    aboutExport: (at) => words.aboutExport(datesIn(systemLocale(), tag).moment(at)),
  })
  void store.opened().catch(() => undefined) // begins to read now, while the window is put together; the window asks again and hears the answer
  window.asksBeforeWriting(() => store.mayWriteBeside())
  const place = new PracticePlace({
    path: storeFiles(folder).place,
    disk: realDisk,
    wait,
    now: () => here(Date.now()),
    isSaved: (id) => store.has(id),
    foundDamaged: (setAside) => windows.tell('main', 'practice:damaged-place', setAside),
    mayWrite: () => store.mayWriteBeside(),
  })
  const recordings = new Recordings({ folder, store, id: () => randomBytes(8).toString('hex'), wait })
  const awake = new Awake(powerSaveBlocker)
  if (window.browser) awake.endsWith(window.browser.webContents)
  const closing = new Closing({
    page: window,
    written: () => recordings.idle().then(() => Promise.all([place.idle(), store.idle()])),
    question: (risk) => askBeforeClosing(risk, window.browser),
    stays: () => window.show(),
    end: () => void window.end().then(() => app.quit()), // it never fails: a disk that takes nothing is given up
    now: () => performance.now(), // goes on evenly while the clock of the computer is set
    wait,
  })
  void firstFrame.then(async () => {
    await readClosely({ store, closing, reload: () => window.browser?.reload() })
    await recordings.tidy() // tells by itself what it cannot do
  })
  watchQuitting(app, closing)
  if (window.browser) watchClosing(window.browser, closing, windows)
  watchShutdown(powerMonitor, process, closing)
  return answersBy(
    requests({
      store,
      recordings,
      place,
      closing,
      firstFrameShown,
      choosePath: (of) => choosePath(of, window.browser),
      reveal,
      clearBrowser: () => session.defaultSession.clearStorageData(),
      keepAwake: (what) => awake.keep(what),
      otherOutputs: () => endSoundOf(app, (pid) => process.kill(pid), wait),
      listen: (listening) => microphone.listen(listening),
      notShown: failed,
      compact: (on) => window.compact(on),
      copy: (text) => clipboard.writeText(text),
    }),
  )
}
