/** What a person wrote, did or recorded and is not saved: what it is, and its words. */
import type { Draft, Entry } from '../../core/entries/entry.ts'
import { exerciseTitle, lessonTitle } from '../book/title-of.ts'
import type { NotSaved } from '../entries/not-saved.svelte.ts'
import { practisedFor } from '$words/lengths.ts'
import { words } from '$words/unsaved.ts'

/** `text`: as it was written; empty where nothing was. */
interface NotSavedText {
  readonly title: string
  readonly text: string
}

export function notSavedText({ act }: NotSaved): NotSavedText {
  if (act.verb === 'keep-recording') return { title: words.recording, text: act.say }
  return textOf(act.verb === 'revise' ? act.draft : act.entry)
}

function textOf({ kind, data }: Draft | Entry): NotSavedText {
  if (data === null) return { title: '', text: '' }
  if (kind === 'reflection') return { title: lessonTitle(data.lesson, data.title), text: data.text }
  if (kind === 'preset') return { title: words.preset(exerciseTitle(data.exercise, data.title)), text: data.name }
  if (kind !== 'practice') return { title: '', text: '' } // no other kind is held
  const text = [data.words, data.note].filter((words) => words !== '').join('\n\n')
  return { title: words.practice(exerciseTitle(data.exercise, data.title), practisedFor(data)), text }
}
