/** The main process: a table of contents. */
import { files as words, tag } from '$main-words'
import { app } from 'electron'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { localTime } from '../core/entries/local-time.ts'
import { datesIn } from '../core/language/dates.ts'
import { announce } from './windows/announce.ts'
import { Closing } from './windows/closing.ts'
import { ask as askBeforeClosing, watchClosing, watchQuitting } from './windows/closing-events.ts'
import { watchCrashes } from './windows/crashes.ts'
import { chooseFolder } from './files/folder.ts'
import { closeSession, lockDown } from './hardening/hardening.ts'
import { handleAll } from './ipc/handle.ts'
import { staySmall } from './memory.ts'
import { setMenu, withoutMenu } from './windows/menu.ts'
import { Microphone } from './hardening/permissions.ts'
import { Awake, watchPower } from './windows/power.ts'
import { nameScheme, serveApp } from './pages/protocol.ts'
import { requests } from './ipc/requests.ts'
import { runtime } from './runtime.ts'
import { realDisk } from './store/disk.ts'
import { storeFiles } from './store/store-files.ts'
import { PracticePlace } from './store/practice-place.ts'
import { Recordings } from './store/recordings.ts'
import { Store } from './store/store.ts'
import { systemLocale } from './system-locale.ts'
import { Window } from './windows/main-window.ts'

staySmall()
const folder = chooseFolder()
if (app.requestSingleInstanceLock()) start()
else app.exit(0) // the first one comes forward

function start(): void {
  lockDown()
  nameScheme()
  withoutMenu()

  const window = new Window(folder)
  let ask = (): void => undefined
  const asked = new Promise<void>((resolve) => (ask = resolve)) // the window asks once its first frame is on the screen
  const store = new Store({
    folder,
    id: randomUUID,
    clock: Date.now,
    localTime: (ms) => localTime(ms, -new Date(ms).getTimezoneOffset()),
    wait,
    mayParse: Promise.race([asked, wait(3000)]),
    unsaved: (refusal) => window.tell('entries:unsaved', refusal),
    settled: (settings) => window.wear(settings),
    aboutExport: (at) => words.aboutExport(datesIn(systemLocale(), tag).moment(at)),
  })
  void store.load().catch(() => undefined) // begins to read now; the window asks again and hears the answer
  const place = new PracticePlace({
    path: storeFiles(folder).place,
    disk: realDisk,
    wait,
    now: () => localTime(Date.now(), -new Date().getTimezoneOffset()),
  })
  const recordings = new Recordings({ folder, store, id: () => randomBytes(8).toString('hex'), wait })
  void asked.then(() => recordings.tidy())
  const closing = new Closing({
    page: window,
    written: () => recordings.idle().then(() => Promise.all([place.idle(), store.idle()])),
    question: (risk) => askBeforeClosing(risk, window),
    end: () => {
      window.end()
      app.quit()
    },
    now: () => performance.now(), // also while the clock of the computer is set
    wait,
  })
  watchQuitting(closing)
  const microphone = new Microphone(window)
  app.on('second-instance', () => window.show())

  void app.whenReady().then(() => {
    closeSession(microphone)
    serveApp(join(__dirname, '../renderer'), () => window.pageLooks, storeFiles(folder).recordings)
    handleAll(window, requests({ store, window, awake: new Awake(), closing, place, recordings, microphone, ask }))
    const browser = window.open(runtime())
    void announce(browser)
    watchClosing(browser, closing, window)
    watchCrashes(browser)
    watchPower(window)
    browser.once('ready-to-show', setMenu)
  })
}
