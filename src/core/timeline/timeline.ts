/** Script, choices and recordings -> a whole practice in absolute seconds. Pure arithmetic: the same choices give the same timeline. */
import type { Breath } from '../script/breathing.ts'
import { closingAt } from './cut.ts'
import { longestSilence, promptAfter, softSigns } from './long-silence.ts'
import type { Bell, Chapter, Choices, Cue, FindClip, Step, Talk, Timeline } from '../script/exercise.ts'
import { planSteps } from '../script/plan-steps.ts'
import { onSample, sampleRate } from './samples.ts'
import type { PlannedStep } from '../script/plan-steps.ts'
import type { Script } from '../script/script.ts'

/** Seconds before the first line of a step that has no time of its own, and between lines that follow one another. */
const firstPause = 0.4
const pause = 0.6
/** Two sentences never come closer than this, seconds. */
const leastPause = 0.2
/** Seconds of silence an elastic step keeps after its last word, however short it is made. */
const leastSilence = 1
/** The first word of the step after comes about so many seconds into it: the silence before it counts too. */
const nextBegins = 1.2
/** The begin bell sounds at 0 and is left alone so long; the end bell sounds so long before the end, after the last word, and rings out inside. */
const beginBellAlone = 2
const endBellSeconds = 4

/** Seconds of the first and of the last step of a practice that belong to its bells. */
export const bellSeconds = (first: boolean, last: boolean, sleep: boolean): { readonly before: number; readonly after: number } => ({
  before: first ? beginBellAlone : 0,
  after: last && !sleep ? endBellSeconds : 0,
})
/** The longest a soft prompt may be, seconds: what comes after it may come this soon. */
export const softPromptRoom = longestSilence - promptAfter - leastPause

/**
 * What a person changed on the way, in the order it happened; `from` is the place, in seconds of the timeline as it was before that change.
 * - `quiet`: silences that are not over get this many seconds more (or fewer) than written, -10 to 30
 * - `rest`: this muscle group, if it has not let go yet, and all after it are imagined
 * - `talk`: from here on so much is said
 * - `close`: the closing begins at second `at`; null takes that back
 */
export type ChangeOnTheWay =
  | { readonly kind: 'quiet'; readonly seconds: number; readonly from: number }
  | { readonly kind: 'rest'; readonly from: number }
  | { readonly kind: 'talk'; readonly talk: Talk; readonly from: number }
  | { readonly kind: 'close'; readonly at: number | null; readonly from: number }

export const quietLimits = { least: -10, most: 30 } as const

/** A sentence that is longer than its place; a script or a voice has to change. */
export class DoesNotFit extends Error {
  readonly over: number // seconds
  constructor(exercise: string, step: string, say: string, over: number) {
    super(`${exercise}, ${step}: "${say}" is ${over.toFixed(1)} s too long for its place`)
    this.name = 'DoesNotFit'
    this.over = over
  }
}

/** What is different from the script: silences and rest by chapter, talk by step. */
export interface Changed {
  readonly quiet: ReadonlyMap<string, number>
  readonly resting: ReadonlySet<string>
  readonly talks: ReadonlyMap<string, readonly TalkFrom[]>
  readonly closeAt: number | null // seconds
}
/** From this second of its step on. */
export interface TalkFrom {
  readonly from: number
  readonly talk: Talk
}
const nothingChanged: Changed = { quiet: new Map(), resting: new Set(), talks: new Map(), closeAt: null }

export const talkAt = (turns: readonly TalkFrom[], at: number): Talk | undefined => turns.findLast(({ from }) => at >= from)?.talk

/**
 * The practice for these choices, in seconds from its start. `changes` are made on the way; what is over stays as it was.
 * Throws DoesNotFit when a recording is longer than its place, RangeError for an unknown form, and whatever `findClip` throws.
 */
export function timeline(script: Script, choices: Choices, findClip: FindClip, changes: readonly ChangeOnTheWay[] = []): Timeline {
  const whole = (changed: Changed) => buildTimeline(script, choices, findClip, changed)
  const changed = changedBy(changes, whole)
  return changed.closeAt === null ? whole(changed) : closingAt(whole(changed), changed.closeAt)
}

