/** Leaving our page, opening another window, writing a file to the disk, handing an address to another program. */
import type { Attack } from './attack.ts'

const places: readonly (readonly [string, string])[] = [
  ['an http: page', `outside + '/page'`],
  ['an https: page', `'https://example.com/'`],
  ['a file', `'file:///etc/hostname'`],
  ['a data: page', `'data:text/html,<title>taken</title>'`],
  ['a file of our own that is not a page', `document.querySelector('script[src]').src`],
  ['our page by another host', `'app://elsewhere/index.html'`],
  ["the browser's own pages", `'chrome://version'`],
  ['the developer tools', `'devtools://devtools/bundled/inspector.html'`],
  ['the source of a page', `'view-source:app://bundle/index.html'`],
  ['a mail program', `'mailto:someone@example.com'`],
  ['a telephone', `'tel:123'`],
  ['some other program', `'unheard-of:words'`],
]

export const leaving: readonly Attack[] = [
  ...places.map(([place, address]): Attack => [`location to ${place}`, `void (location.href = ${address})`]),
  ...places.map(([place, address]): Attack => [`window.open of ${place}`, `open(${address})`]),
  ['location.replace', `location.replace(outside + '/replace')`],
  ['location.assign', `location.assign(outside + '/assign')`],
  ['window.open in this window', `void open(outside + '/self', '_self')`],
  ['window.open of an empty page', `open('about:blank')`],
  ['window.open with features', `open(outside + '/features', 'named', 'width=200,height=200,nodeIntegration=yes,contextIsolation=no')`],
  ['a link', `press(element('a', { href: outside + '/link' }))`],
  ['a link to a new window', `press(element('a', { href: outside + '/blank', target: '_blank' }))`],
  ['a form by GET', `press(element('form', { action: outside + '/get' }))`],
  ['a form by POST', `press(element('form', { action: outside + '/post', method: 'post' }))`],
  ['a form to a new window', `press(element('form', { action: outside + '/post', method: 'post', target: '_blank' }))`],
  ['a meta refresh', `document.head.append(element('meta', { 'http-equiv': 'refresh', content: '0;url=' + outside + '/refresh' }))`],
  [
    'a policy that loosens the first',
    `(document.head.append(element('meta', { 'http-equiv': 'Content-Security-Policy', content: 'default-src *' })), fetch(outside + '/loosened', { mode: 'no-cors' }))`,
  ],
  ['a frame that goes away', `void (frame().location.href = outside + '/frame')`],
  [
    'a frame that moves the top',
    `frame().document.body.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=' + outside + '/inner' }))`,
  ],
  ['the address in the history', `(() => { try { history.pushState({}, '', outside + '/history'); return 1 } catch { return 0 } })()`],
]

export const downloads: readonly Attack[] = [
  ['a download from outside', `press(element('a', { href: outside + '/file.txt', download: 'file.txt' }))`],
  ['a download of a data: address', `press(element('a', { href: 'data:text/plain,words', download: 'file.txt' }))`],
  ['a download of a blob', `press(element('a', { href: URL.createObjectURL(new Blob(['words'])), download: 'file.desktop' }))`],
  ['a download of our own file', `press(element('a', { href: document.querySelector('script[src]').src, download: 'file.js' }))`],
]
