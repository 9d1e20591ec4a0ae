/** A practice that runs, as plain facts: where it was when the audio clock read what. Every verb takes the clock's reading and gives new facts. */
import { wholeBreath } from '../script/breathing.ts'
import type { Talk, Timeline } from '../script/exercise.ts'
import { breathAt, nextFrom, repeatFrom, restFrom, within } from './session.ts'
import { quietLimits } from './timeline.ts'
import type { ChangeOnTheWay } from './timeline.ts'

export interface Run {
  readonly timeline: Timeline
  readonly changes: readonly ChangeOnTheWay[]
  readonly at: number // seconds of the timeline when the clock read `clock`
  readonly clock: number | null // null while nothing moves: before the start, paused, ended
  readonly practised: number // seconds it has run up to `at`, whatever was repeated or jumped over
  readonly ended: boolean
}

/** Makes the timeline with what was changed on the way: needed again at each change. Pure: the same changes give the same timeline. */
export type MakeTimeline = (changes: readonly ChangeOnTheWay[]) => Timeline

export const ready = (make: MakeTimeline): Run => ({ timeline: make([]), changes: [], at: 0, clock: null, practised: 0, ended: false })

/** Seconds of the timeline at a clock reading. A clock that begins anew (another sound output) never takes the practice back. */
export const position = (run: Run, clock: number): number => within(run.timeline, run.at + (run.clock === null ? 0 : Math.max(0, clock - run.clock)))

/** Brings the facts up to this moment; a practice that reached its end stops there. */
function settled(run: Run, clock: number): Run {
  if (run.clock === null) return run
  const at = position(run, clock)
  const ended = at >= run.timeline.total
  return { ...run, at, clock: ended ? null : clock, practised: run.practised + at - run.at, ended }
}

/** Starts, or goes on after a pause. */
export const play = (run: Run, clock: number): Run => (run.ended || run.clock !== null ? run : { ...run, clock })
export const pause = (run: Run, clock: number): Run => ({ ...settled(run, clock), clock: null })
/** Its last second has sounded: the sound says so, as the clock's reading may lie a buffer behind it. */
export const complete = (run: Run): Run => ({
  ...run,
  at: run.timeline.total,
  clock: null,
  practised: run.practised + run.timeline.total - run.at,
  ended: true,
})

/** A practice that has ended stays so: its place is what was practised. */
export function seek(run: Run, clock: number, to: number): Run {
  const now = settled(run, clock)
  return now.ended ? now : { ...now, at: within(now.timeline, to) }
}
export const back = (run: Run, clock: number, seconds = 15): Run => seek(run, clock, position(run, clock) - seconds)
export const next = (run: Run, clock: number): Run => seek(run, clock, nextFrom(run.timeline, position(run, clock)).at)
export const repeat = (run: Run, clock: number, what: 'chapter' | 'step' = 'chapter'): Run =>
  seek(run, clock, repeatFrom(run.timeline, position(run, clock), what))

/**
 * Has the closing begin in so many seconds of practice: 0 is now, null takes a stop back. A practice that is stopped early still ends with getting up slowly.
 */
export function closeIn(run: Run, clock: number, seconds: number | null, make: MakeTimeline): Run {
  const now = settled(run, clock)
  const changes: ChangeOnTheWay[] = [...now.changes, { kind: 'close', at: seconds === null ? null : now.at + seconds, from: now.at }]
  const timeline = make(changes)
  return { ...now, at: within(timeline, now.at), changes, timeline }
}

/** From here on so much is said. */
export function changeTalk(run: Run, clock: number, talk: Talk, make: MakeTimeline): Run {
  const now = settled(run, clock)
  const changes: ChangeOnTheWay[] = [...now.changes, { kind: 'talk', talk, from: now.at }]
  return { ...now, changes, timeline: make(changes) }
}

/** Makes the silences that are not over longer (or shorter) by some seconds each, within -10 to 30 of what is written. */
export function changeQuiet(run: Run, clock: number, by: number, make: MakeTimeline): Run {
  const now = settled(run, clock)
  const had = now.changes.findLast((change) => change.kind === 'quiet')?.seconds ?? 0
  const seconds = Math.min(quietLimits.most, Math.max(quietLimits.least, had + by))
  if (seconds === had) return now // a place holds only so many changes, and one that changes nothing is none
  const changes: ChangeOnTheWay[] = [...now.changes, { kind: 'quiet', seconds, from: now.at }]
  return { ...now, changes, timeline: make(changes) }
}

/** The same practice by other choices of the same length, such as another breathing pattern: it goes on at the start of the breath that is on. */
export function rechoose(run: Run, clock: number, make: MakeTimeline): Run {
  const now = settled(run, clock)
  const timeline = make(now.changes)
  const on = breathAt(timeline, now.at)
  const first = on && wholeBreath(timeline.breaths, on)[0]
  return { ...now, at: first?.at ?? within(timeline, now.at), timeline }
}

/** All groups that have not let go yet are imagined. A group that was being named or tensed begins again, at rest. */
export function goOnWithoutTensing(run: Run, clock: number, make: MakeTimeline): Run {
  const now = settled(run, clock)
  const changes: ChangeOnTheWay[] = [...now.changes, { kind: 'rest', from: now.at }]
  return { ...now, at: restFrom(now.timeline, now.at), changes, timeline: make(changes) }
}
