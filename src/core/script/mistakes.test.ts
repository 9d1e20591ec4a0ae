/** What is said about each kind of mistake in an exercise's file: exactly where, what is wrong, and what to write instead. */
import { english } from '../language/english.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestSentence } from '../text/longest-sentence.ts'
import { showProblem } from '../text/problem.ts'
import { parseScript } from './parse.ts'
import { smallScript } from './script.fixture.ts'

const file = 'exercises/E02-small.yaml'
/** The small exercise with a part of its words replaced; throws when the words are not in it, so that a test cannot pass by mistake. */
function changed(words: string, by: string, text = smallScript): string {
  if (!text.includes(words)) throw new Error(`the small exercise does not hold "${words}"`)
  return text.replace(words, () => by)
}
const said = (text: string): string[] => parseScript(english, file, text).problems.map(showProblem)
/** From "forms:" to the end of the parts. */
const forms = /forms:[^]*(?=reviewed_by)/.exec(smallScript)?.[0] ?? ''
/** With its full stop one letter more than a sentence may have. */
const long = `L${'o'.repeat(longestSentence - 1)}`
const options = (...ids: readonly string[]) =>
  `options: [${ids.map((id) => `{ id: ${id}, title: A, choices: [{ id: ${id}-a, title: A }, { id: ${id}-b, title: B }] }`).join(', ')}]\ncard:`
const pattern = (id: string, more = '') => `patterns: [{ id: ${id}, title: In and out, in: 4, out: 6, note: Known., sources: [KS]${more} }]\ncard:`

