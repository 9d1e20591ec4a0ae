/** Practices for tests to begin from: a whole one of which nobody said anything, and one that was interrupted. */
import type { DataOf } from './entry.ts'
import type { Unfinished } from './unfinished.ts'

export const wholePractice: DataOf<'practice'> = {
  exercise: 'E02',
  title: 'Letting go, seven groups',
  form: 'full',
  preset: null,
  voice: 'af_heart',
  planned: 300,
  practised: 300,
  finished: true,
  leftOut: [],
  before: null,
  after: null,
  helped: [],
  done: null,
  words: '',
  note: '',
  tightBefore: [],
  tightAfter: [],
}

/** One that did not come to its end, as its place is put down. */
export const interruptedPractice: Unfinished = {
  id: 'practice-1',
  entry: { ...wholePractice, exercise: 'E08', title: 'Five senses', finished: false },
  choices: null,
  timer: null,
  background: 'none',
  changes: [],
  at: 20,
  saved: '2026-11-22T10:00:00+00:00',
}
