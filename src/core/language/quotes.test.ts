/** Straight marks become those of the language, each looking back at what stands before it. */
import { expect, test } from 'vitest'
import { english } from './english.ts'
import { quotesIn, withQuotes } from './quotes.ts'

const written = (text: string) => withQuotes(english.quotes, text)

test('marks open at the beginning of a word and close at its end', () => {
  expect(written('"Why now?" he asked. ("Yes.")')).toBe('“Why now?” he asked. (“Yes.”)')
  expect(written('"She said \'not yet\'," Ruth wrote.')).toBe('“She said ‘not yet’,” Ruth wrote.')
})

test('an apostrophe is none of them', () => {
  expect(written("I don't know what my sisters' room and Öst's are.")).toBe('I don’t know what my sisters’ room and Öst’s are.')
})

test('curly marks, and texts without any, stay as they are', () => {
  expect(written('“Why now?” It’s fine.')).toBe('“Why now?” It’s fine.')
})

test('of a paragraph with a link in it a mark looks back at the piece before; the next paragraph begins anew', () => {
  const lesson = {
    id: 'A1',
    blocks: [
      { t: 'p', in: ['He said "', { t: 'em', in: ["that's it"] }, '." ', { t: 'source', key: 'X' }, '"Yes"'] },
      { t: 'p', in: ['"No"', { t: 'break' }, '"Never"'] },
    ],
    terms: new Map([['x', { meaning: 'the "bond"' }]]),
    line: null,
  }
  expect(quotesIn(english.quotes, lesson)).toEqual({
    id: 'A1',
    blocks: [
      { t: 'p', in: ['He said “', { t: 'em', in: ['that’s it'] }, '.” ', { t: 'source', key: 'X' }, '“Yes”'] },
      { t: 'p', in: ['“No”', { t: 'break' }, '“Never”'] },
    ],
    terms: new Map([['x', { meaning: 'the “bond”' }]]),
    line: null,
  })
})
