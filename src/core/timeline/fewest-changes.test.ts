/** However often somebody presses the controls of a practice, its place takes what they pressed, and the practice goes on from it as it would have gone on. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interruptedPractice } from '../entries/practice.fixture.ts'
import { mostChanges, Unfinished } from '../entries/unfinished.ts'
import { talks } from '../script/exercise.ts'
import { small, slowVoice, usual } from '../script/script.fixture.ts'
import { fewestChanges } from './fewest-changes.ts'
import { changeQuiet, changeTalk, closeIn, goOnWithoutTensing, pause, play, ready, seek } from './run.ts'
import type { MakeTimeline, Run } from './run.ts'
import { timeline } from './timeline.ts'
import { between } from './moments.fixture.ts'

const script = small()
const choices = { ...usual, passes: 2 as const }
const plan: MakeTimeline = (changes) => timeline(script, choices, slowVoice, changes)
const merged = (run: Run): Run => ({ ...run, changes: fewestChanges(script, choices, slowVoice, run.changes) })

type Press = (run: Run, clock: number) => Run
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.constantFrom(5, -5).map(
    (by): Press =>
      (run, clock) =>
        changeQuiet(run, clock, by, plan),
  ),
  fc.constantFrom(...talks).map(
    (talk): Press =>
      (run, clock) =>
        changeTalk(run, clock, talk, plan),
  ),
  fc.constantFrom(0, 30, 120, null).map(
    (seconds): Press =>
      (run, clock) =>
        closeIn(run, clock, seconds, plan),
  ),
  fc.constant<Press>((run, clock) => goOnWithoutTensing(run, clock, plan)),
  between(0, 400).map(
    (to): Press =>
      (run, clock) =>
        seek(run, clock, to),
  ),
)
const presses = (most: number) => fc.array(fc.record({ press, after: fc.oneof(fc.constant(0), between(0, 8)) }), { maxLength: most })

/** What is still to come, as it will be heard and seen. */
function ahead({ timeline: line, at }: Run) {
  const { total, chapters, steps, cues, bells, breaths } = line
  return { at, total, chapters, steps, breaths, bells: bells.filter((bell) => bell.at >= at), cues: cues.filter((cue) => cue.at >= at) }
}

test('whatever was pressed, and whatever is pressed then, the practice goes on as if nothing had been left out of the list', () => {
  fc.assert(
    fc.property(presses(30), presses(6), (before, after) => {
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
