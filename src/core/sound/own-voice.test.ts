import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyAreas } from '../script/exercise.ts'
import { fitted } from '../script/choices.ts'
import type { Choices, FindClip } from '../script/exercise.ts'
import { linesToRecord } from './recording-lines.ts'
import { recordingsThatFit, ownFinder, shownOnly } from './own-voice.ts'
import { everyPracticeFits, longestLengths, recordingLimit } from './recording-limit.ts'
import { sampleRate } from '../timeline/samples.ts'
import type { Script } from '../script/script.ts'
import { small, slowVoice, usual } from '../script/script.fixture.ts'
import { allSentences } from '../script/sentences.ts'
import { timeline } from '../timeline/timeline.ts'
import { between } from '../timeline/moments.fixture.ts'

const script = small('asks: [', 'senses: [sight]\nasks: [without, ')
const recording = (say: string, seconds: number) => ({ say, file: '0123456789abcdef.wav', samples: Math.round(seconds * sampleRate) })
const reference = (say: string) => slowVoice(say).seconds

/** Practices a person could choose, with everything that changes what is said, and the shortest and the usual seconds. */
const all: readonly Choices[] = (['gentle', 'standard'] as const).flatMap((preset) =>
  ([1, 2] as const).flatMap((passes) =>
    (['right', 'left'] as const).flatMap((hand) =>
      [[], bodyAreas, ['neck'] as const].flatMap((leftOut) =>
        [[], ['sight'] as const].flatMap((without) =>
          (['sitting', 'lying'] as const).flatMap((posture) =>
            [false, true].map((sleep) => ({ ...usual, preset, passes, hand, leftOut, without, posture, sleep })),
          ),
        ),
      ),
    ),
  ),
)
const everyFits = (of: Script, findClip: FindClip): boolean =>
  all.every((choices) => {
    try {
      return timeline(of, fitted(of, choices), findClip).total > 0
    } catch {
      return false
    }
  })

test('a recorded sentence is said with its own length; another is only shown, as long as the app’s voice would take', () => {
  const find = ownFinder([recording('We begin.', 1.5)], slowVoice)
  expect(find('We begin.')).toEqual({ clip: '0123456789abcdef.wav', seconds: 1.5 })
  expect(find('Your neck.')).toEqual({ clip: null, seconds: 0.8 })
  const { cues } = timeline(script, usual, find)
  expect(cues.filter(({ clip }) => clip !== null).map(({ say }) => say)).toEqual(['We begin.'])
  expect(ownFinder([recording('We begin.', 1), recording('We begin.', 1.5)], slowVoice)('We begin.').seconds).toBe(1.5) // the last one counts
})

test('the sentences of a practice without a recording are known, each once', () => {
  const whole = timeline(script, usual, slowVoice)
  expect(shownOnly(whole, [])).toEqual([...new Set(whole.cues.map(({ say }) => say))])
  const rest = shownOnly(whole, [recording('And let go.', 1), recording('A sentence of another exercise.', 1)])
  expect(rest).not.toContain('And let go.')
  expect(rest).toHaveLength(shownOnly(whole, []).length - 1)
})

