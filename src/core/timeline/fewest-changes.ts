/**
 * What was changed on the way, in as few changes as say the same: a place holds only so many, and somebody who presses "+" and "-" all through a practice
 * makes more. What a later change went over is left out.
 */
import type { Choices, FindClip, Step, Timeline } from '../script/exercise.ts'
import type { Script } from '../script/script.ts'
import { mostChanges } from './most-changes.ts'
import { buildTimeline, changedBy, talkAt } from './timeline.ts'
import type { Changed, ChangeOnTheWay, TalkFrom } from './timeline.ts'

/** Seconds: a sentence begins on a sample, and its step need not. */
const nearly = 1e-4
/** Seconds: a change never comes behind the sentence that it was for, whatever adding up leaves of its place. */
const hair = 1e-9

/**
 * The same practice from the last change on, whatever is changed later. One change at most for each chapter (its quiet), one for
 * each moment at which a step begins or something may be said (the talk), and four: rest, the last quiet, the last talk and the closing. The talk at the end of
 * each step comes on top, for the case that the next is only imagined since; where there is no room for all of these, they are left out.
 */
export function fewestChanges(script: Script, choices: Choices, findClip: FindClip, changes: readonly ChangeOnTheWay[]): ChangeOnTheWay[] {
  const all = fewest(script, choices, findClip, changes, true)
  return all.length <= mostChanges ? all : fewest(script, choices, findClip, changes, false)
}

function fewest(script: Script, choices: Choices, findClip: FindClip, changes: readonly ChangeOnTheWay[], ends: boolean): ChangeOnTheWay[] {
  const whole = (changed: Changed, talk = choices.talk) => buildTimeline(script, { ...choices, talk }, findClip, changed)
  const wanted = changedBy(changes, whole)
  let made = changedBy([], whole)
  const few: ChangeOnTheWay[] = []
  const add = (change: ChangeOnTheWay): void => {
    made = changedBy([change], whole, made)
    few.push(change)
  }
  const resting = whole(made).chapters.find(({ id }) => wanted.resting.has(id))
  if (resting) add({ kind: 'rest', from: resting.start }) // and all groups after it
  for (const [n, { id }] of whole(made).chapters.entries()) {
    const seconds = wanted.quiet.get(id) ?? 0
    if (seconds !== (made.quiet.get(id) ?? 0)) add({ kind: 'quiet', seconds, from: whole(made).chapters[n]?.start ?? 0 })
  }
  const asWanted = { ...made, talks: wanted.talks }
  const spoken = [whole(asWanted), ...(['full', 'light'] as const).map((talk) => whole({ ...made, talks: new Map() }, talk))]
  let before = choices.talk // wanted at the end of the step before
  const { steps } = whole(made)
  for (const step of steps) {
    const turns = wanted.talks.get(step.id) ?? []
    for (const from of turnsThatCount(step, turns, spoken, ends || step === steps.at(-1))) {
      const talk = talkAt(turns, from) ?? before
      if (talk !== (talkAt(made.talks.get(step.id) ?? [], from) ?? choices.talk))
        add({ kind: 'talk', talk, from: from === 0 ? step.start : step.start + from - hair })
    }
    before = turns.at(-1)?.talk ?? before
  }
  const lastQuiet = changes.findLast(({ kind }) => kind === 'quiet') // the next press counts from it, also where nothing was left to be made longer
  if (lastQuiet?.kind === 'quiet' && few.findLast((change) => change.kind === 'quiet')?.seconds !== lastQuiet.seconds) few.push(lastQuiet)
  const lastClose = changes.findLast(({ kind }) => kind === 'close')
  return lastClose?.kind === 'close' && lastClose.at !== null ? [...few, lastClose] : few
}

/** Seconds of a step from which another amount of talk counts: its beginning, those before the next of which something may be said, and `last`: its last. */
function turnsThatCount({ id, start }: Step, turns: readonly TalkFrom[], spoken: readonly Timeline[], last: boolean): readonly number[] {
  const moments = spoken.flatMap(({ cues }) => cues.filter(({ step }) => step === id).map(({ at }) => at - start))
  const inOrder = [...new Set([0, ...turns.map(({ from }) => from)])].toSorted((a, b) => a - b)
  return inOrder.filter((from, n) => {
    const next = inOrder[n + 1] ?? Infinity
    return from === 0 || (last && next === Infinity) || moments.some((at) => at >= from - nearly && at <= next + nearly)
  })
}
