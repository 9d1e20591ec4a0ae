/** Reaching files of the computer: addresses that climb out of the folder of pages, and the scheme of files itself. */
import type { Attack } from './attack.ts'

/** Written as a page or a program can write them. All of them aim at out/main/index.cjs, the package or a file of the system. */
export const climbing = [
  'app://bundle/narration/../../main/index.cjs',
  'app://bundle/narration/%2e%2e/%2e%2e/main/index.cjs',
  'app://bundle/narration/..%2f..%2fmain%2findex.cjs',
  'app://bundle/narration/%2e%2e%2f%2e%2e%2fmain%2findex.cjs',
  'app://bundle/narration/..%5c..%5cmain%5cindex.cjs',
  'app://bundle/narration/..\\..\\main\\index.cjs',
  'app://bundle/narration/%252e%252e%252f%252e%252e%252fmain%252findex.cjs',
  'app://bundle/narration/....//....//main/index.cjs',
  'app://bundle/narration/..;/..;/main/index.cjs',
  'app://bundle/narration/%c0%ae%c0%ae/%c0%ae%c0%ae/main/index.cjs',
  'app://bundle/narration/%u002e%u002e/main/index.cjs',
  'app://bundle/narration/..%00/..%00/main/index.cjs',
  'app://bundle/narration/%2fetc%2fhostname',
  'app://bundle//etc/hostname',
  'app://bundle/narration//etc/hostname',
  'app://bundle/narration/C:%5cWindows%5cwin.ini',
  'app://bundle/narration/file:%2f%2f%2fetc%2fhostname',
  'app://bundle/..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fhostname',
  'app://bundle/.vite%2fmanifest.json',
  'app://bundle/narration/../.vite/manifest.json',
  'app://elsewhere/index.html',
  'app:///index.html',
  'app://bundle@elsewhere/index.html',
] as const

export const files: readonly Attack[] = [
  ...climbing.flatMap((address): Attack[] => [
    [`fetch of ${address}`, `fetch(${JSON.stringify(address)}).then(({ ok }) => ok)`],
    [`an image of ${address}`, `loads(element('img', { src: ${JSON.stringify(address)} }))`],
    [`a sound of ${address}`, `loads(element('audio', { src: ${JSON.stringify(address)}, preload: 'auto' }))`],
  ]),
  ['fetch by another port', `fetch('app://bundle:80/index.html').then(({ ok }) => ok)`],
  ['fetch of a file', `fetch('file:///etc/hostname')`],
  [
    'XMLHttpRequest of a file',
    `new Promise((done, fail) => { const x = new XMLHttpRequest(); x.open('GET', 'file:///etc/hostname'); x.onload = () => done(x.responseText); x.onerror = fail; x.send() })`,
  ],
  [
    'a frame of a file',
    `new Promise((done) => { const f = element('iframe', { src: 'file:///etc/hostname' }); f.onload = () => { try { done(f.contentDocument.body.textContent) } catch { done(0) } }; document.body.append(f) })`,
  ],
  ['an object of a file', `loads(element('object', { data: 'file:///etc/hostname' }))`],
  ['a style sheet of a file', `loads(element('link', { rel: 'stylesheet', href: 'file:///etc/hostname' }))`],
  ['a script of a file', `import('file:///etc/hostname')`],
  [
    'the file system of the page',
    `new Promise((done, fail) => webkitRequestFileSystem(1, 1, (system) => done(system.root.toURL().startsWith('file:')), fail))`,
  ],
]
