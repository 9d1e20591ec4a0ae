/** Script, choices and recordings -> a whole practice in absolute seconds. Pure arithmetic: the same choices give the same timeline. */
import type { Bell, Chapter, Choices, Cue, FindClip, Step, Timeline } from './exercise.ts'
import { layout } from './layout.ts'
import { onSample, sampleRate } from './samples.ts'
import type { PlannedStep } from './layout.ts'
import type { Script } from './script.ts'

/** Seconds before the first line of a step that has no time of its own, and between lines that follow one another. */
const firstPause = 0.4
const pause = 0.6
/** Two sentences never come closer than this, seconds. */
const leastPause = 0.2
/** Seconds of silence an elastic step keeps after its last word, however short it is made. */
const leastSilence = 1
/** A silence longer than `longestSilence` seconds gets a soft prompt each `promptAfter` seconds. */
const longestSilence = 45
const promptAfter = 30
/** The begin bell sounds at 0 and is left alone so long; the end bell sounds so long before the end, after the last word, and rings out inside. */
const beginBellAlone = 2
const endBellSeconds = 4

/**
 * What a person changed on the way, in the order it happened; `from` is the place, in seconds of the timeline as it was before that change.
 * - `quiet`: silences that are not over get this many seconds more (or fewer) than written, -10 to 30
 * - `rest`: this muscle group, if it has not let go yet, and all after it are imagined
 */
export type Change = { readonly kind: 'quiet'; readonly seconds: number; readonly from: number } | { readonly kind: 'rest'; readonly from: number }

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

/** What is different from the script, by chapter. */
interface Changed {
  readonly quiet: ReadonlyMap<string, number>
  readonly resting: ReadonlySet<string>
}

/**
 * The practice for these choices, in seconds from its start. `changes` are made on the way; what is over stays as it was.
 * Throws DoesNotFit when a recording is longer than its place, RangeError for an unknown form, and whatever `findClip` throws.
 */
export function timeline(script: Script, choices: Choices, findClip: FindClip, changes: readonly Change[] = []): Timeline {
  const none: Changed = { quiet: new Map(), resting: new Set() }
  const make = (changed: Changed) => arrange(script, choices, findClip, changed)
  return make(changes.reduce((changed, change) => applied(make(changed), changed, change), none))
}

function applied(before: Timeline, changed: Changed, change: Change): Changed {
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

function arrange(script: Script, choices: Choices, findClip: FindClip, { quiet, resting }: Changed): Timeline {
  const planned = layout(script, choices, resting)
  const chapters: Chapter[] = []
  const steps: Step[] = []
  const cues: Cue[] = []
  let start = 0
  for (const [index, chapter] of planned.entries()) {
    const chapterStart = start
    for (const [place, step] of chapter.steps.entries()) {
      const last = index === planned.length - 1 && place === chapter.steps.length - 1
      const words = placed(script, step, findClip, index === 0 && place === 0 ? beginBellAlone : 0, last ? endBellSeconds : 0)
      const seconds = step.elastic ? stretched(step.seconds, quiet.get(chapter.id) ?? 0, words) : step.seconds
      const prompts = step.elastic ? softPrompts(script, seconds, words, findClip) : []
      const from = start
      cues.push(...[...words, ...prompts].map((cue, n) => ({ ...cue, id: `${step.id}.${n}`, step: step.id, at: onSample(from + cue.at) })))
      steps.push({ id: step.id, chapter: index, phase: step.phase, start, seconds, regions: step.regions })
      start += seconds
    }
    const { id, title, kind, leftOut } = chapter
    chapters.push({ id, title, start: chapterStart, seconds: start - chapterStart, kind, leftOut })
  }
  const bells: Bell[] = [
    { at: 0, bell: 'begin' },
    { at: start - endBellSeconds, bell: 'end' },
  ]
  return { exercise: script.id, total: start, chapters, steps, cues, bells }
}

/** A sentence with its recording, `at` seconds from the start of its step. */
interface Word {
  readonly at: number
  readonly seconds: number
  readonly say: string
  readonly clip: string
}
const endOf = (word: Word | undefined): number => (word === undefined ? 0 : word.at + word.seconds)

/** The lines of a step at their times. `before` and `after` are seconds of the step that belong to a bell. */
function placed(script: Script, step: PlannedStep, findClip: FindClip, before: number, after: number): Word[] {
  const words: Word[] = []
  for (const { at, say } of step.lines) {
    const { clip, seconds } = findClip(say)
    const previous = words.at(-1)
    const follows = previous === undefined ? firstPause : endOf(previous) + pause
    const from = at === 'end' ? step.seconds - seconds : (at ?? follows)
    const earliest = previous === undefined ? before : endOf(previous) + leastPause
    if (from < earliest) throw new DoesNotFit(script.id, step.id, previous?.say ?? say, earliest - from)
    const over = from + seconds - (step.seconds - after)
    if (over > 1 / sampleRate) throw new DoesNotFit(script.id, step.id, say, over)
    words.push({ at: from, seconds, say, clip })
  }
  return words
}

function stretched(seconds: number, more: number, words: readonly Word[]): number {
  const needed = Math.min(seconds, Math.ceil(endOf(words.at(-1)) + leastSilence))
  return Math.max(needed, seconds + more)
}

/** At fixed times after the last word, so that making the silence longer never moves a prompt that was heard. */
function softPrompts(script: Script, seconds: number, words: readonly Word[], findClip: FindClip): Word[] {
  const prompts: Word[] = []
  let silentFrom = endOf(words.at(-1))
  while (seconds - silentFrom > longestSilence) {
    const { say } = script.softPrompt
    const prompt: Word = { at: silentFrom + promptAfter, say, ...findClip(say) }
    prompts.push(prompt)
    silentFrom = endOf(prompt)
  }
  return prompts
}
