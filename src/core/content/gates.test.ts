/** How hard and how long a text may be, and what is counted. */
import { english } from '../language/english.ts'
import { describe, expect, test } from 'vitest'
import { bookWith, files } from './book.fixture.ts'
import { readScripts } from './exercises.ts'
import { gateProblems, styleProblems } from './gates.ts'
import { passagesOf } from './passages.ts'
import { showProblem } from '../text/problem.ts'

const a4 = 'lessons/A4-your-first-session.md'
const easy = (words: number) => [{ words: 'We sit together and talk about something as long as you like. '.repeat(words / 12), line: 3 }]

describe('what is counted of a lesson', () => {
  const passages = passagesOf(a4, files[a4] ?? '')

  test('lead, paragraphs, lists, scenes, callouts, columns and invitations, each at its line', () => {
    expect(passages.map(({ line, words }) => `${line} ${words}`)).toEqual([
      '16 The first meeting is at 10:30. Note:this is not a test.',
      '20 No. See what therapy is and privacy, or the alliance.',
      '22 One line, going on.',
      '24 Another line.',
      '26 "Why now?"',
      '28 "My sister made me ring."',
      '31 Forms and money, 3:1.',
      '36 a kind voice',
      '36 a plan',
      '38 a test',
      '42 Look round the room.',
      '46 This stays out until E14 is there.',
      '51 Anything.',
    ])
  })
})

describe('a gate', () => {
  test('lets an easy text of the right length through', () => {
    expect(gateProblems(english, a4, easy(600), english.gates.lesson)).toEqual([])
    expect(gateProblems(english, a4, easy(900), english.gates.lesson)).toEqual([])
  })

  test('says how many words are missing or too many', () => {
    expect(gateProblems(english, a4, easy(588), english.gates.lesson).map(showProblem)).toEqual([
      `${a4}:1: the text has 588 words; write 12 more, or let two short lessons be one`,
    ])
    expect(gateProblems(english, a4, easy(912), english.gates.lesson).map(showProblem)).toEqual([`${a4}:1: the text has 912 words; take out 12`])
    expect(gateProblems(english, a4, easy(60), english.gates.help)).toEqual([])
  })

  test('names the longest sentence of a text that is too hard', () => {
    const hard = [
      { words: 'Short.', line: 4 },
      { words: `Professional organisations ${'periodically reconsider confidentiality responsibilities, '.repeat(6)}carefully.`, line: 9 },
    ]
    const said = gateProblems(english, 'lessons/H1.md', hard, english.gates.help).map(showProblem)
    expect(said).toEqual([
      expect.stringMatching(
        /^lessons\/H1\.md:9: reading grade [\d.]+ is above 6; use shorter words and sentences; begin with its longest sentence, 27 words: "Professional/,
      ),
      'lessons/H1.md:9: a sentence has 14.0 words on average, above 12; split some; begin with its longest sentence, 27 words: "Professional organisations periodically …"',
      'lessons/H1.md:9: a sentence may have 25 words; split this one, 27 words: "Professional organisations periodically …"',
    ])
  })

  test('of a lesson it also says that it is choppy; what people say in its scenes may be short', () => {
    const choppy = [{ words: 'We sit. We talk a bit. It is fine. '.repeat(70), line: 5 }]
    const said = gateProblems(english, a4, choppy, english.gates.lesson).map(showProblem)
    expect(said).toEqual([
      expect.stringMatching(
        /^lessons\/A4-your-first-session\.md:1: reading grade -?[\d.]+, without its scenes, is below 4; let some short sentences run on/,
      ),
      `${a4}:1: a sentence has 3.0 words on average, without the scenes, below 9; let some short sentences run on, with because, so or which`,
    ])
    const scene = { words: 'Yes. No. All right. ', line: 7, said: true }
    expect(gateProblems(english, a4, [...easy(600), scene], english.gates.lesson)).toEqual([])
  })

  test('a scene is known by its quote', () => {
    expect(
      passagesOf(a4, files[a4] ?? '')
        .filter(({ said }) => said)
        .map(({ line }) => line),
    ).toEqual([26, 28])
  })
})

