/** Who begins with which voice: by the language of the computer, then by its country. */
import { expect, test } from 'vitest'
import { voiceFor } from './voice-for.ts'
import { readVoices } from './voices.ts'

const voices = [
  { id: 'first', firstFor: [] },
  { id: 'american', firstFor: ['en-US'] },
  { id: 'british', firstFor: ['en'] },
]

test.each([
  ['en-US', 'american'],
  ['en-US-u-hc-h23', 'american'], // a clock of 24 hours
  ['en-Latn-US', 'american'],
  ['en-GB', 'british'],
  ['en', 'british'],
  ['de-DE', 'first'],
  ['C', 'first'],
  ['', 'first'],
])('on a computer of %j: %s', (system, id) => expect(voiceFor(voices, system)?.id).toBe(id))

test('a book without a voice has none for anybody', () => expect(voiceFor([], 'en-US')).toBeNull())

test('voices.yaml names a language alone or with its country', () => {
  const voice = (id: string, firstFor: string) => `- { id: ${id}, title: A voice, accent: british, first_for: ${firstFor}, hear: Feel the chair. }\n`
  const { value, problems } = readVoices('voices.yaml', voice('american', '[en-US]') + voice('british', '[en, en-IE]'))
  expect(problems).toEqual([])
  expect(['en-US', 'en-GB', 'en-IE'].map((system) => value && voiceFor(value.voices, system)?.id)).toEqual(['american', 'british', 'british'])
})
