/**
 * Schema 2 to 3: facts instead of words, and names that last.
 * - `helped` held the words of the screen: they are keys now. A text that was never offered goes to the person's own words.
 * - What an entry is about is kept with its title, so that it can be named when the book no longer has it.
 * - The key of a lesson is `lesson`, as the screen calls it. It was `module`.
 * - The cue word of a person who has typed none is empty. It was the usual word of the English book.
 */
import { changed, each, inFields, isFields, type Fields } from './fields.ts'

export const to3 = {
  to: 3,
  what: 'what helped is kept as keys, what an entry is about with its title; a lesson is called lesson; no cue word is none',
  step: wholeFile,
}

function wholeFile(data: unknown): unknown {
  return inFields(data, (file) =>
    changed(file, {
      entries: each((entry) => inFields(entry, withFacts)),
      settings: (settings) => inFields(settings, (fields) => changed(fields, { practice: withoutUsualWord, lastTime: inEach(withoutUsualWord) })),
    }),
  )
}

function withFacts(entry: Fields): Fields {
  const { kind } = entry
  const dataOf = (change: (data: Fields) => Fields): Fields => changed(entry, { data: (data) => inFields(data, change) })
  switch (kind) {
    case 'practice':
      return dataOf((data) => titled(helpedByKeys(data), data['exercise']))
    case 'preset':
      return dataOf((data) => titled(changed(data, { chosen: withoutUsualWord }), data['exercise']))
    case 'favourite':
      return dataOf((data) => titled(data, data['exercise']))
    case 'plan':
      return dataOf((data) => titled(data, data['plan']))
    case 'reading':
    case 'reflection':
      return dataOf(({ module, ...data }) => titled({ lesson: module, ...data }, module))
    default:
      return entry
  }
}

/** What could be ticked after a practice, in every version up to schema 2. */
const keys: ReadonlyMap<unknown, string> = new Map([
  ['the quiet parts', 'quiet-parts'],
  ['the voice', 'voice'],
  ['going slowly', 'going-slowly'],
  ['leaving parts out', 'leaving-out'],
  ['stopping when I did', 'stopping'],
  ['not sure yet', 'not-sure'],
])

function helpedByKeys(data: Fields): Fields {
  const { helped, words } = data
  if (!Array.isArray(helped) || typeof words !== 'string') return data
  const ticked = [...new Set(helped.map((text: unknown) => keys.get(text)))].filter((key) => key !== undefined)
  const own = [...new Set(helped.filter((text: unknown) => !keys.has(text)))]
  return { ...data, helped: ticked, words: [own.join(', '), words].filter((text) => text !== '').join('\n') }
}

const titled = (data: Fields, id: unknown): Fields => ({ ...data, title: typeof id === 'string' ? (titles.get(id) ?? id) : id })

const withoutUsualWord = (chosen: unknown): unknown =>
  inFields(chosen, (fields) => changed(fields, { word: (word) => (word === 'soften' ? '' : word) }))

const inEach =
  (change: (value: unknown) => unknown) =>
  (group: unknown): unknown =>
    isFields(group) ? Object.fromEntries(Object.entries(group).map(([name, value]) => [name, change(value)])) : group

/** Everything that had a name in a file of schema 2, as it was called then. History: what comes later brings its own title. */
const titles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    timer: 'Only time and bells',
    E01: 'Letting go, sixteen groups',
    E02: 'Letting go, seven groups',
    E03: 'Letting go, four groups',
    E04: 'Letting go without tensing',
    E05: 'Cue word',
    E06: 'Mindful breathing',
    E07: 'Body scan',
    E08: 'Five senses',
    E09: 'Leaves on a stream',
    E10: 'Kind wishes',
    E11: 'Mindful listening',
    E12: 'Three-step pause',
    E13: 'Urge surfing',
    E14: 'STOP pause',
    E15: 'A calm place',
    E16: 'Belly breathing',
    E17: 'Slow paced breathing',
    E18: 'Box breathing',
    E19: 'Sighing breath',
    E20: 'Long out-breath',
    A1: 'What therapy is, and who offers it',
    A4: 'Your first session',
    C1: 'How a session runs',
    E1: 'Release muscle tension (PMR)',
    H1: 'Getting help now',
    'new-to-this': 'New to this',
    'muscle-release': 'Muscle release, step by step',
    'for-the-night': 'For the night',
    'before-a-session': 'Before a session',
    'after-a-hard-session': 'After a hard session',
  }),
)
