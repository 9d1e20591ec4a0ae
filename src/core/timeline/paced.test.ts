/** Everything a script may bring beyond muscle groups and beats: paced breathing, options, own words, less talk, sleep, an early end. */
import { english } from '../language/english.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patternFaults, secondsOf } from '../script/breathing.ts'
import { fitted, ownWord, usualChoices } from '../script/choices.ts'
import type { Choices } from '../script/exercise.ts'
import { parseScript } from '../script/parse.ts'
import { closeIn, play, position, ready, rechoose } from './run.ts'
import type { MakeTimeline } from './run.ts'
import type { Script } from '../script/script.ts'
import { slowVoice } from '../script/script.fixture.ts'
import { timeline } from './timeline.ts'
import { between } from './moments.fixture.ts'

const text = `id: E18
title: Paced
summary: A short one.
room: breath
needs: [calm-body]
postures: [sitting, lying, standing]
asks: [posture, leftOut, sleep, word]
usual_word: soften
options:
  - id: pair
    title: With
    choices: [{ id: with-breath, title: The breath }, { id: with-hands, title: The hands, ticked: true }]
patterns:
  - { id: box, title: Box, in: 4, hold: 4, out: 4, rest: 4, note: A note., sources: [KS] }
  - { id: plain, title: Plain, in: 4, out: 6, note: A note., sources: [KS] }
own_pattern: true
safety: { kind: breathing }
card: { what: What., evidence: Some., sources: [KS] }
soft_prompt: Still here.
forms:
  - id: short
    title: Short
    parts:
      - beat: Opening
        kind: opening
        seconds: 20
        lines:
          - { at: 3, say: "We begin.", other: { standing: "We begin standing." } }
          - { at: 10, say: "With no hurry.", full: true }
      - beat: Belly
        kind: guide
        seconds: 60
        areas: [belly]
        regions: [belly]
        lines: [{ at: 1, say: "Notice your belly." }, { at: 30, say: "Let it be.", full: true }]
        without: [{ at: 1, say: "Notice a sound." }]
      - breathing: Along
        seconds: 64
        when: [with-breath]
        lines:
          - { at: 0, say: "In." }
          - { at: 0, on: hold, say: "Wait." }
          - { at: 20, say: "And your word.", shows: "And {word}." }
      - beat: Along
        kind: guide
        seconds: 64
        when: [with-hands]
        lines: [{ at: 1, say: "Open the book." }]
      - beat: Close
        kind: closing
        seconds: 20
        lines:
          - { at: 1, say: "Get up slowly.", when: awake }
          - { at: 1, say: "Stay as you are.", when: sleep }
reviewed_by:
checked_on:
`
const { script: read, problems } = parseScript(english, 'exercises/E18.yaml', text)
if (read === null) throw new Error(JSON.stringify(problems))
const script: Script = read
const usual = usualChoices(script)
const made = (choices: Partial<Choices> = {}) => timeline(script, { ...usual, ...choices }, slowVoice)
const said = (choices: Partial<Choices> = {}) => made(choices).cues.map(({ say }) => say)

describe('paced breathing', () => {
  test('lines wait for the start of a breath, or for their part of it', () => {
    const { cues, breaths } = made()
    const at = (say: string) => cues.find((cue) => cue.say === say)?.at
    expect([at('In.'), at('Wait.'), at('And your word.')]).toEqual([80, 84, 112])
    expect(breaths).toHaveLength(16)
    expect(said({ pattern: 'plain' })).not.toContain('Wait.')
  })

  test('seconds that no whole breath fills go to the closing, whatever the pattern', () => {
    expect(made({ pattern: 'plain' }).steps.map(({ seconds }) => seconds)).toEqual([20, 60, 60, 24])
    const own = fc
      .record({
        in: between(3, 6),
        hold: between(0, 4),
        out: between(3, 8),
        rest: between(0, 4),
      })
      .map((parts) => ({ ...parts, topUp: 0 }))
      .filter((pattern) => patternFaults(pattern).length === 0)
    fc.assert(
      fc.property(own, (ownPattern) => {
        expect(made({ pattern: 'own', ownPattern }).total).toBeCloseTo(164, 6)
      }),
    )
  })

  test('with a ticked condition the usual pattern has no holds, and the careful option is set', () => {
    expect(usualChoices(script)).toMatchObject({ pattern: 'box', options: { pair: 'with-breath' } })
    expect(usualChoices(script, 'ticked')).toMatchObject({ pattern: 'plain', options: { pair: 'with-hands' } })
  })

  test('another pattern on the way goes on at the start of a breath', () => {
    const planOf =
      (pattern: string): MakeTimeline =>
      (changes) =>
        timeline(script, { ...usual, pattern }, slowVoice, changes)
    const run = rechoose({ ...play(ready(planOf('box')), 0), at: 90 }, 0, planOf('plain'))
    expect(position(run, 0)).toBe(90)
    expect(position(rechoose(run, 7, planOf('plain')), 7)).toBe(90)
  })
})

