/** The words the book avoids are found at their line, and only those. */
import { english } from '../language/english.ts'
import { expect, test } from 'vitest'
import { showProblem } from '../text/problem.ts'
import { wordingProblems } from './wording.ts'

const said = (text: string) => wordingProblems(english, 'lessons/A1.md', text).map(showProblem)

test('a word is named at its line with what to write instead, also across a line end', () => {
  expect(said('Fine.\n\nWe commence. Then clear\nyour mind.')).toEqual([
    'lessons/A1.md:3: "commence" is a word we avoid; write begin',
    'lessons/A1.md:3: "clear your mind" is a word we avoid; write "notice where your mind is"',
  ])
})

test('capitals make no difference', () => {
  expect(said('Just relax.')).toHaveLength(1)
  expect(said('He or she')).toHaveLength(1)
})

test('a safe space is what a room aims to be, never what it is', () => {
  expect(said('This is a safe space.')).toHaveLength(1)
  expect(said('The room aims to be a safe space.')).toEqual([])
})

test('longer words and British spellings pass', () => {
  expect(said('Addiction, recommencement, counselling, behaviour, colour, practising, improvement, a proverb.')).toEqual([])
  expect(said('counseling, behavior, color, practicing, an addict')).toHaveLength(5)
})
