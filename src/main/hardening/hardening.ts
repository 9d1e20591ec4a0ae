/** What the app never does, whatever a page asks: reach the network, leave our pages, get a permission, download, open windows. */
import { app, session, type WebContents } from 'electron'
import { devServer, isOurs, page } from '../pages/origin.ts'
import { grant, type Microphone } from './permissions.ts'

const debuggers = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'inspect', 'inspect-brk', 'inspect-port']

/** Before the app is ready: no name is ever looked up, no connection can be made. Ends the app when someone tries to drive the packaged one. */
export function lockDown(): void {
  if (app.isPackaged && debuggers.some((name) => app.commandLine.hasSwitch(name))) {
    console.error('Groundwork: debugging switches are refused.')
    app.exit(1)
  }
  const host = devServer?.hostname
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${host ? `, EXCLUDE ${host}` : ''}`)
  app.commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9') // where nobody listens
  app.commandLine.appendSwitch('proxy-bypass-list', host ?? '<-loopback>')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings'])
    app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('disable-features', 'MediaRouter,DialMediaRouteProvider') // they look for televisions in the house
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
  ours.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))
}

function mayLoad(url: string): boolean {
  if (url.startsWith('devtools:')) return true
  if (isOurs(url) || url.startsWith('app://bundle/')) return true
  return devServer !== null && url.startsWith(`ws://${devServer.host}/`) // its live reload
}

function keepHome(contents: WebContents): void {
  // pages change by their hash, which is no navigation; what is left is a reload
  contents.on('will-navigate', (event, url) => {
    if (url.split('#')[0] !== page) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  // an empty page is shown without being asked for first
  contents.on('did-navigate', (_event, url) => {
    if (url.startsWith('about:') || url.startsWith('blob:')) void contents.loadURL(page)
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