// prettier-ignore
const mistakes: readonly (readonly [name: string, text: string, said: string])[] = [
  // what the exercise is
  ['a misspelt key', changed('summary:', 'sumary:'), '3: unknown key "sumary"; nearest: "summary"'],
  ['a key nobody knows', changed('room:', 'colour: blue\nroom:'), '4: unknown key "colour"; the keys here are id, title, summary, room, needs, postures, asks, usual_word, senses, roles, options, patterns, own_pattern, safety, card, soft_prompt, reviewed_by, checked_on, forms'],
  ['a missing key', changed('summary: A short one.\n', ''), '1: the key "summary" is missing; it is one sentence: what a person does'],
  ['a missing key in the card', changed('  evidence: Studies suggest it can help.\n', ''), '8: the key "evidence" is missing; it is what studies say, in one or two sentences'],
  ['a word that is asked for, and none for a person who types none', changed('asks: [preset', 'asks: [word, preset'), '7: "asks" has "word", so a "usual_word" is needed: the word of a person who types none'],
  ['a word that nobody is asked for', changed('soft_prompt:', 'usual_word: soften\nsoft_prompt:'), '15: nobody is asked for a word; add "word" to "asks", or take "usual_word" away'],
  ['a title that is too long to be kept', changed('title: Two groups\nsummary', `title: ${'Two '.repeat(40)}\nsummary`), '2: "title" must be at most 120 letters long: it is kept with what people do'],
  ['a key without its words', changed('title: Two groups\nsummary', 'title:\nsummary'), '2: "title" must be the name of the exercise, such as Five senses'],
  ['a name that is read as a number', changed('title: Two groups\nsummary', 'title: 007\nsummary'), "2: \"title\" is read as a number; put it in quotes: '007'"],
  ['an id that is no id', changed('id: E02', 'id: e-02'), '1: "id" must be the id of the exercise: letters and digits, a capital first, such as E21'],
  ['marks in words', changed('what: What it is.', 'what: What *it* is.'), '9: "card" "what" must be plain words, without *stars*, links, code marks or HTML'],
  ['a room that does not exist', changed('room: muscles', 'room: muscels'), '4: room "muscels" does not exist; nearest: "muscles"'],
  ['a room like no other', changed('room: muscles', 'room: kitchenette'), '4: room "kitchenette" does not exist; write one of muscles, now, breath, attention, thoughts, comfort'],
  ['a need that does not exist', changed('needs: [calm-body]', 'needs: [come-bcak]'), '5: need "come-bcak" does not exist; nearest: "come-back"'],
  ['a posture that does not exist', changed('postures: [sitting, lying]', 'postures: [siting, lying]'), '6: posture "siting" does not exist; nearest: "sitting"'],
  ['no list where one belongs', changed('postures: [sitting, lying]', 'postures: sitting'), '6: "postures" must be a list of postures, such as [sitting, lying]'],
  ['an empty list', changed('postures: [sitting, lying]', 'postures: []'), '6: "postures" must be one posture or more'],
  ['a choice that does not exist', changed('hand, posture]', 'hand, postur]'), '7: choice "postur" does not exist; nearest: "posture"'],
  ['sources that are no list', changed('sources: [KS]', 'sources: KS'), '11: "card" "sources" must be a list of keys of sources.yaml, such as [CB, KS]'],
  ['a date in words', changed('checked_on:', 'checked_on: last week'), '90: "checked_on" must be a date such as 2026-11-02, or nothing'],
  // its forms and parts
  ['no forms', changed(forms, 'forms: []\n'), '16: "forms" must be one form or more'],
  ['a form without its name', changed('    title: Two groups\n    parts', '    parts'), '17: the key "title" is missing; it is the name of the form, such as 3 minutes'],
  ['a form that is there twice', changed('reviewed_by', '  - { id: full, title: Again, parts: [{ beat: A, kind: quiet, seconds: 20, lines: [{ say: Rest a while. }] }] }\nreviewed_by'), '89: form "full" is here twice; give this one another id'],
  ['a part with a misspelt beginning', changed('- beat: Quiet', '- bete: Quiet'), '79: unknown key "bete"; nearest: "beat"'],
  ['a part that is only words', changed('      - beat: Quiet\n', '      - Rest.\n      - beat: Quiet\n'), '79: "forms" entry 1 "parts" entry 4 must be a part that begins with "beat", "groups" or "breathing"'],
  ['a kind of beat that does not exist', changed('kind: quiet', 'kind: quite'), '80: kind of beat "quite" does not exist; nearest: "quiet"'],
  ['a misspelt key of a beat', changed('kind: quiet', 'knid: quiet'), '80: unknown key "knid"; nearest: "kind"'],
  ['half a second', changed('seconds: 60', 'seconds: 60.5'), '81: "forms" entry 1 "parts" entry 4 "seconds" must be a whole number of seconds from 1 to 900'],
  ['a sense that does not exist', changed('sense: sight', 'sense: sihgt'), '74: sense "sihgt" does not exist; nearest: "sight"'],
  ['an area that does not exist', changed('areas: [neck]', 'areas: [nek]'), '54: area "nek" does not exist; nearest: "neck"'],
  ['a region that does not exist', changed('[hand-first, forearm-first]', '[hand-frist, forearm-first]'), '33: region "hand-frist" does not exist; nearest: "hand-first"'],
  ['two sides of a group that lies on none', changed('title: Neck', 'title: { right: Neck, left: Neck }'), '52: only a group that lies on one side, such as [hand-first], has "right" and "left"; give this one a single name'],
  ['two sentences for a group that lies on no side', changed('say: "Your neck can rest."', 'say: { right: "It can rest.", left: "It can rest." }'), '63: only a group that lies on one side, such as [hand-first], has "right" and "left"; say one sentence here'],
  ['a sentence for one side alone', changed('left: "Your left arm can rest."', 'lfet: "Your left arm can rest."'), '43: unknown key "lfet"; nearest: "left"'],
  ['a misspelt key of the muscle groups', changed('          tense:\n            - { at: 1.2', '          tens:\n            - { at: 1.2'), '28: unknown key "tens"; nearest: "tense"'],
  ['a misspelt key of one muscle group', changed('capped: true', 'caped: true'), '55: unknown key "caped"; nearest: "capped"'],
  ['a muscle group nobody may leave out', changed('              rest:\n                - say: "Your neck can rest."\n', ''), '51: the key "rest" is missing; it is a list of lines, each with "say"'],
  ['a misspelt key of the second pass', changed('                rest:\n                  - say: "Rest again."', '                rets:\n                  - say: "Rest again."'), '49: unknown key "rets"; nearest: "rest"'],
  ['a muscle group that is there twice', changed('- id: neck', '- id: arm'), '51: group "arm" is here twice; give this one another id'],
  // its lines
  ['a line without words', changed('{ at: 0, say: "Look at one thing." }', '{ at: 0 }'), '76: the key "say" is missing; it is one sentence, as it is spoken'],
  ['a misspelt key of a line', changed('{ at: 0, say: "Look', '{ att: 0, say: "Look'), '76: unknown key "att"; nearest: "at"'],
  ['a moment in words', changed('{ at: 0, say: "Look', '{ at: soon, say: "Look'), '76: "forms" entry 1 "parts" entry 3 "lines" entry 1 "at" must be seconds from the start of the beat, or end'],
  ['a moment before the beginning', changed('{ at: 0, say: "Look', '{ at: -1, say: "Look'), '76: "forms" entry 1 "parts" entry 3 "lines" entry 1 "at" must be seconds from the start of the beat, or end'],
  ['a part of a breath that does not exist', changed('{ at: 0, say: "Look', '{ at: 0, on: otu, say: "Look'), '76: part of a breath "otu" does not exist; nearest: "out"'],
  ['a choice under "when" that does not exist', changed('{ at: 0, say: "Look', '{ at: 0, when: lyin, say: "Look'), '76: "lyin" is no choice of this exercise; nearest: "lying"'],
  ['a choice under "other" that does not exist', changed('other: { lying:', 'other: { no-sihgt:'), '57: "no-sihgt" is no choice of this exercise; nearest: "no-sight"'],
  ['a choice with a capital', changed('{ at: 0, say: "Look', '{ at: 0, when: [Lying], say: "Look'), '76: "forms" entry 1 "parts" entry 3 "lines" entry 1 "when" entry 1 must be small letters, digits and hyphens, such as sitting or no-sight'],
  ['a line that is too long for its recording to be kept', changed('say: "Look at one thing."', `say: "${long}."`), `76: "${long}.": at most 300 letters long: a recording of it is kept under these words; say less`],
  ['a soft prompt that is too long', changed('soft_prompt: Still here, at your own pace.', `soft_prompt: ${long}.`), `15: "${long}.": at most 300 letters long: a recording of it is kept under these words; say less`],
  // what it is offered for
  ['a role that does not exist', changed('card:', 'roles: [{ role: groundign }]\ncard:'), '8: role "groundign" does not exist; nearest: "grounding"'],
  ['a role that is there twice', changed('card:', 'roles:\n  - { role: gentle, place: 2 }\n  - { role: gentle, place: 3 }\ncard:'), '10: role "gentle" is here twice; give this one another role'],
  ['a place before the first', changed('card:', 'roles: [{ role: gentle, place: 0 }]\ncard:'), '8: "roles" entry 1 "place" must be a whole number from 1 on: its place among the exercises with this role'],
  ['a form that is not there', changed('card:', 'roles: [{ role: gentle, form: ful }]\ncard:'), '8: form "ful" does not exist; nearest: "full"'],
  // its own choices and patterns
  ['two options of one name', changed('card:', options('place', 'place')), '8: option "place" is here twice; give this one another id'],
  ['a choice of one', changed('card:', 'options: [{ id: place, title: A, choices: [{ id: a, title: A }] }]\ncard:'), '8: "options" entry 1 "choices" must be two choices or more'],
  ['a choice with the name of a posture', changed('card:', options('place')).replace('place-b', 'lying'), '8: "lying" is the name of another choice already; give this one another id'],
  ['a misspelt key of a pattern', changed('card:', pattern('four-six', ', hodl: 4')), '8: unknown key "hodl"; nearest: "hold"'],
  ['a breath of half a minute', changed('card:', pattern('four-six', ', hold: 30')), '8: "patterns" entry 1 "hold" must be seconds from 0 to 20, in steps of a tenth'],
  ['a pattern with the name of a person\'s own', changed('card:', pattern('own')), '8: "own" is the name of another choice already; give this one another id'],
  // YAML itself
  ['a colon that needs quotes', changed('title: Two groups\nsummary', 'title: Two: groups\nsummary'), '2: this is not YAML we can read (Nested mappings are not allowed in compact mappings); text with a colon, a # or a quote in it goes in quotes'],
  ['a key that is there twice', changed('room: muscles', 'room: muscles\nroom: now'), '5: this is not YAML we can read (Map keys must be unique); text with a colon, a # or a quote in it goes in quotes'],
  ['words that repeat another part', changed('needs: [calm-body]', 'needs: &some [calm-body]\nsenses: *some'), '6: "*some" repeats another part; write the words out again'],
  ['ten thousand brackets', changed('title: Two groups\nsummary', `title: ${'['.repeat(10_000)}\nsummary`), '2: this is not YAML we can read (it is nested too deeply)'],
  ['nothing at all', '', '1: this must be a group of the keys id, title, summary, room, needs, postures, asks, usual_word, senses, roles, options, patterns, own_pattern, safety, card, soft_prompt, reviewed_by, checked_on, forms'],
]

