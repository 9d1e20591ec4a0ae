/** Reaching Node, Electron or the other side of window.api; and what a window may not say to the main process. */
import type { Attack } from './attack.ts'

export const bridge: readonly Attack[] = [
  ...[
    'require',
    'process',
    'module',
    'exports',
    'Buffer',
    'global',
    '__dirname',
    '__filename',
    'setImmediate',
    'electron',
    'ipcRenderer',
    'electronAPI',
    'nodeRequire',
  ].map((name): Attack => [name, `'${name}' in globalThis`]),
  ['process by the constructor of the bridge', `api.constructor.constructor('return process')()`],
  ['another api in its place', `(() => { 'use strict'; globalThis.api = {}; return 1 })()`],
  ['another answer in its place', `(() => { 'use strict'; api.entries.load = () => 1; return 1 })()`],
  ['the api taken away', `delete globalThis.api`],
  ['the api described anew', `Object.defineProperty(globalThis, 'api', { value: {} })`],
  ['the api in an empty frame', `frame().api`],
  ['require in an empty frame', `frame().require ?? frame().process`],
  [
    'a prototype that hears the bridge',
    `(async () => { let heard; const then = Promise.prototype.then; Promise.prototype.then = function (...to) { heard ??= this.sender; return then.apply(this, to) }; await api.entries.load(); Promise.prototype.then = then; return heard })()`,
  ],
  ['a memory shared with other processes', `new SharedArrayBuffer(8)`],
]

const reflection = `{ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text: 'words' } }`

/** Arguments, as expressions, that fit no request at all. */
export const junk: readonly (readonly [name: string, args: string])[] = [
  ['null', `[null]`],
  ['undefined twice', `[undefined, undefined]`],
  ['a number', `[0]`],
  ['not a number', `[NaN]`],
  ['a big integer', `[1n]`],
  ['a date', `[new Date(0)]`],
  ['a pattern', `[/(a+)+$/]`],
  ['a list', `[[]]`],
  ['an empty object with an empty object', `[{}, {}]`],
  ['a map', `[new Map([['kind', 'reflection']])]`],
  ['bytes', `[new Uint8Array(1024)]`],
  ['a sentence and bytes that are no sound', `['words', new Uint8Array(1024)]`],
  ['an error', `[new Error('words')]`],
  ['a hundred arguments', `Array(100).fill('words')`],
  ['a list 450 deep', `[(() => { let deep = []; for (let i = 0; i < 450; i++) deep = [deep]; return deep })()]`],
  ['an object 450 deep', `[(() => { let deep = {}; for (let i = 0; i < 450; i++) deep = { data: deep }; return deep })()]`],
  ['a text of 2 million letters', `['w'.repeat(2e6)]`],
  ['a list of 100,000', `[Array(1e5).fill(0)]`],
  ['an unknown key', `[{ ...${reflection}, extra: 1 }]`],
  ['an unknown key inside', `[{ kind: 'reflection', data: { ...${reflection}.data, extra: 1 } }]`],
  ['an unknown kind', `[{ kind: 'worksheet', data: {} }]`],
  ['a reflection too long', `[{ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text: 'w'.repeat(20_001) } }]`],
  ['a lesson that cannot be', `[{ kind: 'reflection', data: { lesson: '../x', title: 'A lesson', prompt: 'p', text: 'words' } }]`],
  ['an entry without times', `[{ id: 'entry-0001', ...${reflection} }]`],
  ['an id and a draft of another make', `['entry-0001', { kind: 'practice', data: { exercise: 'E99' } }]`],
  ['settings that are not there', `[{ administrator: true }]`],
  ['a setting of another type', `[{ textSize: '100; x' }]`],
  ['a path', `['../../../../etc/passwd', 1]`],
  ['a path as an object', `[{ toString: 'x', path: '/etc/passwd' }]`],
]

/** What the bridge itself cannot carry: it never arrives. */
export const uncarried: readonly (readonly [name: string, args: string])[] = [
  ['a list 10,000 deep', `[(() => { let deep = []; for (let i = 0; i < 10_000; i++) deep = [deep]; return deep })()]`],
  ['a draft 10,000 deep', `[JSON.parse('{"data":'.repeat(10_000) + '1' + '}'.repeat(10_000))]`],
  ['a function', `[() => 1]`],
  ['a symbol', `[Symbol('words')]`],
  ['a proxy that throws', `[new Proxy({}, { ownKeys: () => { throw new Error('no') } })]`],
  ['the window', `[window]`],
]

/** Keys that would reach a prototype if someone copied them one by one. */
export const polluting = [
  `JSON.parse('{"__proto__":{"polluted":1}}')`,
  `JSON.parse('{"constructor":{"prototype":{"polluted":1}}}')`,
  `JSON.parse('{"kind":"reflection","data":{"module":"A1","prompt":"p","text":"words","__proto__":{"polluted":1}},"extra":1}')`,
  `JSON.parse('{"kind":"__proto__","data":{}}')`,
  `JSON.parse('{"practice":{"__proto__":{"polluted":1}}}')`,
  `Object.create({ polluted: 1, kind: 'reflection' })`,
] as const
