/** The arithmetic of a practice, on a small exercise. The whole book is rehearsed in src/tools/exercises.test.ts. */
import { describe, expect, test } from 'vitest'
import { small, slowVoice, usual } from '../script/script.fixture.ts'
import { DoesNotFit, timeline } from './timeline.ts'
import type { ChangeOnTheWay } from './timeline.ts'

const make = (choices: Partial<typeof usual> = {}, changes: readonly ChangeOnTheWay[] = []) =>
  timeline(small(), { ...usual, ...choices }, slowVoice, changes)
const secondsOf = (line: ReturnType<typeof make>, id: string) => line.steps.find((step) => step.id === id)?.seconds
const said = (line: ReturnType<typeof make>) => line.cues.map(({ say }) => say)

test('a group is named, tensed, let go and noticed, and capped groups are tensed for 5 s', () => {
  const line = make({ preset: 'long' })
  expect(line.steps.filter(({ id }) => id.startsWith('1.')).map(({ id, seconds }) => [id, seconds])).toEqual([
    ['1.arm.name', 10],
    ['1.arm.tense', 15],
    ['1.arm.release', 10],
    ['1.arm.notice', 30],
    ['1.neck.name', 10],
    ['1.neck.tense', 5],
    ['1.neck.release', 10],
    ['1.neck.notice', 30],
  ])
})

test('the seconds of tension lie between the end of the cue and the word to let go', () => {
  for (const preset of ['gentle', 'classic', 'standard', 'long'] as const) {
    const line = make({ preset, passes: 2 })
    for (const step of line.steps.filter(({ phase }) => phase === 'tense')) {
      const before = line.cues.findLast(({ at }) => at < step.start)
      expect((before?.at ?? 0) + (before?.seconds ?? 0)).toBeCloseTo(step.start, 4)
      expect(line.cues.find(({ at }) => at >= step.start + step.seconds)?.at).toBe(step.start + step.seconds)
    }
  }
})

test('steps and chapters are in order and leave no gap; every cue falls on a sample inside its step', () => {
  const line = make({ passes: 2, leftOut: ['neck'] })
  for (const parts of [line.steps, line.chapters]) {
    let at = 0
    for (const part of parts) {
      expect(part.start).toBe(at)
      at += part.seconds
    }
    expect(at).toBe(line.total)
  }
  for (const cue of line.cues) {
    const step = line.steps.find(({ id }) => id === cue.step)
    expect(Math.abs(cue.at * 48_000 - Math.round(cue.at * 48_000))).toBeLessThan(1e-6)
    expect(cue.at).toBeGreaterThanOrEqual(step?.start ?? Infinity)
    expect(cue.at + cue.seconds).toBeLessThanOrEqual((step?.start ?? 0) + (step?.seconds ?? 0) + 1e-4)
  }
  expect(new Set(line.cues.map(({ id }) => id)).size).toBe(line.cues.length)
  expect(new Set(line.steps.map(({ id }) => id)).size).toBe(line.steps.length)
})

test('a left-out group is imagined for as long as it would have been tensed and let go', () => {
  const line = make({ leftOut: ['hands-arms'] })
  expect(line.total).toBe(make().total)
  expect(secondsOf(line, '1.arm.imagine')).toBe(40)
  expect(line.steps.some(({ id }) => id === '1.arm.tense')).toBe(false)
  expect(said(line)).toContain('Imagine it loose.')
  expect(said(line)).not.toContain('Your right arm.')
  expect(line.chapters.filter(({ leftOut }) => leftOut).map(({ id }) => id)).toEqual(['1.arm'])
})

test('words, titles and regions follow the side that begins; without a preference it is the right', () => {
  const left = make({ hand: 'left' })
  expect(said(left)).toContain('Your left arm.')
  expect(left.chapters[1]?.title).toBe('Left arm')
  expect(left.steps[1]?.regions).toEqual(['hand-left', 'forearm-left'])
  expect(make({ hand: 'none' })).toEqual(make({ hand: 'right' }))
})

