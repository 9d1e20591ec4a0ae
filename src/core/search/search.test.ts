/** What is found, with the typing errors people make, and what is said when nothing is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDocument } from './documents.ts'
import { lineOf, longestQuestion, makeIndex, marked, Search } from './search.ts'

const documents = [
  aDocument('lesson/C4', 'Practice between sessions', 'Plan one small task. Some call it homework.', { kind: 'lesson', lesson: 'C4', at: null }),
  aDocument('lesson/A3', 'Privacy and its limits', 'What you say stays private, with limits.', { kind: 'lesson', lesson: 'A3', at: null }),
  aDocument('exercise/E02', 'Letting go, seven groups', 'Tense and let go, and don’t hurry.', { kind: 'exercise', exercise: 'E02' }),
  aDocument('term/homework', 'Homework', 'Small tasks for the week.', { kind: 'term', term: 'homework' }),
  aDocument('term/duty-of-care', 'Duty of care', 'What a therapist owes you.', { kind: 'term', term: 'duty-of-care' }),
]
const own = [
  aDocument('entry/1', 'Your first session', 'Ich möchte über das Büro sprechen. 我想谈谈我的睡眠问题', {
    kind: 'reflection',
    lesson: 'A4',
    prompt: 'three-things',
  }),
]
const search = new Search(makeIndex(documents, ['of', 'does', 'what', 'is']), own)
const ids = (question: string) => search.find(question).map(({ id }) => id)

test('a word, its beginning, and it misspelt', () => {
  for (const question of ['homework', 'homew', 'homwork', 'hoemwork', 'HOMEWORK']) expect(ids(question).slice(0, 2)).toContain('term/homework')
  expect(ids('dutch of care')[0]).toBe('term/duty-of-care')
  expect(ids('privcy')[0]).toBe('lesson/A3')
})

test('an apostrophe is found however it was typed', () => {
  expect(ids("don't")).toEqual(['exercise/E02'])
  expect(ids('don’t')).toEqual(['exercise/E02'])
})

test('what a person wrote is found, without its accents and in writing without spaces', () => {
  expect(ids('buro')).toEqual(['entry/1'])
  expect(ids('睡眠')).toEqual(['entry/1'])
})

test('all words of a question come first; where nothing holds them all, some do', () => {
  expect(ids('private limits')).toEqual(['lesson/A3'])
  expect(ids('private homework').length).toBeGreaterThan(1)
})

test('what is called so comes before what only speaks of it', () => {
  expect(ids('homework')).toEqual(['term/homework', 'lesson/C4'])
})

test('small words say nothing of a text; a question of small words alone is asked all the same', () => {
  expect(ids('what is of private')).toEqual(['lesson/A3'])
  expect(ids('what is')).toContain('lesson/A3')
})

test('a word as it is spelt hides those that are only like it', () => {
  expect(ids('small')).toEqual(expect.arrayContaining(['lesson/C4', 'term/homework']))
  expect(ids('tense')).toEqual(['exercise/E02'])
})

test('a find shows the words round it, and which of them were asked for', () => {
  const [find] = search.find('homwork')
  const hits = marked(find?.line ?? '', new Set(find?.matched)).filter(({ hit }) => hit)
  expect([find?.title, ...hits.map(({ text }) => text)].join(' ')).toMatch(/homework/i)
  const long = `${'One more sentence of no use. '.repeat(20)}Here is the needle in it. ${'And on it goes. '.repeat(20)}`
  const line = lineOf(long, new Set(['needle']))
  expect(line).toContain('needle')
  expect(line.length).toBeLessThan(200)
  expect(line).toMatch(/^… .* …$/)
})

test('nothing found: the nearest title, or none', () => {
  expect(ids('xylophone')).toEqual([])
  expect(search.nearest('homewrok')).toBe('Homework')
  expect(search.nearest('xylophone')).toBeNull()
})

test('whatever is typed is answered, and a very long question is one of its first characters', () => {
  expect(ids(`homework ${'x'.repeat(10_000)}`)).toEqual(ids(`homework ${'x'.repeat(10_000)}`.slice(0, longestQuestion)))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (question) => {
      for (const { line, title, matched } of search.find(question))
        for (const text of [line, title])
          expect(
            marked(text, new Set(matched))
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text)
    }),
  )
})
