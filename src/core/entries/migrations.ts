/**
 * How old files climb to today's shape: a list of numbered steps, each a pure function from one shape to the next.
 *
 * To change the shape: (1) raise nothing by hand, add `{ to: 2, what: '…', step: (data) => … }` at the end of the list; (2) put a file of the old age
 * beside the test, and see it climb. A new key in entries or settings is a change of shape too: an older app refuses keys it does not know.
 */

export interface Migration {
  readonly to: number // the schema it makes, one more than it takes
  readonly what: string // what changed, in a sentence
  readonly step: (data: unknown) => unknown
}

/** A practice of schema 1 with what was asked from schema 2 on, unanswered. Anything else passes as it is: the check after the climb judges it. */
function withLogWords(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || !('kind' in entry) || entry.kind !== 'practice') return entry
  if (!('data' in entry) || typeof entry.data !== 'object' || entry.data === null) return entry
  return { ...entry, data: { done: null, words: '', note: '', tightBefore: [], tightAfter: [], ...entry.data } }
}

/** The choices of "the last time", with those that are new. */
function withNewChoices(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null || !('practice' in settings) || typeof settings.practice !== 'object') return settings
  return { ...settings, practice: { sleep: false, ownPattern: { in: 4, topUp: 0, hold: 0, out: 6, rest: 0 }, word: 'soften', ...settings.practice } }
}

export const migrations: readonly Migration[] = [
  {
    to: 2,
    what: 'practices have the words, the note and the body maps of the practice log; presets, favourites, plans, levels and recordings are kept',
    step: (data) => {
      if (typeof data !== 'object' || data === null) return data
      const entries = 'entries' in data && Array.isArray(data.entries) ? { entries: data.entries.map(withLogWords) } : {}
      return { ...data, ...entries, ...('settings' in data ? { settings: withNewChoices(data.settings) } : {}) }
    },
  },
]

/** The schema files are written in: 1, and one more for each step. */
export function currentSchema(steps: readonly Migration[] = migrations): number {
  return 1 + steps.length
}

/** Data of schema `from` in today's shape (still to be checked). Throws what a step throws, and when the list has a gap. */
export function climb(data: unknown, from: number, steps: readonly Migration[] = migrations): unknown {
  return steps.slice(from - 1).reduce((now, { to, step }, index) => {
    if (to !== from + index + 1)
      throw new Error(`migrations.ts: step ${to} stands where step ${from + index + 1} belongs; number the steps without a gap`)
    return step(now)
  }, data)
}