describe('a mistake is named with its line and what to write instead', () => {
  test.each(mistakes)('%s', (_, text, words) => {
    expect(said(text)).toEqual([`${file}:${words}`])
    expect(parseScript(english, file, text).script).toBeNull()
  })
})

describe('every mistake of a file is told at once', () => {
  test('misspelt keys, and broken rules in the parts that can be read', () => {
    const text = changed('kind: quiet', 'knid: quiet', changed('We begin.', 'Relax for now.', changed('Notice it.', 'Notice it!')))
    expect(said(text)).toEqual([
      `${file}:24: "Relax for now.": nobody can relax on command; say "let", "soften" or "rest"`,
      `${file}:41: "Notice it!": a line is one sentence that ends in a full stop or a question mark; split it into lines`,
      `${file}:80: unknown key "knid"; nearest: "kind"`,
    ])
  })

  test('words that are wrong wherever they stand, also when it is not clear what the exercise asks', () => {
    const text = changed('asks: [', 'asks: [possture, ', changed('We begin.', 'We have 2 parts.'))
    expect(said(text)).toEqual([
      `${file}:7: choice "possture" does not exist; nearest: "posture"`,
      `${file}:24: "We have 2 parts.": write numbers as words: the caption is what the voice says`,
    ])
  })

  test('seconds are not compared while a part is missing', () => {
    const two = options('place').replace('card:', '').trim()
    const parts = ['a', 'b']
      .map((one) => `      - { beat: ${one}, kind: quiet, seconds: 30, when: place-${one}, lines: [{ say: Rest a while. }] }\n`)
      .join('')
    const text = changed('card:', `${two}\ncard:`, changed('      - beat: Quiet\n', `${parts}      - beat: Quiet\n`))
    expect(said(text)).toEqual([])
    expect(said(changed('beat: b, kind: quiet', 'beat: b, kind: quite', text))).toEqual([
      `${file}:81: kind of beat "quite" does not exist; nearest: "quiet"`,
    ])
  })
})

test('a sentence of just the length that is kept is no mistake', () => {
  expect(said(changed('say: "Look at one thing."', `say: "${long.slice(1)}."`).replace('"ooo', '"Ooo'))).toEqual([])
})

test('Windows line ends and a byte order mark are not the writer’s business', () => {
  expect(said(`\uFEFF${smallScript.replaceAll('\n', '\r\n')}`)).toEqual([])
})

test('whatever a file holds, reading it never throws, and no words of the schema come through', () => {
  const fragments = ['forms:\n', '  - ', '{ at: 0, say: x }', '[', ']', '&a', '*a', ': ', '"', '!!js', '\n', '\t', 'id: E02\n', 'groups:\n', 'null', '1e9', '\u0000', 'when: '] // prettier-ignore
  const text = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.nat(smallScript.length), (words, at) => {
      for (const problem of said(smallScript.slice(0, at) + words + smallScript.slice(at)))
        expect(problem.replace(/we can read \(.*/, '')).not.toMatch(/Unrecognized|Invalid|expected|Too (big|small)/)
    }),
    { numRuns: 100 },
  )
})