test('posture, a missing sense and a second pass change the words', () => {
  expect(said(make({ posture: 'lying' }))).toContain('Your neck, on the pillow.')
  expect(said(make({ without: ['sight'] }))).toContain('Think of one thing.')
  expect(said(make({ without: ['smell'] }))).toContain('Look at one thing.')
  expect(said(make({ passes: 2 }))).toContain('We go round two times.')
})

test('the second pass has short names and comes before what follows the groups', () => {
  const line = make({ passes: 2 })
  expect(line.chapters.map(({ id }) => id)).toEqual(['opening', '1.arm', '1.neck', '2.arm', '2.neck', 'look', 'quiet', 'close'])
  expect(secondsOf(line, '2.arm.name')).toBe(4)
})

test('the begin bell sounds at the start, the end bell rings out inside', () => {
  const line = make()
  expect(line.bells).toEqual([
    { at: 0, bell: 'begin' },
    { at: line.total - 4, bell: 'end' },
  ])
})

test('with bells only, a bell rings to tense and one to let go, at the very moments the words would say so', () => {
  for (const preset of ['gentle', 'classic', 'standard', 'long'] as const) {
    const line = make({ preset, passes: 2, talk: 'bells', leftOut: ['neck'] })
    const muscle = line.steps.filter(({ phase }) => phase === 'tense' || phase === 'release')
    expect(muscle.map(({ id }) => id)).toEqual(['1.arm.tense', '1.arm.release', '2.arm.tense', '2.arm.release'])
    expect(line.bells.filter(({ bell }) => bell === 'tense' || bell === 'release')).toEqual(
      muscle.map(({ start, phase }) => ({ at: start, bell: phase })),
    )
  }
  expect(make({ talk: 'light' }).bells.map(({ bell }) => bell)).toEqual(['begin', 'end'])
})

test('changed to bells while a group is named, the bells to tense and to let go ring; changed in its tension, the one to let go', () => {
  const from = (id: string) => (make().steps.find((step) => step.id === id)?.start ?? 0) + 1
  const bells = (id: string) => make({}, [{ kind: 'talk', talk: 'bells', from: from(id) }]).bells.map(({ bell }) => bell)
  expect(bells('1.arm.name')).toEqual(['begin', 'tense', 'release', 'next', 'tense', 'release', 'next', 'next', 'still', 'next', 'end'])
  expect(bells('1.arm.tense')).toEqual(['begin', 'release', 'next', 'tense', 'release', 'next', 'next', 'still', 'next', 'end'])
})

test('with bells only a silence of more than 45 s holds soft signs, which a longer quiet never moves; from the talk that is turned on there are none', () => {
  const still = (line: ReturnType<typeof make>) => line.bells.filter(({ bell }) => bell === 'still').map(({ at }) => at)
  const quiet = make().steps.find(({ id }) => id === 'quiet')?.start ?? NaN
  const [first] = still(make({ talk: 'bells' }))
  expect(first).toBe(quiet + 30)
  expect(still(make({ talk: 'bells' }, [{ kind: 'quiet', seconds: 30, from: quiet + 31 }]))).toEqual([quiet + 30, quiet + 60])
  expect(still(make({ talk: 'bells' }, [{ kind: 'talk', talk: 'full', from: quiet + 10 }]))).toEqual([])
  expect(still(make())).toEqual([])
})

test('a silence of more than 45 s holds soft prompts', () => {
  const prompts = (line: ReturnType<typeof make>) => line.cues.filter(({ step, say }) => step === 'quiet' && say.startsWith('Still here'))
  expect(prompts(make())).toHaveLength(1)
  expect(prompts(make({}, [{ kind: 'quiet', seconds: 30, from: 0 }]))).toHaveLength(2)
  expect(prompts(make({}, [{ kind: 'quiet', seconds: -10, from: 0 }]))).toHaveLength(1)
})

