/** What stands on the screen at a moment. */
import { describe, expect, test } from 'vitest'
import { breathsFrom } from '../script/breathing.ts'
import type { Timeline } from '../script/exercise.ts'
import { small, slowVoice, usual } from '../script/script.fixture.ts'
import { breathAt, captionAt, chapterAt, due, nextFrom, secondsLeftInStep, stepAt, untilChange } from './session.ts'
import { timeline } from './timeline.ts'

const line = timeline(small(), usual, slowVoice)

test('the caption is the sentence being said, and stays a little', () => {
  expect(captionAt(line, 2.9)).toBeNull()
  expect(captionAt(line, 3)?.say).toBe('We begin.')
  expect(captionAt(line, 3 + 0.8 + 3.9)?.say).toBe('We begin.')
  expect(captionAt(line, 3 + 0.8 + 4.1)).toBeNull()
})

test('a boundary belongs to what begins there', () => {
  expect(stepAt(line, 19.9)?.id).toBe('opening')
  expect(stepAt(line, 20)?.id).toBe('1.arm.name')
  expect(chapterAt(line, 20)?.title).toBe('Right arm')
  expect(stepAt(line, line.total + 5)?.id).toBe('close')
})

test('the seconds left run to the end of the step', () => {
  expect(secondsLeftInStep(line, 15)).toBe(5)
  expect(secondsLeftInStep(line, line.total)).toBe(0)
})

test('what is due at the joint of two ticks is played by the second only', () => {
  const sounds = [{ at: 0 }, { at: 5 }]
  expect(due(sounds, 0, 5)).toEqual([{ at: 0 }])
  expect(due(sounds, 5, 6)).toEqual([{ at: 5 }])
})

describe('the next look at the clock', () => {
  const breaths = [4, 6, 4.5, 6.5].map((seconds, n) => ({
    part: 'along',
    kind: n % 2 === 0 ? ('in' as const) : ('out' as const),
    at: 31.25 + [0, 4, 10, 14.5][n]!,
    seconds,
    cycle: n >> 1,
    cycles: 2,
  }))
  const steps = line.steps.map((step) => ({ ...step, start: step.start + 0.125 }))
  const paced = { ...line, total: line.total + 0.5, steps, breaths } // no two of the numbers change at the same moments
  const written = (at: number) => {
    const breath = breathAt(paced, at)
    return {
      step: stepAt(paced, at)?.id,
      breath: breath?.at,
      left: Math.ceil(breath ? breath.at + breath.seconds - at : secondsLeftInStep(paced, at)), // of what is done now
      caption: captionAt(paced, at)?.id,
    }
  }
  test('comes before anything changes that is written of what is done now, and within a second for what has passed of the whole', () => {
    const hundredths = Array.from({ length: line.total * 100 }, (_, number) => number / 100)
    const late = hundredths.flatMap((at) =>
      [true, false].flatMap((ring) => {
        const wait = untilChange(paced, at, ring)
        const [now, then] = [written(at + wait * 1e-6), written(at + wait * (1 - 1e-6))]
        return wait > 0 && wait <= 1 && JSON.stringify(now) === JSON.stringify(then) ? [] : [{ at, wait, now, then }]
      }),
    )
    expect(late).toEqual([])
  })
  test('is one a second while breaths are led, whatever else is written, and one more where a breath, a step or a caption changes', () => {
    const looks = (from: number, until: number): number[] => (from >= until ? [] : [from, ...looks(from + untilChange(paced, from, false), until)])
    const [first, last] = [breaths[0]!, breaths.at(-1)!]
    const changes = looks(first.at, last.at + last.seconds).filter((at) => JSON.stringify(written(at - 1e-6)) !== JSON.stringify(written(at + 1e-6)))
    expect(looks(first.at, last.at + last.seconds)).toEqual(changes)
  })
})
test('a ring glides: it is looked at more often than the words', () => {
  const tense = line.steps.find(({ phase }) => phase === 'tense')!
  expect(untilChange(line, tense.start + 0.01, true)).toBe(0.1)
  expect(untilChange(line, tense.start + 0.01, false)).toBeGreaterThan(0.5)
})
test('a ring glides no oftener than ten times a second, however short its step, and no seldomer than twice, however long', () => {
  const lasting = (seconds: number): Timeline => ({
    ...line,
    total: seconds,
    cues: [],
    breaths: [],
    steps: [{ ...line.steps[0]!, start: 0, seconds }],
  })
  expect(untilChange(lasting(2), 0.25, true)).toBe(0.1)
  expect(untilChange(lasting(200), 0.25, true)).toBe(0.5)
})
test('the end is looked at when it comes, also where the last step goes on after it', () => {
  const cut = { ...line, total: 10.25, cues: [], breaths: [], steps: [{ ...line.steps[0]!, start: 0, seconds: 20 }] }
  expect(untilChange(cut, 10.001, false)).toBeCloseTo(0.249, 6)
})

/** Opening 0-20 s, breaths of ten seconds for so long, closing 20 s. */
function paced(seconds: number): Timeline {
  const chapter = (id: string, start: number, lasts: number) => ({ id, title: id, start, seconds: lasts, kind: 'beat' as const, leftOut: false })
  const breaths = breathsFrom({ in: 4, topUp: 0, hold: 0, out: 6, rest: 0 }, 'along', 20, seconds)
  const chapters = [chapter('Opening', 0, 20), chapter('Breathing', 20, seconds), chapter('Closing', 20 + seconds, 20)]
  return { exercise: 'E17', total: 40 + seconds, chapters, steps: [], cues: [], bells: [], breaths }
}

test('next goes to the part after this one, and from the last to the end', () => {
  expect(nextFrom(line, 4)).toMatchObject({ at: 20, to: { title: 'Right arm' } })
  expect(nextFrom(line, line.total - 1)).toEqual({ at: line.total, to: 'end' })
})

test('in a long paced part next goes about a minute on, to the start of a breath, and only from its last two minutes to the part after it', () => {
  const long = paced(510)
  expect(nextFrom(long, 5)).toMatchObject({ at: 20, to: { title: 'Breathing' } })
  expect(nextFrom(long, 20)).toEqual({ at: 80, to: 'minute' })
  expect(nextFrom(long, 23.4)).toEqual({ at: 90, to: 'minute' })
  const stops = [20]
  while ((stops.at(-1) ?? 0) < 530) stops.push(nextFrom(long, stops.at(-1) ?? 0).at)
  expect(stops).toEqual([20, 80, 140, 200, 260, 320, 380, 440, 530])
})

test('a paced part of two minutes or less is passed at once', () => {
  expect(nextFrom(paced(110), 20)).toMatchObject({ at: 130, to: { title: 'Closing' } })
})
