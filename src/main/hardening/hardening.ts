/** What the app never does, whatever a page asks: reach the network, leave our pages, get a permission, download, open windows. */
import { app, session, type WebContents } from 'electron'
import { devServer, isOurs, page } from '../pages/origin.ts'
import { isAstray, isDriven, mayGoTo, mayLoad, offline, type Home } from './boundaries.ts'
import type { Microphone } from './microphone.ts'
import { grant } from './permissions.ts'

const home: Home = { page, isOurs, server: devServer }

/** Before the app is ready: no name is ever looked up, no connection can be made. Ends the app when someone tries to drive the packaged one. */
export function lockDown(): void {
  if (app.isPackaged && isDriven((name) => app.commandLine.hasSwitch(name))) {
    console.error('Groundwork: debugging switches are refused.')
    app.exit(1)
  }
  for (const one of offline(devServer)) app.commandLine.appendSwitch(...one)
  // with --no-sandbox (as root, in a container) enforcing it would start child processes that die, for ever
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => keepHome(contents))
}

/** When the app is ready, before the first window. Only the microphone may be given, while a line is recorded. */
export function closeSession(microphone: Microphone): void {
  const { defaultSession: ours } = session
  grant(ours, microphone)
  ours.on('will-download', (event) => event.preventDefault())
  // an empty list, or a text field asks the network for a dictionary even with spellcheck off
  ours.setSpellCheckerLanguages([])
  ours.setSpellCheckerEnabled(false)
  ours.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, home) }))
}

function keepHome(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    if (!mayGoTo(url, home)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('did-navigate', (_event, url) => {
    if (isAstray(url)) void contents.loadURL(page)
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
