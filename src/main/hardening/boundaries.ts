/** What a page may load and where it may go, decided by the address alone. `home` is where our pages come from, `server` the dev server while developing. */
export interface Home {
  readonly page: string // the page a window opens
  readonly isOurs: (url: string) => boolean
  readonly server: Pick<URL, 'host' | 'hostname'> | null
}

const debuggers = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'inspect', 'inspect-brk', 'inspect-port']

/** Whether someone tries to drive the app from outside. */
export function isDriven(hasSwitch: (name: string) => boolean): boolean {
  return debuggers.some(hasSwitch)
}

/** Chromium's switches by which no name is looked up and no connection is made. */
export function offline(server: Home['server']): readonly (readonly [name: string, value?: string])[] {
  const host = server?.hostname
  return [
    ['host-resolver-rules', `MAP * ~NOTFOUND${host ? `, EXCLUDE ${host}` : ''}`],
    ['proxy-server', 'http://127.0.0.1:9'], // where nobody listens
    ['proxy-bypass-list', host ?? '<-loopback>'],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['no-pings'],
    ['disable-features', 'MediaRouter,DialMediaRouteProvider'], // they look for televisions in the house
  ]
}

export function mayLoad(url: string, { isOurs, server }: Home): boolean {
  if (url.startsWith('devtools:')) return true
  if (isOurs(url) || url.startsWith('app://bundle/')) return true
  return server !== null && url.startsWith(`ws://${server.host}/`) // its live reload
}

/** Pages change by their hash, which is no navigation; what is left is a reload. */
export function mayGoTo(url: string, { page }: Home): boolean {
  return url.split('#')[0] === page
}

/** An empty page, or one made of text, is shown without being asked for first: it is left at once. */
export function isAstray(url: string): boolean {
  return url.startsWith('about:') || url.startsWith('blob:')
}
