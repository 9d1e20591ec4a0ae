import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { asWritten, type Digest } from './as-written.ts'
import { apply } from './change.ts'
import { Settings, type Entry, type Snapshot } from './entry.ts'
import { fileText, parseFile } from './file.ts'
import { currentSchema } from './migrations.ts'
import { snapshotText } from './unread.ts'

const sha256: Digest = (pieces) => createHash('sha256').update(pieces.join('')).digest('hex')
const at = '2026-11-21T20:14:00.000+01:00'
const entry = (n: number): Entry => ({
  id: `id-1234${n}`,
  at,
  edited: at,
  kind: 'reflection',
  data: n === 2 ? null : { lesson: 'A1', title: 'A lesson', prompt: 'q', text: `{"id":"not one","at":"} ${n}` },
})
const snapshot = (...numbers: number[]): Snapshot => ({ entries: numbers.map(entry), settings: Settings.parse({ theme: 'dusk' }) })
const sealed = (entries: string, settings = '{}') => {
  const digest = sha256([`[${currentSchema()},{"entries":[${entries.replaceAll('\n', '')}],"settings":${settings}}]`])
  return `{"schema":${currentSchema()},"sha256":"${digest}","data":{"entries":[\n${entries}\n],"settings":${settings}}}\n`
}

afterEach(() => vi.restoreAllMocks())

test('the entries of a file that we wrote are taken apart when one is asked for, once, and a window is given the text without that', () => {
  for (const written of [snapshot(1, 2, 3), snapshot()]) {
    const text = fileText(written, sha256)
    const parse = vi.spyOn(JSON, 'parse')
    const read = asWritten(text, sha256)?.snapshot
    expect(read?.settings).toEqual(written.settings)
    const forWindow = read && snapshotText(read)
    const parsed = () => parse.mock.calls.filter(([json]) => json.startsWith('[')).length
    expect(parsed()).toBe(0)
    expect([read?.entries, read?.entries]).toEqual([written.entries, written.entries])
    expect(parsed()).toBe(1)
    parse.mockRestore()
    expect(JSON.parse(forWindow ?? '')).toEqual(written)
    expect(read && fileText(read, sha256)).toBe(text)
  }
})

test('settings are saved without taking the entries apart, and nothing of them is lost', () => {
  const text = fileText(snapshot(1, 2, 3), sha256)
  const parse = vi.spyOn(JSON, 'parse')
  const read = asWritten(text, sha256)?.snapshot ?? snapshot()
  const changed = apply(read, { entries: [], settings: Settings.parse({ theme: 'paper' }) })
  const saved = fileText(changed, sha256)
  expect(parse.mock.calls.filter(([json]) => json.includes('"id"'))).toEqual([])
  expect(saved).toBe(fileText({ entries: snapshot(1, 2, 3).entries, settings: Settings.parse({ theme: 'paper' }) }, sha256))
  expect(changed.entries).toEqual(snapshot(1, 2, 3).entries)
  expect(read.settings.theme).toBe('dusk')
})

test('what is not laid out as we do it, or says more than this version knows, goes the long way', () => {
  const line = (n: number) => JSON.stringify(entry(n))
  expect(asWritten(sealed(`${line(1)},\n${line(3)}`), sha256)).not.toBeNull()
  const laidOut = [
    `${line(1)},${line(3)}`,
    `${line(1)}\n,${line(3)}`,
    `${line(1)},\n\n${line(3)}`,
    line(1).replace('"data"', '\n"data"'),
    line(1).replace('"id"', '"ID"'),
  ]
  for (const entries of laidOut) expect(asWritten(sealed(entries), sha256), entries).toBeNull()
  expect(parseFile(sealed(`${line(1)},${line(3)}`), sha256)).toMatchObject({ ok: true, snapshot: { entries: [entry(1), entry(3)] } })
  for (const unknown of [line(1).replace('"reflection"', '"horoscope"'), `${line(1)},\n${line(3).replace('"reflection"', '"horoscope"')}`]) {
    expect(asWritten(sealed(unknown), sha256), unknown).toBeNull()
    expect(parseFile(sealed(unknown), sha256)).toEqual({ ok: false, why: 'newer' })
  }
  expect(asWritten(sealed(line(1), '{"moonPhase":"full"}'), sha256)).toBeNull()
})

test('where somebody sealed what is no JSON, the first look at its entries says so', () => {
  const read = asWritten(sealed(`{"id":"id-12345","at":"${at}","edited":"${at}","kind":"reflection","data":{"lesson":}}`), sha256)?.snapshot
  expect(() => read?.entries).toThrow(SyntaxError)
})
