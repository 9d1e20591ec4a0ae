/** Names of things in a book: any of the right shape is kept, also one the book has never heard of. */
import { expect, test } from 'vitest'
import { Draft, Settings, SettingsPatch } from './entry.ts'
import { wholePractice } from './practice.fixture.ts'

const practice = (exercise: unknown): boolean => Draft.safeParse({ kind: 'practice', data: { ...wholePractice, exercise } }).success
const lesson = (name: unknown): boolean =>
  Draft.safeParse({ kind: 'reflection', data: { lesson: name, title: 'A lesson', prompt: 'q', text: '' } }).success

test('an exercise, a lesson or a voice of tomorrow is kept as well as one of today', () => {
  for (const name of ['E02', 'timer', 'E21', 'E99', 'e100', 'evening-walk', 'my.pack/x1', 'some_pack/E02']) expect(practice(name), name).toBe(true)
  for (const name of ['A1', 'H9', 'Z1', 'B10', 'my.pack/one']) expect(lesson(name), name).toBe(true)
  for (const voice of ['af_heart', 'own', null, 'a-voice-of-2030', 'my.pack/anna'])
    expect(Draft.safeParse({ kind: 'practice', data: { ...wholePractice, voice } }).success, String(voice)).toBe(true)
  expect(Draft.safeParse({ kind: 'plan', data: { plan: 'my.pack/evenings', title: 'Evenings', step: 0, state: 'going' } }).success).toBe(true)
})

test('what is no name is refused: nothing, a path out of a folder, a sentence, an address, a key that reaches for the prototype', () => {
  for (const name of [
    '',
    ' ',
    '..',
    '../E02',
    '/E02',
    'E02/',
    'a/b/c',
    'a//b',
    'Five senses',
    'E02\n',
    'https://x.org/E02',
    '__proto__',
    'x'.repeat(81),
    5,
  ])
    expect([practice(name), lesson(name)], JSON.stringify(name)).toEqual([false, false])
})

test('what was chosen last is kept for any exercise', () => {
  const { practice: usual } = Settings.parse({})
  const chosen = { ...usual, form: 'short', talk: 'full', pattern: 'of-the-future', options: { pair: 'with-hands' } }
  expect(SettingsPatch.parse({ lastTime: { E02: chosen, E99: chosen, 'my.pack/x1': chosen } }).lastTime).toEqual({
    E02: chosen,
    E99: chosen,
    'my.pack/x1': chosen,
  })
  expect(SettingsPatch.safeParse({ lastTime: { 'no name': chosen } }).success).toBe(false)
})
