import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Digest } from './as-written.ts'
import { Settings, type Entry, type Snapshot } from './entry.ts'
import { exportText, fileText, parseFile } from './file.ts'
import { climb, currentSchema, type Migration } from './migrations.ts'
import { snapshotText } from './unread.ts'

const sha256: Digest = (pieces) => createHash('sha256').update(pieces.join('')).digest('hex')
const at = '2026-11-21T20:14:00.000+01:00'
const reflection = (text: string, nth = 0): Entry => ({
  id: `id-12345-${String(nth)}`,
  at,
  edited: at,
  kind: 'reflection',
  data: { lesson: 'A1', title: 'A lesson', prompt: 'q', text },
})
const snapshot = (...texts: string[]): Snapshot => ({
  entries: texts.map((text, nth) => reflection(text, nth)),
  settings: Settings.parse({ theme: 'dusk' }),
})
const sealed = (schema: number, data: unknown) => JSON.stringify({ schema, sha256: sha256([JSON.stringify([schema, data])]), data })

test('what is written is read again, whatever was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 })), (texts) => {
      const written = snapshot(...texts)
      expect(parseFile(fileText(written, sha256), sha256)).toEqual({ ok: true, snapshot: written, schema: currentSchema() })
      expect(parseFile(exportText(written, sha256, 'about'), sha256)).toEqual({ ok: true, snapshot: written, schema: currentSchema() })
    }),
  )
})

test('a file that an editor saved with a byte order mark, or with other line ends, is read all the same', () => {
  const written = snapshot('a', 'b\nc')
  for (const text of [fileText(written, sha256), exportText(written, sha256, 'about')])
    for (const saved of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n')])
      expect(parseFile(saved, sha256)).toEqual({ ok: true, snapshot: written, schema: currentSchema() })
})

test('a file that was read is written as it was; where another hand laid it out, the lines are our own again', () => {
  const text = fileText(snapshot('a', 'b\nc', 'd'), sha256)
  const again = (of: string) => {
    const parsed = parseFile(of, sha256)
    return parsed.ok ? [fileText(parsed.snapshot, sha256), JSON.parse(snapshotText(parsed.snapshot)) as unknown] : []
  }
  const whole = [text, snapshot('a', 'b\nc', 'd')]
  expect(again(text)).toEqual(whole)
  // a break moved into an entry: as many lines as before, and none of them an entry
  const moved = text.replace('},\n{', '},{').replace('"lesson":"A1",', '"lesson":"A1",\n')
  expect(moved.split('\n')).toHaveLength(text.split('\n').length)
  for (const laidOut of [moved, text.replaceAll('},\n{', '},{'), text.replaceAll('\n', '') + '\n']) expect(again(laidOut), laidOut).toEqual(whole)
})

test('a line break at any place where it means nothing is read, and what is saved after that is whole', () => {
  const written = snapshot('a', 'b "quoted" c', 'd')
  const text = fileText(written, sha256)
  const meansNothing = [...text].flatMap((_, at) => [`${text.slice(0, at)}\n${text.slice(at)}`]).filter((broken) => parseFile(broken, sha256).ok)
  expect(meansNothing.length).toBeGreaterThan(100)
  const damagedLater = meansNothing.filter((broken) => {
    const parsed = parseFile(broken, sha256)
    return !parsed.ok || fileText(parsed.snapshot, sha256) !== text
  })
  expect(damagedLater).toEqual([])
})

test('half a letter outside the plane is kept as it was typed', () => {
  const written = snapshot('\ud83d')
  expect(parseFile(fileText(written, sha256), sha256)).toMatchObject({ ok: true, snapshot: written })
})

test('one entry stands on one line', () => {
  expect(fileText(snapshot('a\nb', 'c'), sha256).split('\n')).toHaveLength(5)
})

test('no single flipped bit passes for a good or a newer file', () => {
  const bytes = Buffer.from(fileText(snapshot('Ä quiet 1'), sha256))
  const passed: string[] = []
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    const parsed = parseFile(flipped.toString('utf8'), sha256)
    // white space between the parts may change: it carries nothing
    if (parsed.ok ? JSON.stringify(parsed.snapshot) !== JSON.stringify(snapshot('Ä quiet 1')) : parsed.why !== 'damaged')
      passed.push(flipped.toString('utf8'))
  }
  expect(passed).toEqual([])
})

const sealedAsOurs = (entries: string, settings: string, schema = 1) => {
  const digest = sha256([`[${schema},{"entries":[${entries}],"settings":${settings}}]`])
  return `{"schema":${schema},"sha256":"${digest}","data":{"entries":[\n${entries}\n],"settings":${settings}}}\n`
}
const stamp = `"id":"id-12345","at":"${at}","edited":"${at}"`

