/** However often somebody presses the controls of a practice, its place takes what they pressed, and the practice goes on from it as it would have gone on. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interruptedPractice } from '../entries/practice.fixture.ts'
import { Unfinished } from '../entries/unfinished.ts'
import { talks } from '../script/exercise.ts'
import { small, slowVoice, usual } from '../script/script.fixture.ts'
import { fewestChanges } from './fewest-changes.ts'
import { mostChanges } from './most-changes.ts'
import { changeQuiet, changeTalk, closeIn, goOnWithoutTensing, pause, play, ready, seek } from './run.ts'
import type { MakeTimeline, Run } from './run.ts'
import { timeline } from './timeline.ts'
import { between } from './moments.fixture.ts'

const script = small()
type Press = (run: Run, clock: number) => Run

/** A practice by these choices, what a person may press in it, and its changes as a place keeps them. */
function practiceBy(choices: typeof usual) {
  const plan: MakeTimeline = (changes) => timeline(script, choices, slowVoice, changes)
  const pressed = <Given>(given: fc.Arbitrary<Given>, act: (run: Run, clock: number, given: Given) => Run): fc.Arbitrary<Press> =>
    given.map(
      (one): Press =>
        (run, clock) =>
          act(run, clock, one),
    )
  const press = fc.oneof(
    pressed(fc.constantFrom(5, -5), (run, clock, by) => changeQuiet(run, clock, by, plan)),
    pressed(fc.constantFrom(...talks), (run, clock, talk) => changeTalk(run, clock, talk, plan)),
    pressed(fc.constantFrom(0, 30, 120, null), (run, clock, seconds) => closeIn(run, clock, seconds, plan)),
    pressed(fc.constant(null), (run, clock) => goOnWithoutTensing(run, clock, plan)),
    pressed(between(0, 400), (run, clock, to) => seek(run, clock, to)),
  )
  return {
    plan,
    presses: (most: number) => fc.array(fc.record({ press, after: fc.oneof(fc.constant(0), between(0, 20)) }), { maxLength: most }),
    merged: (run: Run): Run => ({ ...run, changes: fewestChanges(script, choices, slowVoice, run.changes) }),
  }
}
const twice = { ...usual, passes: 2 as const }
const { plan, merged } = practiceBy(twice)

/** What is still to come, as it will be heard and seen. */
function ahead({ timeline: line, at }: Run) {
  const { total, chapters, steps, cues, bells, breaths } = line
  return { at, total, chapters, steps, breaths, bells: bells.filter((bell) => bell.at >= at), cues: cues.filter((cue) => cue.at >= at) }
}

test.each([
  ['usual', twice],
  ['once', usual],
  ['bells only', { ...usual, talk: 'bells' as const }],
  ['light talk', { ...twice, talk: 'light' as const }],
  ['for sleep', { ...usual, sleep: true }],
])('whatever was pressed (%s), and whatever is pressed then, the practice goes on as if nothing had been left out of the list', (_set, choices) => {
  const { plan, presses, merged } = practiceBy(choices)
  fc.assert(
    fc.property(presses(40), presses(6), (before, after) => {
      let [clock, whole] = [0, play(ready(plan), 0)]
      for (const one of before) whole = one.press(whole, (clock += one.after))
      whole = pause(whole, clock)
      let few = merged(whole)
      few = { ...few, timeline: plan(few.changes) } // as it is taken up from its place
      expect(ahead(few)).toEqual(ahead(whole))
      ;[whole, few] = [play(whole, clock), play(few, clock)]
      for (const one of after) {
        clock += one.after
        ;[whole, few] = [one.press(whole, clock), one.press(few, clock)]
        expect(ahead(few)).toEqual(ahead(whole))
      }
    }),
    { numRuns: 300 },
  )
})

test('an amount of talk chosen after the last sentence of a part holds also where the next part is only imagined', () => {
  for (let at = 1; at < 200; at += 0.5) {
    const whole = changeTalk(seek(ready(plan), 0, at), 0, 'bells', plan)
    const few = merged(whole)
    expect(ahead(goOnWithoutTensing({ ...few, timeline: plan(few.changes) }, 0, plan)), String(at)).toEqual(ahead(goOnWithoutTensing(whole, 0, plan)))
  }
})

const everySecond = (one: (n: number) => Press): Run => {
  let run = play(ready(plan), 0)
  for (let n = 0; n < 700; n++) {
    const step = (n * 7.3) % 390 // to and fro, through all of it
    run = one(n)(seek(run, n / 100, step), n / 100)
    if (run.changes.length > 100) run = merged(run)
  }
  return run
}

test.each<[string, (n: number) => Press]>([
  ['the quiet', (n) => (run, clock) => changeQuiet(run, clock, n % 2 === 0 ? 5 : -5, plan)],
  ['the talk', (n) => (run, clock) => changeTalk(run, clock, talks[n % talks.length] ?? 'full', plan)],
  ['the closing', (n) => (run, clock) => closeIn(run, clock, n % 2 === 0 ? 60 : null, plan)],
  ['going on without tensing', () => (run, clock) => goOnWithoutTensing(run, clock, plan)],
  [
    'the quiet and the talk in turn',
    (n) => (run, clock) => (n % 2 === 0 ? changeQuiet(run, clock, n % 4 === 0 ? 5 : -5, plan) : changeTalk(run, clock, talks[n % 3] ?? 'full', plan)),
  ],
])('after seven hundred presses, of %s, its place is taken', (_what, one) => {
  const run = everySecond(one)
  expect(run.changes.length).toBeLessThan(mostChanges)
  expect(Unfinished.safeParse({ ...interruptedPractice, changes: run.changes, at: run.at }).success).toBe(true)
})
