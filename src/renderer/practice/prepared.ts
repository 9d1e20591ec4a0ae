/** What a practice is made from, and what is written down of it: as an entry when it is over, as a place to come back to while it goes on. */
import type { DataOf, Settings } from '../../core/entries/entry.ts'
import type { Unfinished } from '../../core/entries/unfinished.ts'
import { leftOutOf } from '../../core/script/areas.ts'
import type { BodyArea, Choices, FindClip, Region, Timeline } from '../../core/script/exercise.ts'
import { fewestChanges } from '../../core/timeline/fewest-changes.ts'
import type { MakeTimeline, Run } from '../../core/timeline/run.ts'
import type { Script } from '../../core/script/script.ts'
import { timeline } from '../../core/timeline/timeline.ts'

export interface Prepared {
  readonly title: string
  readonly script: Script | null // null: the unguided timer
  readonly choices: Choices | null
  readonly findClip: FindClip | null
  readonly timer: Settings['timer'] | null
  readonly makeTimeline: MakeTimeline
  readonly voice: Settings['voice']
  readonly background: Settings['background']
  readonly before: number | null // 0-10
  readonly tightBefore: readonly Region[]
}

/** An exercise with its choices and recordings, ready to be begun. */
export const exerciseWith = (
  script: Script,
  choices: Choices,
  findClip: FindClip,
  said: Pick<Prepared, 'voice' | 'background' | 'before' | 'tightBefore'>,
): Prepared => ({ title: script.title, script, choices, findClip, timer: null, makeTimeline: timelineMaker(script, choices, findClip), ...said })

export const timelineMaker =
  (script: Script, choices: Choices, findClip: FindClip): MakeTimeline =>
  (changes) =>
    timeline(script, choices, findClip, changes)

/** From so many changes on they are said in as few as possible: each takes its time again with every one that follows it, and a place holds only `mostChanges`. */
const many = 100

/** The same run, with no more changes than it takes. */
export function withFewChanges({ script, choices, findClip }: Prepared, run: Run): Run {
  const { changes } = run
  if (changes.length <= many) return run
  if (script && choices && findClip) return { ...run, changes: fewestChanges(script, choices, findClip, changes) }
  return { ...run, changes: changes.filter(({ kind }, n) => n === changes.findLastIndex((other) => other.kind === kind)) } // the timer is the same whatever was changed
}

/** What a person says afterwards. */
export interface Said {
  readonly after: number | null // 0-10
  readonly helped: readonly string[]
  readonly words: string
  readonly tightAfter: readonly Region[]
}
export const nothingSaid: Said = { after: null, helped: [], words: '', tightAfter: [] }
export const saysSomething = ({ after, helped, words, tightAfter }: Said): boolean =>
  after !== null || helped.length > 0 || words !== '' || tightAfter.length > 0

/** At its end, or so near it that nobody would call it stopped. Seconds. */
export const isFinished = ({ total }: Timeline, at: number): boolean => at >= total - 0.05

/** What was left out, before it began or on the way; nothing where nobody is asked about it. */
export const leftOutIn = (script: Script | null, choices: Choices | null, { chapters }: Timeline): BodyArea[] =>
  script?.asks.includes('leftOut') && choices ? leftOutOf(script, choices, chapters) : []

/** The practice as it is kept: `practised` is what ran, whatever was skipped or repeated. */
export function entryOf(prepared: Prepared, { timeline: { total }, timeline: line, at, practised }: Run, said: Said): DataOf<'practice'> {
  const { script, choices } = prepared
  return {
    exercise: script?.id ?? 'timer',
    title: prepared.title,
    form: choices?.form ?? 'timer',
    preset: choices && script?.asks.includes('preset') ? choices.preset : null,
    voice: prepared.voice,
    planned: Math.round(total),
    practised: Math.round(practised),
    finished: isFinished(line, at),
    leftOut: leftOutIn(script, choices, line),
    before: prepared.before,
    after: said.after,
    helped: [...said.helped],
    done: null,
    words: said.words,
    note: '',
    tightBefore: [...prepared.tightBefore],
    tightAfter: [...said.tightAfter],
  }
}

/** What was said so far, out of an entry. */
export const saidIn = ({ after, helped, words, tightAfter }: DataOf<'practice'>): Said => ({ after, helped, words, tightAfter })

/** The place to come back to, with what was said so far. `id` is that of the entry it becomes, `now` is ISO 8601 with offset. */
export function placeOf(id: string, prepared: Prepared, run: Run, said: Said, now: string): Unfinished {
  const { choices, timer, background } = prepared
  return {
    id,
    entry: entryOf(prepared, run, said),
    choices: choices && { ...choices, without: [...choices.without], leftOut: [...choices.leftOut], options: { ...choices.options } },
    timer,
    background,
    changes: [...run.changes],
    at: run.at,
    saved: now,
  }
}