describe('choices', () => {
  test('what a script has not is replaced by what is usual, and nothing throws', () => {
    const odd: Choices = {
      ...usual,
      form: 'gone',
      posture: 'desk',
      pattern: 'gone',
      options: { pair: 'gone', more: 'x' },
      passes: 2,
      without: ['sight'],
      word: ' ',
    }
    expect(fitted(script, odd)).toMatchObject({
      form: 'short',
      posture: 'sitting',
      pattern: 'box',
      options: { pair: 'with-breath' },
      passes: 1,
      without: [],
      word: '',
    })
    expect(fitted(script, { ...usual, pattern: 'own', ownPattern: { in: 1, topUp: 0, hold: 0, out: 1, rest: 0 } }).pattern).toBe('box')
    expect(fitted(script, { ...usual, pattern: 'own' }).pattern).toBe('own')
  })

  test('a cue word is never longer than a caption bears', () => {
    expect([ownWord(''), ownWord('  ease \n now '), ownWord('x'.repeat(300)), ownWord('🌊'.repeat(300))]).toEqual([
      '',
      'ease now',
      'x'.repeat(30),
      '🌊'.repeat(15),
    ])
  })

  test('the word is shown, never said', () => {
    const cue = made({ word: 'harbour' }).cues.find(({ say }) => say === 'And your word.')
    expect(cue?.caption).toBe('And harbour.')
    const usual = made().cues.find(({ say }) => say === 'And your word.')
    expect(usual?.caption).toBe('And soften.')
  })

  test('an option changes what is there, a left-out area what is said, standing and sleep their lines', () => {
    expect(made({ options: { pair: 'with-hands' } }).breaths).toEqual([])
    expect(said({ options: { pair: 'with-hands' } })).toContain('Open the book.')
    expect(said({ leftOut: ['belly'] })).toContain('Notice a sound.')
    expect(made({ leftOut: ['belly'] }).chapters[1]?.leftOut).toBe(true)
    expect(said({ posture: 'standing' })).toContain('We begin standing.')
    expect(said({ sleep: true })).toContain('Stay as you are.')
    expect(made({ sleep: true }).bells.map(({ bell }) => bell)).toEqual(['begin'])
  })
})

describe('amount of talk', () => {
  test('light talk leaves lines out and moves none', () => {
    const [full, light] = [made(), made({ talk: 'light' })]
    expect(light.cues.map(({ say }) => say)).not.toContain('With no hurry.')
    for (const { say, at } of light.cues.filter(({ say }) => say !== script.softPrompt.say))
      expect(full.cues.find((cue) => cue.say === say)?.at).toBe(at)
    expect(light.total).toBe(full.total)
  })

  test('with bells only nothing is said, everything is shown, and a bell rings where a part begins', () => {
    const quiet = made({ talk: 'bells' })
    expect(quiet.cues.every(({ clip }) => clip === null)).toBe(true)
    expect(quiet.cues.map(({ say }) => say)).toEqual(made().cues.map(({ say }) => say))
    expect(quiet.bells.map(({ at, bell }) => `${bell} ${at}`)).toEqual(['begin 0', 'next 20', 'still 50', 'next 80', 'next 144', 'end 160'])
  })

  test('changed on the way it holds from there on', () => {
    const line = timeline(script, usual, slowVoice, [{ kind: 'talk', talk: 'bells', from: 25 }])
    expect(line.cues.filter(({ clip }) => clip !== null).map(({ say }) => say)).toEqual(['We begin.', 'With no hurry.', 'Notice your belly.'])
    expect(line.bells.map(({ bell }) => bell)).toEqual(['begin', 'still', 'next', 'next', 'end'])
    const back = timeline(script, usual, slowVoice, [
      { kind: 'talk', talk: 'bells', from: 5 },
      { kind: 'talk', talk: 'full', from: 60 },
    ])
    expect(back.cues.filter(({ clip }) => clip !== null).map(({ say }) => say)).not.toContain('Let it be.')
    expect(back.cues.filter(({ clip }) => clip !== null).map(({ say }) => say)).toContain('In.')
  })
})

