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

async function prepare({ entry, choices, timer, background }: Unfinished): Promise<Prepared> {
  const said = { voice: speaking(entry.voice), background, before: entry.before, tightBefore: entry.tightBefore }
  if (timer) {
    const line = timerTimeline(timer, timerTitles)
    return { title: entry.title, script: null, choices: null, findClip: null, timer, makeTimeline: () => line, ...said }
  }
  const script = await book.loadScript(entry.exercise)
  if (!script || !choices) throw new Error(`there is nothing to go on with: ${entry.exercise}`)
  return exerciseWith(script, fitted(script, choices), await finderFor(entry.voice, script), said)
}

/** What takes it up: from then on it waits at its place, to be begun by the player. Rejects when it cannot be loaded. */
export async function preparedFrom(place: Unfinished): Promise<() => void> {
  const prepared = await prepare(place)
  return () => practice.takeUp(prepared, place)
}
