/** The main process: a table of contents. What the window waits for comes first, and is little; the rest (answering.ts) is loaded once it is on its way. */
import { app, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { once } from '../core/language/once.ts'
import { couldNotStart } from './could-not-start.ts'
import { chooseFolder } from './files/folder.ts'
import { closeSession, lockDown } from './hardening/hardening.ts'
import { Microphone } from './hardening/microphone.ts'
import { takeRequests } from './ipc/incoming.ts'
import { staySmall } from './memory.ts'
import { isOurs } from './pages/origin.ts'
import { anotherAnswers, isTheOnlyOne } from './only-one.ts'
import { nameScheme, serveApp } from './pages/protocol.ts'
import { runtime } from './runtime.ts'
import { shown } from './shown.ts'
import { storeFiles } from './store/store-files.ts'
import { watchCrashes } from './windows/crashes.ts'
import { MainWindow } from './windows/main-window.ts'
import { setMenu, withoutMenu } from './windows/menu.ts'
import { watchPower } from './windows/power.ts'
import { Windows } from './windows/windows.ts'

staySmall()
const folder = chooseFolder()
if (isTheOnlyOne(folder)) start()
else void anotherAnswers().then((open) => (open ? app.exit(0) : couldNotStart('no-lock', folder))) // the one that is open has come forward

function start(): void {
  lockDown()
  nameScheme()
  withoutMenu()

  const windows = new Windows<BrowserWindow>()
  const window = new MainWindow(folder, windows)
  const microphone = new Microphone({ contents: () => window.browser?.webContents ?? null, isOurs })
  app.on('second-instance', () => window.show())
  app.on('activate', () => window.show()) // a press in the Dock; a window that was closed has ended the app

  let hasFailed = false
  const failed = (fault: unknown): void => {
    if (!hasFailed) void couldNotStart('damaged', folder, fault) // one fault brings others, and is told once
    hasFailed = true
  }
  const answers = once(() =>
    shown(
      import('./answering.ts').then(({ answering }) => answering({ folder, windows, window, microphone, failed })),
      failed,
    ),
  )
  const begun = app.whenReady().then(() => {
    closeSession(microphone)
    takeRequests(windows, answers, failed)
    serveApp({
      root: join(__dirname, '../renderer'),
      own: storeFiles(folder).recordings,
      attributes: () => window.pageAttributes,
      frameShown: () => void answers(),
    })
    const browser = window.open(runtime())
    if (process.env['GROUNDWORK_ANNOUNCE'] ?? process.env['GROUNDWORK_SCREENSHOT'])
      void shown(
        import('./windows/announce.ts').then(({ announce }) => announce(browser)),
        failed,
      )
    watchCrashes(browser)
    watchPower(windows)
    browser.once('ready-to-show', setMenu)
  })
  void shown(begun, failed)
}
