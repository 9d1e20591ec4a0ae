/** Making code, markup or style of one's own count in the page. The content policy and Trusted Types stop it. */
import type { Attack } from './attack.ts'

export const code: readonly Attack[] = [
  ['eval', `(0, eval)('globalThis.taken = 1')`],
  ['new Function', `new Function('globalThis.taken = 1')()`],
  ['an async function made of text', `(async () => 0).constructor('globalThis.taken = 1')()`],
  ['a generator made of text', `(function* () {}).constructor('globalThis.taken = 1')().next()`],
  ["the constructor of the bridge's own functions", `api.entries.load.constructor('return globalThis.taken = 1')()`],
  ['setTimeout with text', `new Promise((done) => { setTimeout(done, 9, 0); setTimeout('globalThis.taken = 1') })`],
  ['setInterval with text', `new Promise((done) => { setTimeout(done, 9, 0); setInterval('globalThis.taken = 1', 1) })`],
  ['WebAssembly', `new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))`],
  ['import of a data: address', `import('data:text/javascript,globalThis.taken = 1')`],
  ['import of a blob: address', `import(URL.createObjectURL(new Blob(['globalThis.taken = 1'], { type: 'text/javascript' })))`],
  ['import from outside', `import(outside + '/script.js')`],
  [
    'a worker of a blob',
    `new Promise((done, fail) => { const w = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); w.onmessage = done; w.onerror = fail })`,
  ],
  ['a worker of our own file', `new Worker(document.querySelector('script[src]').src)`],
  ['a shared worker', `new SharedWorker('data:text/javascript,1')`],
  ['a service worker', `navigator.serviceWorker.register(document.querySelector('script[src]').src)`],
  ['a worklet from outside', `new AudioContext().audioWorklet.addModule(outside + '/script.js').then(() => 1)`],
  ['a Trusted Types policy of its own', `trustedTypes.createPolicy('mine', { createHTML: (html) => html })`],
  ["a second policy by Svelte's name", `trustedTypes.createPolicy('svelte-trusted-html', { createHTML: (html) => html })`],
  ['the default policy', `trustedTypes.createPolicy('default', { createHTML: (html) => html, createScript: (text) => text })`],
]

const html = `'<img src="x:" onerror="globalThis.taken = 1"><script>globalThis.taken = 1</script>'`

export const markup: readonly Attack[] = [
  ['innerHTML', `(document.body.appendChild(element('div')).innerHTML = ${html})`],
  ['outerHTML', `(document.body.appendChild(element('div')).outerHTML = ${html})`],
  ['insertAdjacentHTML', `document.body.insertAdjacentHTML('beforeend', ${html})`],
  ['document.write', `document.write(${html})`],
  ['a fragment of a range', `document.body.append(document.createRange().createContextualFragment(${html}))`],
  ['DOMParser', `document.body.append(...new DOMParser().parseFromString(${html}, 'text/html').body.childNodes)`],
  ['execCommand insertHTML', `document.execCommand('insertHTML', false, ${html})`],
  ['a template', `document.body.append(Object.assign(element('template'), { innerHTML: ${html} }).content)`],
  ['a shadow root', `(document.body.appendChild(element('div')).attachShadow({ mode: 'open' }).innerHTML = ${html})`],
  ['a script of text', `document.body.append(Object.assign(element('script'), { text: 'globalThis.taken = 1' }))`],
  ['a script with a text node', `(() => { const s = element('script'); s.append('globalThis.taken = 1'); document.body.append(s) })()`],
  ['a script of a data: address', `loads(Object.assign(element('script'), { src: 'data:text/javascript,globalThis.taken = 1' }))`],
  ['a script from outside', `loads(Object.assign(element('script'), { src: outside + '/script.js' }))`],
  [
    'a script of SVG',
    `(() => { const s = document.createElementNS('http://www.w3.org/2000/svg', 'script'); s.append('globalThis.taken = 1'); document.body.append(document.createElementNS('http://www.w3.org/2000/svg', 'svg')); document.querySelector('svg:last-child').append(s) })()`,
  ],
  ['an event attribute', `(() => { const b = element('button'); b.setAttribute('onclick', 'globalThis.taken = 1'); press(b) })()`],
  ['an image with onerror', `loads(element('img', { src: 'x:', onerror: 'globalThis.taken = 1' }))`],
  ['a javascript: link', `press(element('a', { href: 'javascript:globalThis.taken = 1' }))`],
  ['a javascript: form', `press(element('form', { action: 'javascript:globalThis.taken = 1' }))`],
  ['a javascript: address', `void (location.href = 'javascript:globalThis.taken = 1')`],
  ['a frame of a javascript: address', `loads(element('iframe', { src: 'javascript:parent.taken = 1' })).then(() => 0)`],
  ['a frame of its own text', `loads(Object.assign(element('iframe'), { srcdoc: '<script>parent.taken = 1</script>' }))`],
  ['eval inside an empty frame', `frame().eval('parent.taken = 1')`],
  ['markup inside an empty frame', `(frame().document.body.innerHTML = '<img src="x:" onerror="parent.taken = 1">')`],
  [
    'a script inside an empty frame',
    `(() => { const d = frame().document; const s = d.createElement('script'); s.append('parent.taken = 1'); d.body.append(s) })()`,
  ],
  [
    'an inline style',
    `(() => { const s = element('style'); s.append('body { outline: 7px solid red }'); document.body.append(s); return getComputedStyle(document.body).outlineWidth === '7px' })()`,
  ],
  [
    'a style attribute',
    `(() => { const d = element('div', { style: 'outline: 7px solid red' }); document.body.append(d); return getComputedStyle(d).outlineWidth === '7px' })()`,
  ],
  ['a style of a data: address', `loads(element('link', { rel: 'stylesheet', href: 'data:text/css,body{outline:7px solid red}' }))`],
  [
    'a base that moves every address',
    `(() => { document.head.prepend(element('base', { href: outside + '/' })); const moved = document.baseURI.startsWith(outside); document.querySelector('base').remove(); return moved })()`,
  ],
]
