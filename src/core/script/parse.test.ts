/** A writer's mistakes, each told at its line. */
import { english } from '../language/english.ts'
import { describe, expect, test } from 'vitest'
import { smallScript } from './script.fixture.ts'
import { parseScript } from './parse.ts'

const problemsOf = (from: string, to: string, lexicon = { phrases: {}, checked: [] as string[], accents: ['american'] }) => {
  expect(smallScript).toContain(from)
  return parseScript(english, 'exercises/E02-small.yaml', smallScript.replace(from, to), lexicon).problems
}
const lineOf = (words: string, text = smallScript) => text.slice(0, text.indexOf(words)).split('\n').length

test('a script without faults has no problems and keeps the lines of its sentences', () => {
  const { script, problems } = parseScript(english, 'exercises/E02-small.yaml', smallScript)
  expect(problems).toEqual([])
  const beat = script?.forms[0].parts.find((part) => part.part === 'beat' && part.id === 'look')
  expect(beat?.part === 'beat' && beat.lines[0]?.line).toBe(lineOf('say: "Look at one thing.'))
})

test('text that is not YAML is told at its line', () => {
  expect(problemsOf('title: Two groups', 'title: [')[0]?.line).toBeGreaterThan(1)
})

test('a misspelt key is a problem, not a silent default', () => {
  const [problem] = problemsOf('posture]', 'postur]')
  expect(problem).toMatchObject({ file: 'exercises/E02-small.yaml', line: lineOf('asks:') })
  expect(problemsOf('cap' + 'ped: true', 'caped: true')[0]?.message).toContain('caped')
})

describe('words', () => {
  const cases = [
    ['We begin.', 'We begin. We go on.', 'one sentence'],
    ['We begin.', 'We begin', 'one sentence'],
    ['We begin.', 'We begin!', 'one sentence'],
    ['We begin.', 'We have 2 parts.', 'numbers as words'],
    ['We begin.', 'We begin (softly).', 'brackets'],
    ['We begin.', 'We begin with PMR.', 'abbreviations'],
    ['We begin.', 'Relax for now.', 'nobody can relax on command'],
    ['We begin.', 'Sink into the chair.', '"sink"'],
    ['We begin.', 'Go deeper now.', '"deeper"'],
    ['We begin.', 'Let yourself drift.', '"drift"'],
    ['We begin.', 'Surrender to the chair.', '"surrender"'],
    ['We begin.', 'Hold tight.', '"hold tight"'],
    ['We begin.', 'Now clear your mind.', 'clear their mind'],
    ['We begin.', 'We begin with {one}.', 'brackets'],
    ['Your left arm can rest.', 'Your left arm can rest', 'full stop'],
  ] as const
  test.each(cases)('"%s" may not become "%s"', (from, to, why) => {
    const [problem] = problemsOf(from, to)
    expect(problem?.message).toContain(why)
    expect(problem?.line).toBe(lineOf(from))
  })

  test('a word with two sounds needs the lexicon', () => {
    expect(problemsOf('We begin.', 'Close your book.')[0]?.message).toContain('"close" has two sounds')
    expect(problemsOf('We begin.', 'Close your book.', { phrases: {}, checked: ['close your'], accents: ['american'] })).toEqual([])
    const { problems } = parseScript(english, 'x', smallScript.replace('We begin.', 'Close your book.'), {
      phrases: { 'close your': 'klˈOz jʊɹ' },
      checked: [],
      accents: ['american', 'british'],
    })
    expect(problems).toEqual([])
  })

  test('a word with two sounds that is pinned for one accent is still a guess in another', () => {
    const pinned = { american: 'klˈOz jʊɹ', british: 'klˈQz jɔː' }
    const problemsPinned = (phrases: Readonly<Record<string, string | Readonly<Record<string, string>>>>) =>
      parseScript(english, 'x', smallScript.replace('We begin.', 'Close your book.'), { phrases, checked: [], accents: ['american', 'british'] })
        .problems
    expect(problemsPinned({ 'close your': { british: pinned.british } })[0]?.message).toContain('"close" has two sounds')
    expect(problemsPinned({ 'close your': pinned })).toEqual([])
    expect(problemsPinned({ 'close your': { british: pinned.british }, close: { american: pinned.american } })).toEqual([])
  })
})

describe('time', () => {
  const words = (count: number) => `${'so '.repeat(count - 1)}on.`
  const cases = [
    ['an opening of 20 s holds 26 words', 'We begin.', words(26), words(27)],
    ['a guided beat of 40 s holds 32 words', 'Look at one thing.', words(32), words(33)],
    ['a name beat of 10 s holds 16 words with its cue', 'Your neck.', words(14), words(15)],
    ['a name beat of 4 s holds 6 words', '"Tense."', `"${words(6)}"`, `"${words(7)}"`],
    ['a tense beat holds 5 words', 'Or just imagine it.', words(5), words(6)],
    ['letting go and noticing hold 12 words together', 'Notice it.', words(9), words(10)],
    ['an imagined group holds 24 words', 'Imagine it easy.', words(24), words(25)],
  ] as const
  test.each(cases)('%s', (_, from, fits, tooLong) => {
    expect(problemsOf(from, fits)).toEqual([])
    expect(problemsOf(from, tooLong)[0]?.message).toContain('take out 1')
  })

  test('the last third of a beat of 30 s or more stays silent', () => {
    expect(problemsOf('{ at: 0, say: "Look', '{ at: 26, say: "Look')).toEqual([])
    expect(problemsOf('{ at: 0, say: "Look', '{ at: 27, say: "Look')[0]?.message).toContain('last third')
  })

  test('seconds of tension count from the end of the cue: it ends the name beat', () => {
    expect(problemsOf('- { at: end, say: "Tense." }', '- { at: 1, say: "Tense." }')[0]?.message).toContain('at: end')
    expect(problemsOf('- { at: 0, say: "And let go." }', '- { at: 1, say: "And let go." }')[0]?.message).toContain('at: 0')
  })
})

test('a beat of a sense has another way, and only such a beat', () => {
  expect(problemsOf('        sense: sight\n', '')[0]?.message).toContain('needs "sense"')
  expect(problemsOf('        without:\n          - { at: 0, say: "Think of one thing." }\n', '')[0]?.message).toContain('leaves sight out')
})

test('two parts of a form do not share a name', () => {
  expect(problemsOf('- beat: Quiet', '- beat: Look')[0]?.message).toContain('two parts called "look"')
})