describe('an early end', () => {
  const plan: MakeTimeline = (changes) => timeline(script, usual, slowVoice, changes)
  test('goes to the closing, after the breath that is on, with all that belongs to it', () => {
    const now = closeIn({ ...play(ready(plan), 0), at: 90 }, 0, 0, plan)
    expect(now.timeline.chapters.map(({ title, start, seconds }) => [title, start, seconds])).toEqual([
      ['Opening', 0, 20],
      ['Belly', 20, 60],
      ['Along', 80, 16],
      ['Close', 96, 20],
    ])
    expect(now.timeline.total).toBe(116)
    expect(now.timeline.cues.at(-1)?.say).toBe('Get up slowly.')
    expect(now.timeline.bells.at(-1)).toEqual({ at: 112, bell: 'end' })
    expect(closeIn(now, 0, null, plan).timeline.total).toBe(164)
  })

  test('waits for the breath that is on, not for the breath of the same number in another part', () => {
    const again = '      - breathing: Again\n        seconds: 32\n        lines: [{ at: 0, say: "In again." }]\n      - beat: Close\n'
    const { script: two } = parseScript(
      english,
      'exercises/E18.yaml',
      text.replaceAll('seconds: 64', 'seconds: 32').replace('      - beat: Close\n', again),
    )
    if (two === null) throw new Error('the script cannot be read')
    const twice: MakeTimeline = (changes) => timeline(two, usual, slowVoice, changes)
    expect(twice([]).breaths.map(({ part, cycle }) => `${part} ${cycle}`)).toEqual(
      ['along 0', 'along 1', 'again 0', 'again 1'].flatMap((breath) => Array<string>(4).fill(breath)),
    )
    const now = closeIn({ ...play(ready(twice), 0), at: 90 }, 0, 0, twice)
    expect(now.timeline.chapters.map(({ title, seconds }) => [title, seconds])).toEqual([
      ['Opening', 20],
      ['Belly', 60],
      ['Along', 16],
      ['Close', 20],
    ])
  })

  test('leaves no gap and no sentence cut, wherever it is asked for', () => {
    fc.assert(
      fc.property(between(0, 200), fc.boolean(), (at, hands) => {
        const whole = made(hands ? { options: { pair: 'with-hands' } } : {})
        const line = timeline(script, { ...usual, ...(hands ? { options: { pair: 'with-hands' } } : {}) }, slowVoice, [
          { kind: 'close', at, from: at },
        ])
        let free = 0
        for (const cue of line.cues) {
          expect(cue.at).toBeGreaterThanOrEqual(free)
          free = cue.at + cue.seconds
        }
        expect(line.total).toBeLessThanOrEqual(whole.total)
        expect(line.total).toBeGreaterThanOrEqual(20)
        let start = 0
        for (const chapter of line.chapters) {
          expect(chapter.start).toBeCloseTo(start, 6)
          start += chapter.seconds
        }
        expect(line.steps.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(line.total, 6)
        for (const step of line.steps) expect(line.chapters[step.chapter]).toBeDefined()
      }),
    )
  })
})

describe('mistakes in a script', () => {
  const problemsOf = (from: string, to: string) =>
    parseScript(english, 'exercises/E18.yaml', text.replace(from, to)).problems.map(({ line, message }) => `${line}: ${message}`)
  test.each([
    ['an unknown word', 'when: awake', 'when: awaken', /"awaken" is no choice of this exercise/],
    [
      'parts of unequal length',
      'seconds: 64\n        when: [with-hands]',
      'seconds: 60\n        when: [with-hands]',
      /lasts 160 s with "with-hands" and 164 s otherwise/,
    ],
    ['two parts of one name', 'beat: Belly', 'beat: Opening', /two parts called "opening"/],
    ['a first line that light talk drops', '"Notice your belly." }', '"Notice your belly.", full: true }', /its first line is what light talk keeps/],
    ['a paced part without a time', '{ at: 20, say: "And your word."', '{ say: "And your word."', /give the line "at"/],
    ['no way round a left-out area', '        without: [{ at: 1, say: "Notice a sound." }]\n', '', /say under "without"/],
  ] as const)('%s', (_, from, to, message) => {
    expect(problemsOf(from, to).join('\n')).toMatch(message)
  })
})

test('a pattern never lasts so long that its breath is no breath', () => {
  expect(script.patterns.map(secondsOf)).toEqual([16, 10])
})