/** `whole`: the timeline without an early closing. A change also reaches what an early closing leaves out: that can be taken back. */
export function changedBy(changes: readonly ChangeOnTheWay[], whole: (changed: Changed) => Timeline, before = nothingChanged): Changed {
  return changes.reduce((changed, change) => applied(whole(changed), changed, change), before)
}

function applied(before: Timeline, changed: Changed, change: ChangeOnTheWay): Changed {
  if (change.kind === 'rest') {
    const current = before.steps.find((step) => change.from < step.start + step.seconds)
    const notYet =
      current === undefined
        ? before.chapters.length
        : current.phase === 'release' || current.phase === 'notice'
          ? current.chapter + 1
          : current.chapter
    const ahead = before.chapters.slice(notYet).filter(({ kind }) => kind === 'group')
    return { ...changed, resting: new Set([...changed.resting, ...ahead.map(({ id }) => id)]) }
  }
  if (change.kind === 'close') return { ...changed, closeAt: change.at }
  if (change.kind === 'talk') {
    const { talk, from } = change
    const ahead = before.steps.filter((step) => from < step.start + step.seconds)
    const talks = ahead.map(({ id, start }) => [id, [...(changed.talks.get(id) ?? []), { talk, from: Math.max(0, from - start) }]] as const)
    return { ...changed, talks: new Map([...changed.talks, ...talks]) }
  }
  const seconds = Math.min(quietLimits.most, Math.max(quietLimits.least, change.seconds))
  const quiet = new Map(changed.quiet)
  for (const step of before.steps) {
    const chapter = before.chapters[step.chapter]
    if (chapter === undefined || step.start + step.seconds <= change.from) continue
    const had = quiet.get(chapter.id) ?? 0
    const over = change.from - step.start // seconds of this step that are over: a step under way never ends in its own past
    const stays = over > 0 && step.seconds + seconds - had < over + leastSilence
    if (!stays) quiet.set(chapter.id, seconds)
  }
  return { ...changed, quiet }
}

export function buildTimeline(script: Script, choices: Choices, findClip: FindClip, { quiet, resting, talks }: Changed): Timeline {
  const planned = planSteps(script, choices, resting)
  const chapters: Chapter[] = []
  const steps: Step[] = []
  const cues: Cue[] = []
  const bells: Bell[] = []
  const breaths: Breath[] = []
  let start = 0
  const talked: TalkFrom[] = [] // in seconds of the whole practice
  let talkBefore = choices.talk // at the end of the step before: a group that is imagined since has steps that nobody changed
  for (const [index, chapter] of planned.entries()) {
    const chapterStart = start
    for (const [place, step] of chapter.steps.entries()) {
      const first = index === 0 && place === 0
      const last = index === planned.length - 1 && place === chapter.steps.length - 1
      const turns = talks.get(step.id) ?? []
      const had = talkBefore
      const talk = (at: number) => talkAt(turns, at) ?? had
      const { before, after } = bellSeconds(first, last, choices.sleep)
      const whole = scheduleLines(script, step, findClip, before, after)
      const seconds = step.elastic ? stretched(step.seconds, quiet.get(chapter.id) ?? 0, whole) : step.seconds
      const words = whole.filter(({ at, full }) => !full || talk(at) !== 'light')
      const said = step.elastic ? withSoftPrompts(script, seconds, words, findClip) : words
      const from = start
      cues.push(
        ...said.map(({ at, seconds: lasts, say, caption, clip }, n) => ({
          id: `${step.id}.${n}`,
          step: step.id,
          at: onSample(from + at),
          seconds: lasts,
          say,
          caption,
          clip: talk(at) === 'bells' ? null : clip,
        })),
      )
      const bell = bellOf(step, first, place)
      if (bell !== null && talk(0) === 'bells') bells.push({ at: onSample(from), bell })
      breaths.push(...step.breaths.map((breath) => ({ ...breath, at: onSample(from + breath.at) })))
      talked.push({ from: start, talk: talk(0) }, ...turns.map((turn) => ({ ...turn, from: start + turn.from })))
      steps.push({ id: step.id, chapter: index, phase: step.phase, start, seconds, regions: step.regions })
      start += seconds
      talkBefore = turns.at(-1)?.talk ?? had
    }
    const { id, title, kind, leftOut } = chapter
    chapters.push({ id, title, start: chapterStart, seconds: start - chapterStart, kind, leftOut })
  }
  const begin: Bell = { at: 0, bell: 'begin' }
  const end: readonly Bell[] = choices.sleep ? [] : [{ at: start - endBellSeconds, bell: 'end' }] // a bell would wake somebody who fell asleep
  const rung = [begin, ...bells, ...end]
  const heard = [...cues.filter(({ clip }) => clip !== null), ...rung.map(({ at }) => ({ at, seconds: 0 })), ...breaths]
  const signs = softSigns(heard, start, (at) => talkAt(talked, at) ?? choices.talk)
  return { exercise: script.id, total: start, chapters, steps, cues, bells: [...rung, ...signs].sort((one, other) => one.at - other.at), breaths }
}

