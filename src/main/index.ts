/** The main process: a table of contents. */
import { files as words, tag } from '$main-words'
import { app, clipboard, powerSaveBlocker, session, type BrowserWindow } from 'electron'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { localTime } from '../core/entries/local-time.ts'
import { datesIn } from '../core/language/dates.ts'
import { choosePath, reveal } from './files/dialogs.ts'
import { chooseFolder } from './files/folder.ts'
import { closeSession, lockDown } from './hardening/hardening.ts'
import { Microphone } from './hardening/microphone.ts'
import { handleAll } from './ipc/handle.ts'
import { requests } from './ipc/requests.ts'
import { staySmall } from './memory.ts'
import { isOurs } from './pages/origin.ts'
import { nameScheme, serveApp } from './pages/protocol.ts'
import { runtime } from './runtime.ts'
import { realDisk } from './store/disk.ts'
import { PracticePlace } from './store/practice-place.ts'
import { Recordings } from './store/recordings.ts'
import { storeFiles } from './store/store-files.ts'
import { Store } from './store/store.ts'
import { systemLocale } from './system-locale.ts'
import { announce } from './windows/announce.ts'
import { Awake } from './windows/awake.ts'
import { Closing } from './windows/closing.ts'
import { askBeforeClosing, watchClosing, watchQuitting, watchShutdown } from './windows/closing-events.ts'
import { watchCrashes } from './windows/crashes.ts'
import { MainWindow } from './windows/main-window.ts'
import { setMenu, withoutMenu } from './windows/menu.ts'
import { watchPower } from './windows/power.ts'
import { Windows } from './windows/windows.ts'

staySmall()
const folder = chooseFolder()
if (app.requestSingleInstanceLock()) start()
else app.exit(0) // the first one comes forward

function start(): void {
  lockDown()
  nameScheme()
  withoutMenu()

  const windows = new Windows<BrowserWindow>()
  const window = new MainWindow(folder, windows)
  let firstFrameShown = (): void => undefined
  const firstFrame = new Promise<void>((resolve) => (firstFrameShown = resolve))
  const store = new Store({
    folder,
    id: randomUUID,
    clock: Date.now,
    localTime: (ms) => localTime(ms, -new Date(ms).getTimezoneOffset()),
    wait,
    mayParse: Promise.race([firstFrame, wait(3000)]),
    unsaved: (refusal) => windows.tell('main', 'entries:unsaved', refusal),
    settled: (settings) => window.applySettings(settings),
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
  void firstFrame.then(() => recordings.tidy())
  const microphone = new Microphone({ contents: () => window.browser?.webContents ?? null, isOurs })
  const awake = new Awake(powerSaveBlocker)
  const closing = new Closing({
    page: window,
    written: () => recordings.idle().then(() => Promise.all([place.idle(), store.idle()])),
    question: (risk) => askBeforeClosing(risk, window.browser),
    stays: () => window.show(),
    end: () => {
      window.end()
      app.quit()
    },
    now: () => performance.now(), // goes on evenly while the clock of the computer is set
    wait,
  })
  watchQuitting(closing)
  app.on('second-instance', () => window.show())
  app.on('activate', () => window.show()) // a press in the Dock; a window that was closed has ended the app

  void app.whenReady().then(() => {
    closeSession(microphone)
    serveApp(join(__dirname, '../renderer'), () => window.pageAttributes, storeFiles(folder).recordings)
    handleAll(
      windows,
      requests({
        store,
        recordings,
        place,
        closing,
        firstFrameShown,
        choosePath: (of) => choosePath(of, window.browser),
        reveal,
        clearBrowser: () => session.defaultSession.clearStorageData(),
        keepAwake: (playing) => awake.keep(playing),
        listen: (listening) => microphone.listen(listening),
        compact: (on) => window.compact(on),
        copy: (text) => clipboard.writeText(text),
      }),
    )
    const browser = window.open(runtime())
    void announce(browser)
    watchClosing(browser, closing, windows)
    watchShutdown(closing)
    watchCrashes(browser)
    watchPower(windows)
    browser.once('ready-to-show', setMenu)
  })
}
