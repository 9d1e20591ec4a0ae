/** Schema 1 to 2: the practice log. */
import { changed, each, inFields } from './fields.ts'

export const to2 = {
  to: 2,
  what: 'practices have the words, the note and the body maps of the practice log; presets, favourites, plans, levels and recordings are kept',
  step: wholeFile,
}

function wholeFile(data: unknown): unknown {
  return inFields(data, (file) => changed(file, { entries: each(withLogWords), settings: withNewChoices }))
}

/** A practice with what was asked from schema 2 on, unanswered. */
const withLogWords = (entry: unknown): unknown =>
  inFields(entry, (fields) =>
    fields['kind'] === 'practice'
      ? changed(fields, {
          data: (data) => inFields(data, (said) => ({ done: null, words: '', note: '', tightBefore: [], tightAfter: [], ...said })),
        })
      : fields,
  )

/** The choices of "the last time", with those that are new. */
const withNewChoices = (settings: unknown): unknown =>
  inFields(settings, (fields) =>
    changed(fields, {
      practice: (chosen) =>
        inFields(chosen, (choices) => ({ sleep: false, ownPattern: { in: 4, topUp: 0, hold: 0, out: 6, rest: 0 }, word: 'soften', ...choices })),
    }),
  )
