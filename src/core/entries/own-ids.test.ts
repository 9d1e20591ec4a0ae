/** A file whose digest is right, and which was put together by hand: pages tell its entries apart, and none of its words is lost. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asWritten, type Digest } from './as-written.ts'
import { isMadeByHand, times } from './by-hand.ts'
import { Settings, type Entry } from './entry.ts'
import { fileText, parseClosely, parseFile } from './file.ts'
import { withOwnIds } from './own-ids.ts'
import { wholePractice } from './practice.fixture.ts'

const sha256: Digest = (pieces) => createHash('sha256').update(pieces.join('')).digest('hex')
const at = '2026-11-21T20:14:00.000+01:00'
const later = '2026-11-21T20:15:00.000+01:00'
const entry = (id: string, text: string | null, edited = at): Entry => ({
  id,
  at,
  edited,
  kind: 'reflection',
  data: text === null ? null : { lesson: 'A1', title: 'A lesson', prompt: 'q', text },
})
const saved = (...entries: Entry[]) => fileText({ entries, settings: Settings.parse({}) }, sha256)
/** The short way, and then, where that is seen to be needed, the long one. */
const read = (text: string) => {
  const short = parseFile(text, sha256)
  if (short.ok && !isMadeByHand(short.snapshot)) return short.snapshot.entries
  const parsed = parseClosely(text, sha256)
  return parsed.ok ? parsed.snapshot.entries : parsed.why
}

test('two entries of one id both keep their words; the second gets an id that no other has, the same at every reading', () => {
  const text = saved(entry('id-12345', 'one'), entry('id-12345', 'two'), entry('id-12345-2', 'three'), entry('id-12345', 'four'))
  const expected = [entry('id-12345', 'one'), entry('id-12345-3', 'two'), entry('id-12345-2', 'three'), entry('id-12345-4', 'four')]
  expect(read(text)).toEqual(expected)
  expect(read(text)).toEqual(expected)
  const longest = 'x'.repeat(40)
  expect(withOwnIds([entry(longest, 'one'), entry(longest, 'two')]).map(({ id }) => id)).toEqual([longest, `${'x'.repeat(38)}-2`])
})

test('what is there twice to the letter stands once, and of an entry and its removal the later counts', () => {
  expect(read(saved(entry('id-12345', 'one'), entry('id-12345', 'one')))).toEqual([entry('id-12345', 'one')])
  const gone = entry('id-12345', null, later)
  expect(read(saved(entry('id-12345', 'one'), gone))).toEqual([gone])
  expect(read(saved(gone, entry('id-12345', 'one')))).toEqual([gone])
  expect(read(saved(entry('id-12345', null), entry('id-12345', 'again', later)))).toEqual([entry('id-12345', 'again', later)])
  expect(read(saved(entry('id-12345', 'one'), entry('id-12345', null)))).toEqual([entry('id-12345', null)])
})

test('entries with ids of their own are left as they are, the list too', () => {
  const entries = [entry('id-12345', 'one'), entry('id-12346', 'one')]
  expect(withOwnIds(entries)).toBe(entries)
  expect(isMadeByHand({ entries, settings: Settings.parse({}) })).toBe(false)
})

const practice = (done: string): Entry => ({ id: 'id-12345', at, edited: at, kind: 'practice', data: { ...wholePractice, done } })
const noDates = [
  '2026-13-01T10:00:00.000Z',
  '2026-00-10T10:00:00Z',
  '2026-11-32T10:00:00Z',
  '2026-11-21T25:00:00Z',
  '2026-11-21T10:61:00Z',
  'never',
  '',
]
test.each(noDates)('a file with the date “%s” in it is damaged, whatever its digest says', (date) => {
  const one = entry('id-12345', 'one')
  for (const impossible of [{ ...one, at: date }, { ...one, edited: date }, practice(date)]) expect(read(saved(impossible))).toBe('damaged')
})

test('a day that its month does not have is damaged where the file goes the long way, and is a date all the same', () => {
  expect(Number.isNaN(Date.parse('2026-02-30T10:00:00.000Z'))).toBe(false)
})

test('words that look like a date in a place of dates are words', () => {
  const text = saved(entry('id-12345', '"done":"never","readAt":"soon"'))
  const short = asWritten(text, sha256)
  expect(short && isMadeByHand(short.snapshot)).toBe(false)
})

test('every time that a kind of entry keeps is looked at', () => {
  const folder = join(import.meta.dirname, 'kinds')
  const kept = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^\s*(\w+): Time\b/gm)].map((found) => found[1]),
  )
  expect(['at', 'edited', ...kept].toSorted()).toEqual(times.toSorted())
})