test('a sentence that is longer than its place says by how much', () => {
  const tooLong = () => timeline(small(), usual, (say) => ({ clip: 'x', seconds: say === 'Your neck.' ? 9.5 : 1 }))
  expect(tooLong).toThrow(DoesNotFit)
  expect(tooLong).toThrow('E02, 1.neck.name: "Your neck." is 1.1 s too long for its place')
  expect(() => timeline(small('{ at: 1, say: "That is the end." }', '{ at: 15, say: "That is the end." }'), usual, slowVoice)).toThrow('too long')
})

test('a form the script has not is refused', () => {
  expect(() => make({ form: 'short' })).toThrow(RangeError)
})

describe('changes on the way', () => {
  test('more quiet makes silences longer, and never a tension, a name or an opening', () => {
    const [before, after] = [make(), make({}, [{ kind: 'quiet', seconds: 10, from: 0 }])]
    for (const step of before.steps)
      expect(secondsOf(after, step.id)).toBe(step.seconds + (['notice', 'guide', 'quiet'].includes(step.phase) ? 10 : 0))
  })

  test('less quiet leaves room for the words and a second more', () => {
    const after = make({ preset: 'gentle' }, [{ kind: 'quiet', seconds: -10, from: 0 }])
    expect(secondsOf(after, '1.arm.notice')).toBe(5)
    const busy = timeline(small('{ at: 0, say: "Notice it." }', '{ at: 9, say: "Notice it." }'), { ...usual, preset: 'gentle' }, slowVoice, [
      { kind: 'quiet', seconds: -10, from: 0 },
    ])
    expect(secondsOf(busy, '1.arm.notice')).toBe(11)
  })

  test('what is over stays as it was, also when it is changed again', () => {
    const first: ChangeOnTheWay = { kind: 'quiet', seconds: 10, from: 0 }
    const between = make({}, [first])
    const from = between.chapters[2]?.start ?? 0
    const after = make({}, [first, { kind: 'quiet', seconds: 20, from }])
    expect(secondsOf(after, '1.arm.notice')).toBe(30)
    expect(secondsOf(after, '1.neck.notice')).toBe(40)
  })

  test('a step under way never ends in its own past', () => {
    const look = make().steps.find(({ id }) => id === 'look')
    const from = (look?.start ?? 0) + 35
    const after = make({}, [{ kind: 'quiet', seconds: -10, from }])
    expect(secondsOf(after, 'look')).toBe(40)
    expect(secondsOf(after, 'quiet')).toBe(50)
  })

  test('going on without tensing leaves what is done and rests what is to come', () => {
    const tensing = make().steps.find(({ id }) => id === '1.neck.tense')?.start ?? 0
    const after = make({}, [{ kind: 'rest', from: tensing + 1 }])
    expect(after.steps.some(({ id }) => id === '1.arm.tense')).toBe(true)
    expect(after.steps.some(({ id }) => id === '1.neck.tense')).toBe(false)
    expect(after.total).toBe(make().total)
  })

  test.each(['name', 'tense'])('while a group is in its %s, going on without tensing imagines that group', (phase) => {
    const step = make().steps.find(({ id }) => id === `1.arm.${phase}`)
    const after = make({}, [{ kind: 'rest', from: (step?.start ?? 0) + 1 }])
    expect(after.steps.filter(({ id }) => id.startsWith('1.')).map(({ phase }) => phase)).not.toContain('tense')
    expect(after.chapters.map(({ leftOut }) => leftOut)).toEqual([false, true, true, false, false, false])
  })

  test.each(['release', 'notice'])('in the %s of a group, what has let go is not done again: only the groups after it are imagined', (phase) => {
    const step = make().steps.find(({ id }) => id === `1.arm.${phase}`)
    for (const into of [0, 1, (step?.seconds ?? 0) - 0.1]) {
      const after = make({}, [{ kind: 'rest', from: (step?.start ?? 0) + into }])
      expect(after.steps.filter(({ chapter }) => chapter === 1)).toEqual(make().steps.filter(({ chapter }) => chapter === 1))
      expect(after.chapters.map(({ leftOut }) => leftOut)).toEqual([false, false, true, false, false, false])
    }
  })
})