/** What rings where a step begins, when nothing is said. */
function bellOf(step: PlannedStep, first: boolean, place: number): Bell['bell'] | null {
  if (step.phase === 'tense' || step.phase === 'release') return step.phase
  return place === 0 && !first ? 'next' : null
}

/** A sentence with its recording, `at` seconds from the start of its step. */
export interface ScheduledLine {
  readonly at: number
  readonly seconds: number
  readonly say: string
  readonly caption: string
  readonly full: boolean
  readonly clip: string | null
}
const endOf = (word: ScheduledLine | undefined): number => (word === undefined ? 0 : word.at + word.seconds)

/**
 * The lines of a step at their times, whatever the amount of talk: a line never moves when others are left unsaid. `before` and `after` are seconds of the step
 * that belong to a bell. In a paced step, where every breath has its own length, a line that would talk over the one before it falls away.
 */
export function scheduleLines(script: Script, step: PlannedStep, findClip: FindClip, before: number, after: number): ScheduledLine[] {
  const words: ScheduledLine[] = []
  for (const { at, say, caption, full } of step.lines) {
    const { clip, seconds } = findClip(say)
    const previous = words.at(-1)
    const follows = previous === undefined ? firstPause : endOf(previous) + pause
    const from = at === 'end' ? step.seconds - seconds : (at ?? follows)
    const earliest = previous === undefined ? before : endOf(previous) + leastPause
    const over = from + seconds - (step.seconds - after)
    if (step.phase === 'breathe' && (from < earliest || over > 1 / sampleRate)) continue
    if (from < earliest) throw new DoesNotFit(script.id, step.id, previous?.say ?? say, earliest - from)
    if (over > 1 / sampleRate) throw new DoesNotFit(script.id, step.id, say, over)
    words.push({ at: from, seconds, say, caption, full, clip })
  }
  return words
}

function stretched(seconds: number, more: number, words: readonly ScheduledLine[]): number {
  const needed = Math.min(seconds, Math.ceil(endOf(words.at(-1)) + leastSilence))
  return Math.max(needed, seconds + more)
}

/** Soft prompts come at fixed times after the word before them, so that making the silence longer never moves a prompt that was heard. */
function withSoftPrompts(script: Script, seconds: number, words: readonly ScheduledLine[], findClip: FindClip): ScheduledLine[] {
  const { say } = script.softPrompt
  const said: ScheduledLine[] = []
  for (const next of [...words, null]) {
    let silentFrom = endOf(said.at(-1))
    while ((next?.at ?? seconds + nextBegins) - silentFrom > longestSilence) {
      const prompt: ScheduledLine = { at: silentFrom + promptAfter, say, caption: say, full: false, ...findClip(say) }
      said.push(prompt)
      silentFrom = endOf(prompt)
    }
    if (next !== null) said.push(next)
  }
  return said
}
