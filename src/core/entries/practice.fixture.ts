/** A whole practice of which nobody said anything, for tests to begin from. */
import type { DataOf } from './entry.ts'

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
