// Words stand under their first letter, whatever its accent or its case.
import { expect, test } from 'vitest'
import { byLetter } from './letters.ts'

test('words stand in the order of the alphabet, under their letters, without letters that have none', () => {
  const words = ['exposure', 'Alliance', 'Écoute', 'acceptance', 'Grounding'].map((term) => ({ term }))
  expect(byLetter(words, 'en-GB').map(({ letter, words }) => [letter, words.map(({ term }) => term)])).toEqual([
    ['A', ['acceptance', 'Alliance']],
    ['E', ['Écoute', 'exposure']],
    ['G', ['Grounding']],
  ])
})
