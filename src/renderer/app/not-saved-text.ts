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

const nothing: NotSavedText = { title: '', text: '' }

/** Does not compile until a new kind says what stands here: where somebody writes in it, its words, or nobody could copy them. */
function textOf({ kind, data }: Draft | Entry): NotSavedText {
  if (data === null) return nothing
  switch (kind) {
    case 'reflection':
      return { title: lessonTitle(data.lesson, data.title), text: data.text }
    case 'preset':
      return { title: words.preset(exerciseTitle(data.exercise, data.title)), text: data.name }
    case 'practice': {
      const text = [data.words, data.note].filter((words) => words !== '').join('\n\n')
      return { title: words.practice(exerciseTitle(data.exercise, data.title), practisedFor(data)), text }
    }
    case 'body-check':
    case 'favourite':
    case 'level':
    case 'plan':
    case 'reading':
    case 'recording':
      return nothing // nobody writes in it
  }
}