test('a file sealed as we seal it still has to hold entries, and gets the settings that were added since', () => {
  expect(parseFile(sealedAsOurs('5', '{}'), sha256)).toEqual({ ok: false, why: 'damaged' })
  expect(parseFile(sealedAsOurs(`{${stamp},"kind":"reflection","data":null}`, '{"theme":"dusk"}'), sha256)).toMatchObject({
    ok: true,
    snapshot: { settings: { theme: 'dusk', textSize: 100 } },
  })
})

test('a whole file of a later schema is newer; a changed one is damaged', () => {
  expect(parseFile(sealed(currentSchema() + 1, { anything: true }), sha256)).toEqual({ ok: false, why: 'newer' })
  expect(parseFile(sealed(currentSchema() + 1, { anything: true }).replace('true', 'false'), sha256)).toEqual({ ok: false, why: 'damaged' })
})

test('a whole file that says more than this version knows is newer, also when its schema has our number: it is left alone, never set aside', () => {
  const unknownKind = `{${stamp},"kind":"horoscope","data":{}}`
  const known = `{${stamp},"kind":"reflection","data":null}`
  for (const schema of [1, currentSchema()])
    for (const [entries, settings] of [
      [unknownKind, '{}'],
      [`${known},${unknownKind}`, '{}'],
      [known, '{"moonPhase":"full"}'],
      [known, '{"theme":"a-new-one"}'],
      [unknownKind, '{"moonPhase":"full"}'],
    ] as const) {
      const ours = sealedAsOurs(entries, settings, schema)
      expect(parseFile(ours, sha256), ours).toEqual({ ok: false, why: 'newer' })
      const laidOut = sealed(schema, JSON.parse(`{"entries":[${entries}],"settings":${settings}}`))
      expect(parseFile(laidOut, sha256), laidOut).toEqual({ ok: false, why: 'newer' })
      expect(parseFile(ours.replace('"data":{"e', '"data":{ "e').replace('id-12345', 'id-12346'), sha256)).toEqual({ ok: false, why: 'damaged' })
    }
  expect(parseFile(sealedAsOurs(unknownKind, '{"captions":"yes"}', currentSchema()), sha256)).toEqual({ ok: false, why: 'damaged' }) // no version says that
})

test('keys nobody knows, and keys that reach for the prototype, are not let in', () => {
  const settings = '"settings":{}'
  for (const data of [
    `{"entries":[],${settings},"more":1}`,
    `{"entries":[],"settings":{"__proto__":{"welcomed":true}}}`,
    `{"entries":[],${settings},"__proto__":{}}`,
  ]) {
    expect(parseFile(sealed(currentSchema(), JSON.parse(data)), sha256), data).toEqual({ ok: false, why: 'newer' })
  }
})

test('JSON that goes too deep is damage, not a crash', () => {
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  for (const levels of [65, 10_000, 1_000_000])
    expect(parseFile(`{"schema":1,"sha256":"","data":${deep(levels)}}`, sha256)).toEqual({ ok: false, why: 'damaged' })
})

test('a step of the file’s history never sees JSON that goes too deep', () => {
  const forgiving: Migration[] = [{ to: 2, what: 'anything becomes an empty file', step: () => ({ entries: [], settings: {} }) }]
  const deep = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown
  expect(parseFile(sealed(1, deep(63)), sha256, forgiving)).toMatchObject({ ok: true })
  expect(parseFile(sealed(1, deep(64)), sha256, forgiving)).toEqual({ ok: false, why: 'damaged' })
})

test('an old file climbs every step to the shape of today', () => {
  // made-up steps: schema 1 called a theme "night", schema 2 had no entries
  const steps: Migration[] = [
    { to: 2, what: 'the theme "night" is called "dusk"', step: (data) => ({ ...(data as object), settings: { theme: 'dusk' } }) },
    { to: 3, what: 'entries are kept', step: (data) => ({ ...(data as object), entries: [] }) },
  ]
  expect(currentSchema(steps)).toBe(3)
  const read = parseFile(sealed(1, { settings: { theme: 'night' } }), sha256, steps)
  expect(read).toEqual({ ok: true, schema: 1, snapshot: { entries: [], settings: Settings.parse({ theme: 'dusk' }) } })
  expect(parseFile(sealed(2, { settings: {} }), sha256, steps)).toMatchObject({ ok: true, schema: 2 })
  expect(parseFile(sealed(4, {}), sha256, steps)).toEqual({ ok: false, why: 'newer' })
})

test('a gap in the numbers of the steps is an error that names the step', () => {
  expect(() => climb({}, 1, [{ to: 3, what: '', step: (data) => data }])).toThrow('step 3 stands where step 2 belongs')
})
