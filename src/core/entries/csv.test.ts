/** What a spreadsheet reads back is what was written; nothing in it is run. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from './csv.ts'
import type { DataOf } from './entry.ts'
import { wholePractice } from './practice.fixture.ts'
import { logTable, type Column, type LogWords } from './log-table.ts'

/** RFC 4180, read by the letter. */
function read(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true)
  const rows: string[][] = [[]]
  let rest = text.slice(1)
  while (rest !== '') {
    const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest)
    if (!found) throw new Error(`not RFC 4180: ${rest.slice(0, 40)}`)
    rows.at(-1)?.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'))
    rest = rest.slice(found[0].length)
    if (found[3] !== ',' && rest !== '') rows.push([])
  }
  return rows
}

test('commas, quotes, line ends and other scripts come back as they were', () => {
  const cells = ['plain', 'a, b', 'she said "slowly"', 'two\r\nlines', '', 'Ruhe, größer – 静けさ 🌊']
  expect(csv(cells, [cells])).toBe('\uFEFF' + 'plain,"a, b","she said ""slowly""","two\r\nlines",,"Ruhe, größer – 静けさ 🌊"\r\n'.repeat(2))
  expect(csv(['Day', 'Minutes'], [['2026-05-12', 9]])).toBe('\uFEFFDay,Minutes\r\n2026-05-12,9\r\n')
})

const unseen = [' ', '   ', '\u00A0', '\u200B', '\uFEFF', '\u2060', '\u202E', '\u3000', '\u0000', '\u200B \u00A0']

test('text that would be a formula is made text, numbers stay numbers', () => {
  const attacks = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '﹢1',
    '−1',
    '=HYPERLINK("http://x","y")',
    ...unseen.map((one) => `${one}=1+1`),
  ]
  const [, ...rows] = read(
    csv(
      ['words'],
      attacks.map((words) => [words]),
    ),
  )
  expect(rows.flat()).toEqual(attacks.map((words) => `'${words}`))
  expect(csv([], [[-3]])).toContain('\r\n-3\r\n')
})

/** By the letter, and not by the code under test. */
function beginsLikeFormula(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true
  const [first = ''] = [...text].filter((letter) => letter.trim() !== '' && !/[\p{Cf}\p{Cc}]/u.test(letter))
  return ['=', '+', '-', '@', '−'].some((sign) => first === sign || first.normalize('NFKC').trimStart().startsWith(sign))
}

test('any table is read back whole, and no cell begins like a formula', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 5, maxLength: 5 })), (width, all) => {
      const rows = all.map((row) => row.slice(0, width))
      const back = read(csv(rows[0] ?? ['a', 'b'], rows)).slice(1)
      expect(back).toEqual(rows.map((row) => row.map((text) => (beginsLikeFormula(text) ? `'${text}` : text))))
      for (const text of back.flat()) expect(text).not.toMatch(/^[\s\u200B\uFEFF]*[=+\-@]/)
    }),
  )
})

const practice: DataOf<'practice'> = {
  ...wholePractice,
  preset: 'gentle',
  planned: 560,
  practised: 170,
  finished: false,
  leftOut: ['neck'],
  before: 6,
  helped: ['voice', 'going-slowly'],
  done: '2026-05-11T07:30:00.000+01:00',
  words: 'the kettle, mostly',
  note: 'only for me',
  tightBefore: ['jaw'],
}
const named = (column: Column) => `head of ${column}`
const words: LogWords = {
  head: {
    day: named('day'),
    time: named('time'),
    exercise: named('exercise'),
    setUp: named('setUp'),
    practised: named('practised'),
    planned: named('planned'),
    amount: named('amount'),
    before: named('before'),
    after: named('after'),
    helped: named('helped'),
    words: named('words'),
    placesBefore: named('placesBefore'),
    placesAfter: named('placesAfter'),
    leftOut: named('leftOut'),
    note: named('note'),
  },
  amounts: { all: 'all of it', part: 'a part' },
  helped: (helped) => helped.join('; '),
  exercise: ({ exercise }) => `exercise ${exercise}`,
  setUp: ({ preset }) => preset ?? '',
  places: (regions) => regions.join(', '),
  areas: (areas) => areas.join(', '),
}

test('the log is a row a practice, at the time that was put right, and the private note only when asked for', () => {
  const log = [{ at: '2026-05-12T20:00:00.000+01:00', data: practice }]
  const { head, rows } = logTable(log, words, { notes: false })
  expect(rows[0]).toHaveLength(head.length)
  expect(head.slice(0, 2)).toEqual(['head of day', 'head of time'])
  expect(rows).toEqual([
    ['2026-05-11', '07:30', 'exercise E02', 'gentle', 3, 9, 'a part', 6, '', 'voice; going-slowly', 'the kettle, mostly', 'jaw', '', 'neck'],
  ])
  expect(JSON.stringify([head, rows])).not.toMatch(/note|only for me/i)
  const whole = logTable(log, words, { notes: true })
  expect([whole.head.at(-1), whole.rows[0]?.at(-1)]).toEqual(['head of note', 'only for me'])
})
