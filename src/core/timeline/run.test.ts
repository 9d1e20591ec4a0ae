/** A practice under any order of play, pause, jumps and changes: no sentence lost, none twice, no step back of its own. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { small, slowVoice, usual } from '../script/script.fixture.ts'
import { back, changeQuiet, changeTalk, closeIn, complete, goOnWithoutTensing, next, pause, play, position, ready, repeat, seek } from './run.ts'
import type { MakeTimeline, Run } from './run.ts'
import { due } from './session.ts'
import { timeline } from './timeline.ts'
import { between } from './moments.fixture.ts'

const plan: MakeTimeline = (changes) => timeline(small(), { ...usual, passes: 2 }, slowVoice, changes)

/** What a player does: on every tick it plays what is due since the last, and after a jump it begins there. */
class Player {
  run: Run = ready(plan)
  clock = 5 // the audio clock does not begin at 0
  heard: string[] = []
  #from = 0
  /** Lets seconds of the audio clock pass, and looks once. */
  tick(seconds: number): void {
    this.clock += seconds
    const now = position(this.run, this.clock)
    this.heard.push(...due(this.run.timeline.cues, this.#from, now).map(({ id }) => id))
    this.#from = now
  }
  does(verb: (run: Run, clock: number) => Run): void {
    this.tick(0)
    this.run = verb(this.run, this.clock)
    this.#from = position(this.run, this.clock)
  }
}

const ticks = fc.array(fc.record({ seconds: between(0, 90), then: fc.constantFrom('tick', 'pause', 'play') }), {
  maxLength: 60,
})

test('every sentence is said once and in order, whatever the ticks and pauses', () => {
  fc.assert(
    fc.property(ticks, (acts) => {
      const player = new Player()
      player.does(play)
      let before = 0
      for (const { seconds, then } of acts) {
        player.tick(seconds)
        if (then !== 'tick') player.does(then === 'play' ? play : pause)
        const now = position(player.run, player.clock)
        expect(now).toBeGreaterThanOrEqual(before)
        before = now
      }
      player.does(play)
      player.tick(10_000)
      expect(player.heard).toEqual(player.run.timeline.cues.map(({ id }) => id))
    }),
  )
})

test('after a jump exactly the sentences from there on are said', () => {
  fc.assert(
    fc.property(between(0, 290), between(-20, 500), (seconds, to) => {
      const player = new Player()
      player.does(play)
      player.tick(seconds)
      player.does((run, clock) => seek(run, clock, to))
      player.heard = []
      const from = position(player.run, player.clock)
      player.tick(10_000)
      expect(player.heard).toEqual(player.run.timeline.cues.filter(({ at }) => at >= from).map(({ id }) => id))
    }),
  )
})

test('a change on the way moves nobody and repeats no sentence', () => {
  const changes = fc.array(fc.record({ seconds: between(0, 120), by: fc.constantFrom(-10, -5, 5, 10, 30) }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(changes, (acts) => {
      const player = new Player()
      player.does(play)
      for (const { seconds, by } of acts) {
        player.tick(seconds)
        if (player.run.ended) break
        const before = { at: position(player.run, player.clock), step: stepOf(player) }
        player.does((run, clock) => changeQuiet(run, clock, by, plan))
        if (before.at < player.run.timeline.total) expect({ at: position(player.run, player.clock), step: stepOf(player) }).toEqual(before)
      }
      player.tick(10_000)
      expect(new Set(player.heard).size).toBe(player.heard.length)
      const written = ready(plan)
        .timeline.cues.filter(({ say }) => !say.startsWith('Still here'))
        .map(({ id }) => id)
      expect(player.heard.filter((id) => written.includes(id))).toEqual(written)
    }),
  )
})

describe('a closing asked for on the way', () => {
  const close = (at: number) => closeIn(seek(play(ready(plan), 0), 0, at), 0, 0, plan).timeline
  const whole = ready(plan).timeline

  test('never comes between the word to tense and the word to let go, wherever it is asked for', () => {
    fc.assert(
      fc.property(between(0, whole.total), (at) => {
        const closed = close(at)
        const told = closed.cues.filter(({ say }) => /^(And tense|Tense|Once more)\.$/.test(say)).length
        expect(closed.cues.filter(({ say }) => say === 'And let go.')).toHaveLength(told)
        for (const { id, seconds } of closed.steps.filter(({ phase }) => phase === 'tense'))
          expect(seconds).toBe(whole.steps.find((step) => step.id === id)?.seconds)
        let free = 0
        for (const cue of closed.cues) {
          expect(cue.at).toBeGreaterThanOrEqual(free)
          free = cue.at + cue.seconds
        }
      }),
    )
  })

  test('begins before a group that is named and not yet tensed, and after the letting go of one that is', () => {
    const step = (id: string) => whole.steps.find((one) => one.id === id)?.start ?? NaN
    const closing = (at: number) => close(at).chapters.at(-1)?.start
    expect(closing(step('1.arm.name') + 5)).toBe(step('1.arm.name') + 5)
    const afterwards = step('1.arm.release') + 1.2 + 0.6 // "And let go." and a breath's quiet
    for (const at of [step('1.arm.tense') - 0.1, step('1.arm.tense'), step('1.arm.release') - 0.1]) expect(closing(at)).toBeCloseTo(afterwards, 6)
    expect(closing(step('1.arm.notice') + 5)).toBe(step('1.arm.notice') + 5)
  })
})

const stepOf = ({ run, clock }: Player) => run.timeline.steps.findLast(({ start }) => start <= position(run, clock))?.id

describe('verbs', () => {
  const at = (seconds: number): Run => seek(play(ready(plan), 100), 100, seconds)
  const start = (id: string) => ready(plan).timeline.chapters.find((chapter) => chapter.id === id)?.start ?? NaN

  test('pause keeps the place, and the clock may begin anew', () => {
    const paused = pause(at(42), 103)
    expect(position(paused, 9000)).toBe(45)
    expect(position(play(paused, 0.5), 2.5)).toBe(47)
    expect(position(play(paused, 50), 2)).toBe(45) // a new sound output whose clock is behind
  })
  test('back is fifteen seconds, never before the beginning', () => {
    expect(back(at(42), 100).at).toBe(27)
    expect(back(at(8), 100).at).toBe(0)
  })
  test('next is the next part, and the end after the last', () => {
    expect(next(at(0), 100).at).toBe(start('1.arm'))
    expect(next(at(start('close')), 100).at).toBe(ready(plan).timeline.total)
  })
  test('repeat is this part, or this step', () => {
    expect(repeat(at(start('1.arm') + 15), 100).at).toBe(start('1.arm'))
    expect(repeat(at(start('1.arm') + 15), 100, 'step').at).toBe(start('1.arm') + 10)
  })
  test('without tensing, a group that is being tensed begins again at rest', () => {
    const run = goOnWithoutTensing(at(start('1.arm') + 12), 100, plan)
    expect(run.at).toBe(start('1.arm'))
    expect(run.timeline.steps.some(({ phase }) => phase === 'tense')).toBe(false)
  })
  test('in the notice of a group it goes on from there, and does not do the group again', () => {
    const notice = ready(plan).timeline.steps.find(({ id }) => id === '1.arm.notice')?.start ?? NaN
    const run = goOnWithoutTensing(at(notice + 2), 100, plan)
    expect(run.at).toBe(notice + 2)
    expect(run.timeline.steps.find(({ id }) => id === '1.arm.notice')?.start).toBe(notice)
    expect(run.timeline.steps.filter(({ phase }) => phase === 'tense').map(({ id }) => id)).toEqual(['1.arm.tense'])
  })
  test('quiet is pressed longer and shorter by steps, to 30 s more and 10 s less than written, and comes back from there at once; a press at the limit changes nothing', () => {
    const asked = (...by: number[]) =>
      by.reduce((run, seconds) => changeQuiet(run, 100, seconds, plan), at(0)).changes.map((change) => 'seconds' in change && change.seconds)
    expect(asked(5, 5, -5)).toEqual([5, 10, 5])
    expect(asked(20, 20, 5, -5)).toEqual([20, 30, 25])
    expect(asked(-5, -5, -5, 5)).toEqual([-5, -10, -5])
  })
  test('practised counts what ran, not what was jumped over', () => {
    const run = pause(seek(seek(play(ready(plan), 0), 10, 200), 15, 0), 20)
    expect(run.practised).toBe(20)
  })
  test('a last second that has sounded is the end, although the clock was read a little earlier', () => {
    const { total } = ready(plan).timeline
    const run = complete(pause(at(total - 10), 109.7))
    expect(run).toMatchObject({ at: total, clock: null, ended: true })
    expect(run.practised).toBeCloseTo(10)
  })
  test('an end is an end', () => {
    const run = pause(at(0), 100 + 5000)
    expect(run).toMatchObject({ at: run.timeline.total, clock: null, ended: true })
    expect(play(run, 500)).toBe(run)
  })
})

test('what is changed while an early end is planned holds also for what that leaves out, when it is taken back', () => {
  let run = closeIn(play(ready(plan), 0), 5, 60, plan)
  run = closeIn(goOnWithoutTensing(changeTalk(run, 6, 'bells', plan), 7, plan), 8, null, plan)
  const { steps, cues } = run.timeline
  expect(steps.filter(({ phase, start }) => phase === 'tense' && start > run.at)).toEqual([])
  expect(cues.filter(({ at, clip }) => at > run.at && clip !== null)).toEqual([])
})
