/** Takes up a practice that a dead window, or a dead computer, interrupted: the same script, choices and voice, at its place. */
import { book } from '../book/book.svelte.ts'
import type { Unfinished } from '../../core/entries/unfinished.ts'
import { fitted } from '../../core/script/choices.ts'
import { timerTimeline } from '../../core/timeline/timer.ts'
import { timerTitles } from '$words/practice.ts'
import { finderFor } from './clip-finder.ts'
import { practice } from './practice.svelte.ts'
import { exerciseWith, type Prepared } from './prepared.ts'
import { speaking } from './speaking.ts'

async function preparedFrom({ entry, choices, timer, background }: Unfinished): Promise<Prepared | null> {
  const said = { voice: speaking(entry.voice), background, before: entry.before, tightBefore: entry.tightBefore }
  if (timer) {
    const line = timerTimeline(timer, timerTitles)
    return { title: entry.title, script: null, choices: null, findClip: null, timer, makeTimeline: () => line, ...said }
  }
  const script = await book.loadScript(entry.exercise)
  if (!script || !choices) return null
  return exerciseWith(script, fitted(script, choices), await finderFor(entry.voice, script), said)
}

/** True when it waits at its place, to be begun by the player; false when its exercise is no longer in the book. */
export async function takeUp(place: Unfinished): Promise<boolean> {
  const prepared = await preparedFrom(place)
  if (prepared) practice.takeUp(prepared, place)
  return prepared !== null
}