test('how many of them is a claim: it has a source in its paragraph, or it is a problem', () => {
  const withClaim = (claim: string) => bookWith({ [a4]: (files[a4] ?? '').replace('No.[](source:FS1)', claim) })
  const claims = (claim: string) =>
    styleProblems(english, withClaim(claim), [])
      .map(showProblem)
      .filter((problem) => problem.includes('needs a source'))
  expect(claims('Many people do.')).toEqual([`${a4}:20: "Many people" needs a source; put [](source:KEY) after the claim, or say it without`])
  expect(claims('Many people do.[](source:FS1)')).toEqual([])
  expect(claims('Some people do.')).toEqual([])
})

test('a card is held against its gate, at the line of its words', () => {
  const long =
    'You breathe in and out again and again for as long as you like, and the next part comes when you are ready for it, and then one more. '
  const changed = bookWith({ 'exercises/E08-five-senses.yaml': (files['exercises/E08-five-senses.yaml'] ?? '').replace(/what: .*/, `what: ${long}`) })
  const scripts = readScripts(english, changed, null, [])
  expect(styleProblems(english, [], scripts.values()).map(showProblem)).toEqual([
    expect.stringContaining('words on average, above 12'),
    expect.stringMatching(/^exercises\/E08-five-senses\.yaml:\d+: a sentence may have 25 words; split this one, 29 words: "You breathe in/),
  ])
})

test('every kind of file is held against its own gate, and sources keep the words of their titles', () => {
  const texts = bookWith({ 'sources.yaml': 'X: { grade: A, text: A proven programme to facilitate, recheck: true }', 'glossary.yaml': '# crazy\n' })
  const said = styleProblems(english, texts, []).map(showProblem)
  expect(said.filter((line) => line.includes('avoid'))).toEqual([
    'glossary.yaml:1: "crazy" is a word we avoid; write what it is like, in plain words',
  ])
  expect(said.filter((line) => line.includes('words; write')).map((line) => line.split(':')[0])).toEqual([
    'lessons/A1-what-therapy-is.md',
    'lessons/A4-your-first-session.md',
  ])
})

test('a sentence that stands in two lessons is named at its second place; short ones may', () => {
  const both = (said: string) =>
    styleProblems(
      english,
      bookWith({
        'lessons/A1-what-therapy-is.md': (files['lessons/A1-what-therapy-is.md'] ?? '').replace('People trained for it.', said),
        [a4]: (files[a4] ?? '').replace('Anything.', said),
      }),
      [],
    )
      .map(showProblem)
      .filter((problem) => problem.includes('stands in'))
  expect(both('You can ask about anything\nyou like.')).toEqual([
    `${a4}:51: this sentence stands in lessons/A1-what-therapy-is.md:18 too: "You can ask about anything you like."; say it in another way, or once`,
  ])
  expect(both('Ask about anything you like.')).toEqual([])
})

test('a word of the glossary is linked where a lesson first uses it', () => {
  const said = (answer: string) =>
    styleProblems(
      english,
      bookWith({
        'glossary.yaml': `- { id: alliance, term: 'Alliance (working bond)', meaning: 'It is said.' }\n- { id: lapse, term: Lapse / relapse, meaning: 'It is said.' }\n- { id: plan, term: Safety (support) plan, meaning: 'It is said.' }\n`,
        [a4]: (files[a4] ?? '').replace('or the [alliance](term:alliance).', `or the ${answer}`),
      }),
      [],
    )
      .map(showProblem)
      .filter((problem) => problem.includes('used here first'))
  expect(said('two [alliances](term:alliance). An alliance grows.')).toEqual([])
  expect(said('alliance of two. The [alliance](term:alliance) grows.')).toEqual([
    `${a4}:20: "alliance" is used here first; link it: [alliance](term:alliance)`,
  ])
  expect(said('[rules of an alliance](A1).')).toEqual([])
  expect(said('safety of a plan.')).toEqual([])
  expect(said('support plan of two.')).toEqual([`${a4}:20: "support plan" is used here first; link it: [support plan](term:plan)`])
  expect(said('working bonds of two.')).toEqual([`${a4}:20: "working bonds" is used here first; link it: [working bonds](term:alliance)`])
  expect(said('dalliance of two, after a relapse.')).toEqual([`${a4}:20: "relapse" is used here first; link it: [relapse](term:lapse)`])
})