describe('the room a line has', () => {
  test('a recording that long fits every practice, and one that is longer does not fit one of them', () => {
    for (const { say } of allSentences(script)) {
      const room = recordingLimit(script, say, reference)
      expect(room, say).toBeGreaterThanOrEqual(reference(say))
      const at =
        (seconds: number): FindClip =>
        (other) =>
          other === say ? { clip: null, seconds } : slowVoice(other)
      expect(everyFits(script, at(room)), `${say} ${room}`).toBe(true)
      if (room < 14) expect(everyFits(script, at(room + 0.02)), `${say} ${room}`).toBe(false)
    }
  })

  test('ends a fifth of a second before the next line, where the step ends, or where the end bell rings', () => {
    expect(recordingLimit(script, 'Tense.', reference)).toBeCloseTo(4, 1) // it ends with the name beat of 4 s, and begins when that does
    expect(recordingLimit(script, 'That is the end.', reference)).toBeCloseTo(20 - 4 - 1, 1)
    expect(recordingLimit(script, 'Still here, at your own pace.', reference)).toBeCloseTo(14.8, 1)
    const next = small('{ at: 1, say: "That is the end." }', '{ at: 1, say: "That is the end." }\n          - { at: 6, say: "Goodbye." }')
    expect(recordingLimit(next, 'That is the end.', reference)).toBeCloseTo(4.8, 1)
  })

  test('lines that are as long as they may be, one recorded after another in any order, still fit together', () => {
    const says = allSentences(script).map(({ say }) => say)
    fc.assert(
      fc.property(fc.shuffledSubarray(says, { minLength: 1 }), fc.infiniteStream(between(0, 1)), (order, shares) => {
        const made = order.reduce<ReturnType<typeof recording>[]>((before, say) => {
          const room = recordingLimit(script, say, longestLengths(before, slowVoice))
          return [...before, recording(say, Math.max(0.1, Math.floor(room * 100 * (shares.next().value ?? 1)) / 100))]
        }, [])
        expect(everyPracticeFits(script, longestLengths(made, slowVoice))).toBe(true)
        expect(everyFits(script, ownFinder(made, slowVoice))).toBe(true)
        expect(
          everyFits(
            script,
            ownFinder(
              made.filter((_, n) => n % 2 === 0),
              slowVoice,
            ),
          ),
        ).toBe(true) // some of them deleted
        expect(recordingsThatFit(script, made, slowVoice)).toEqual(made)
      }),
      { numRuns: 15 },
    )
  })

  test('a line that was recorded quickly lends its room to no other, since it may be deleted', () => {
    const quick = ['Your neck.', 'Your neck, on the pillow.', 'Your right arm.', 'Your left arm.'].map((say) => recording(say, 0.2))
    const long = recording('And tense.', recordingLimit(script, 'And tense.', longestLengths(quick, slowVoice)))
    expect(everyFits(script, ownFinder([...quick, long], slowVoice))).toBe(true)
    expect(everyFits(script, ownFinder([long], slowVoice))).toBe(true)
  })

  test('a recording that a script has no room for any more is left out, the others stay', () => {
    const made = [recording('We begin.', 2), recording('Tense.', 30), recording('Your neck.', 1)]
    expect(everyFits(script, ownFinder(made, slowVoice))).toBe(false)
    expect(recordingsThatFit(script, made, slowVoice).map(({ say }) => say)).toEqual(['We begin.', 'Your neck.'])
    expect(everyFits(script, ownFinder(recordingsThatFit(script, made, slowVoice), slowVoice))).toBe(true)
  })
})

test('the lines to record: those of the chosen practice in the order they are said, then all others, each once, with where it stands', () => {
  const lines = linesToRecord(script, usual, slowVoice)
  expect(lines.map(({ say }) => say).toSorted()).toEqual(
    allSentences(script)
      .map(({ say }) => say)
      .toSorted(),
  )
  expect(lines.slice(0, 4)).toMatchObject([
    { say: 'We begin.', where: 'Opening', at: 3 },
    { say: 'Your right arm.', where: 'Right arm', at: 20.4 },
    { say: 'And tense.', where: 'Right arm' },
    { say: 'Or just imagine it.', where: 'Right arm' },
  ])
  const needed = lines.filter(({ at }) => at !== null)
  expect(lines.slice(0, needed.length)).toEqual(needed)
  expect(lines.find(({ say }) => say === 'Your left arm.')).toEqual({ say: 'Your left arm.', where: 'Left arm', at: null })
  expect(lines.find(({ say }) => say === 'Still here, at your own pace.')).toMatchObject({ where: 'Quiet' })
  const short = small('seconds: 60', 'seconds: 30') // no silence is so long that it is said with the usual choices
  const prompt = linesToRecord(short, usual, slowVoice).find(({ say }) => say === 'Still here, at your own pace.')
  expect(prompt).toEqual({ say: 'Still here, at your own pace.', where: null, at: null })
  expect(linesToRecord(script, { ...usual, talk: 'bells' }, slowVoice).filter(({ at }) => at !== null)).toEqual(needed)
})
