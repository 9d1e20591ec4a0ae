/** Words, sentences and the reading grade of a text. */
import { english } from '../language/english.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readability, sentencesOf } from './readability.ts'

const read = (...texts: string[]) =>
  readability(
    english,
    texts.map((words, index) => ({ words, line: index + 1 })),
  )

test('a sentence ends before a space and a capital, not inside a figure, a short form or a quotation that goes on', () => {
  expect(sentencesOf(english, 'It costs 3.50 an hour. Ask first! "Who is around you?" she asked. See Dr. Grey, e.g. today… Then go.')).toEqual([
    'It costs 3.50 an hour.',
    'Ask first!',
    '"Who is around you?" she asked.',
    'See Dr. Grey, e.g. today…',
    'Then go.',
  ])
})

test('a paragraph ends its last sentence, with a full stop or without', () => {
  expect(read('Forms and money', 'Why now?').sentences.map(({ words, line }) => [words, line])).toEqual([
    [3, 1],
    [2, 2],
  ])
})

test('dashes and dots between words are not words', () => {
  expect(read('Forms · money – privacy — and a next step').words).toBe(7)
})

test('the grade is that of the formula', () => {
  // 6 words, 1 sentence, 6 syllables: 0.39 x 6 + 11.8 x 1 - 15.59
  expect(read('The cat sat on the mat.').grade).toBeCloseTo(-1.45, 2)
  // 8 words, 1 sentence, 14 syllables: 0.39 x 8 + 11.8 x 14/8 - 15.59
  expect(read('Therapy is a planned conversation about your life.').grade).toBeCloseTo(8.18, 2)
})

test('an empty text has grade 0, and no text throws', () => {
  expect(read('', ' · ')).toEqual({ words: 0, sentences: [], meanSentence: 0, grade: 0 })
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Number.isFinite(read(text).grade)).toBe(true)
    }),
  )
})
