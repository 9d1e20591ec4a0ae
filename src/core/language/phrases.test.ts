import { expect, test } from 'vitest'
import { phrasesIn } from './phrases.ts'

test('a count picks the sentence of its form, by the rules of the language', () => {
  const { plural } = phrasesIn('en-GB')
  const saved = (n: number) => plural(n, { one: '1 practice is saved.', other: `${String(n)} practices are saved.` })
  expect([0, 1, 2].map(saved)).toEqual(['0 practices are saved.', '1 practice is saved.', '2 practices are saved.'])
  const polish = phrasesIn('pl')
  expect([1, 2, 5].map((n) => polish.plural(n, { one: 'wpis', few: 'wpisy', many: 'wpisów', other: 'wpisu' }))).toEqual(['wpis', 'wpisy', 'wpisów'])
})

test('lists and numbers are joined as the language does', () => {
  const { and, or, capital, number } = phrasesIn('en-GB')
  expect([and([]), and(['jaw']), and(['jaw', 'neck']), and(['jaw', 'neck', 'legs'])]).toEqual(['', 'jaw', 'jaw and neck', 'jaw, neck and legs'])
  expect(or(['jaw', 'neck', 'legs'])).toBe('jaw, neck or legs')
  expect([capital('jaw'), capital(''), phrasesIn('tr').capital('ince')]).toEqual(['Jaw', '', 'İnce'])
  expect([number(12_400), number(4.5)]).toEqual(['12,400', '4.5'])
})
