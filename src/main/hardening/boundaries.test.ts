import { expect, test } from 'vitest'
import { isAstray, isDriven, mayGoTo, mayLoad, offline, type Home } from './boundaries.ts'

const released: Home = { page: 'app://bundle/index.html', isOurs: (url) => url.startsWith('app://bundle/'), server: null }
const server = new URL('http://localhost:5173/')
const developing: Home = { page: server.href, isOurs: (url) => url.startsWith(`${server.origin}/`), server }

test('only our own pages and what belongs to them are loaded', () => {
  for (const url of ['app://bundle/index.html', 'app://bundle/narration/af_heart/x.webm', 'devtools://devtools/bundled/x.js'])
    expect(mayLoad(url, released), url).toBe(true)
  for (const url of [
    'https://example.com/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'app://elsewhere/index.html',
    'app://bundle.example/index.html',
    'file:///etc/hostname',
    'data:text/html,x',
    'chrome://version',
    '',
  ])
    expect(mayLoad(url, released), url).toBe(false)
})

test('while developing also the dev server and its live reload, and no other', () => {
  for (const url of ['http://localhost:5173/main.ts', 'ws://localhost:5173/?token=x', 'app://bundle/own/x.wav'])
    expect(mayLoad(url, developing), url).toBe(true)
  for (const url of ['http://localhost:51730/', 'ws://localhost:5174/', 'wss://localhost:5173/', 'https://example.com/'])
    expect(mayLoad(url, developing), url).toBe(false)
})

test('a window goes nowhere but to its own page', () => {
  expect(mayGoTo('app://bundle/index.html', released)).toBe(true)
  expect(mayGoTo('app://bundle/index.html#/today', released)).toBe(true)
  for (const url of [
    'app://bundle/',
    'app://bundle/index.html?x',
    'app://bundle/narration/x.webm',
    'https://example.com/#app://bundle/index.html',
    'about:blank',
  ])
    expect(mayGoTo(url, released), url).toBe(false)
})

test('an empty page and a page made of text are astray, our own is not', () => {
  expect(['about:blank', 'about:srcdoc', 'blob:app://bundle/1'].map(isAstray)).toEqual([true, true, true])
  expect(isAstray(released.page)).toBe(false)
})

test('no name is looked up and no connection made; while developing only to the dev server', () => {
  const rules = (home: Home) => Object.fromEntries(offline(home.server).map(([name, value]) => [name, value]))
  expect(rules(released)).toMatchObject({
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'proxy-server': 'http://127.0.0.1:9',
    'proxy-bypass-list': '<-loopback>', // without it the computer itself would be reached past the proxy
    'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  })
  for (const home of [released, developing])
    expect(Object.keys(rules(home)).sort(), 'each of these looks up names or connects by itself').toEqual([
      'disable-background-networking',
      'disable-component-update',
      'disable-domain-reliability',
      'disable-features',
      'force-webrtc-ip-handling-policy',
      'host-resolver-rules',
      'no-pings',
      'proxy-bypass-list',
      'proxy-server',
    ])
  expect(rules(released)).toMatchObject({ 'disable-features': 'MediaRouter,DialMediaRouteProvider' })
  expect(rules(developing)).toMatchObject({ 'host-resolver-rules': 'MAP * ~NOTFOUND, EXCLUDE localhost', 'proxy-bypass-list': 'localhost' })
})

test('every switch that lets someone drive the app is known', () => {
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'inspect', 'inspect-brk', 'inspect-port'])
    expect(
      isDriven((asked) => asked === name),
      name,
    ).toBe(true)
  expect(isDriven(() => false)).toBe(false)
  expect(isDriven((asked) => asked === 'lang')).toBe(false)
})
