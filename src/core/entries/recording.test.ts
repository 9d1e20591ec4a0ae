import { expect, test } from 'vitest'
import { apply, recorded, restored } from './change.ts'
import { Draft, Settings, type Entry, type Snapshot } from './entry.ts'

const line = { say: 'Let your shoulders drop.', file: '0123456789abcdef.wav', samples: 96_000 }
const draft = (data: object): unknown => ({ kind: 'recording', data: { ...line, ...data } })
const passes = (data: object): boolean => Draft.safeParse(draft(data)).success

test('a recording names a sentence, a plain file of its folder and a length of at most a minute; anything else is refused', () => {
  expect(passes({})).toBe(true)
  expect(passes({ samples: 60 * 48_000 })).toBe(true)
  const files = [
    '../entries.json',
    '0123456789abcdef.webm',
    '0123456789ABCDEF.wav',
    '/etc/0123456789abcdef.wav',
    '0123456789abcdef.wav\n',
    '.wav',
    'x.wav',
  ]
  for (const file of files) expect(passes({ file }), file).toBe(false)
  for (const wrong of [{ say: '' }, { say: 'w'.repeat(301) }, { samples: 0 }, { samples: 1.5 }, { samples: 60 * 48_000 + 1 }, { extra: 1 }])
    expect(passes(wrong), JSON.stringify(wrong).slice(0, 40)).toBe(false)
})

test('a sentence has one recording: a new one takes its place, other sentences keep theirs, and the old one can come back', () => {
  const empty: Snapshot = { entries: [], settings: Settings.parse({}) }
  const stampOf = (n: number) => ({ id: `recording-${n}`, at: `2026-11-21T12:00:0${n}.000+01:00`, now: `2026-11-21T12:00:0${n}.000+01:00` })
  const record = (before: Snapshot, data: object, n: number): Snapshot =>
    apply(before, recorded(before, Draft.parse(draft(data)), stampOf(n)) ?? { entries: [], settings: null })
  const one = record(record(empty, {}, 1), { say: 'And rest.' }, 2)
  const again = record(one, { file: 'fedcba9876543210.wav' }, 3)
  const files = (of: Snapshot) => of.entries.map((entry) => (entry.kind === 'recording' ? entry.data?.file : null))
  expect(files(again)).toEqual(['fedcba9876543210.wav', line.file])
  const [first] = one.entries as [Entry]
  const change = restored(again, first, '2026-11-21T12:00:09.000+01:00')
  expect(files(apply(again, change ?? { entries: [], settings: null }))).toEqual([line.file, line.file])
})
