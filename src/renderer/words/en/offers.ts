/** What to practise next: the dial, the kind suggestion, plans and what is kept at hand. */
import { part, type Parts } from '../parts.ts'

export const words = {
  /** Said after two practices that left someone tenser, or after a while without change. */
  kind: {
    label: 'A suggestion',
    higher: 'After your last two practices you felt tenser than before',
    /** `ways`: practices of the book with open eyes, by id and as they are called in a sentence; there may be none. */
    higherWays: (ways: readonly { readonly id: string; readonly title: string }[]): Parts<string> => [
      'That happens, and it says nothing bad about you. Something with your eyes open may fit better just now: ',
      ...ways.flatMap(({ id, title }) => [part(id, title), ', ']),
      ...(ways.length > 0 ? ['or '] : []),
      'a short walk. A shorter practice is another way, and so is none at all. If you have a therapist, this is worth telling them.',
    ],
    same: 'For a while now, tension has stayed about where it was',
    /** `others`: practices of the book, by id and title; there may be none. */
    sameWays: (others: readonly { readonly id: string; readonly title: string }[]): Parts<string> => [
      'About the same is a fine result. If you would like a change, something else may suit you more just now: ',
      ...others.flatMap(({ id, title }) => [part(id, title), ', ']),
      'moving a little, a shorter practice, or another time of day. A few days without any is fine too. If you have a therapist, this is worth telling them.',
    ],
  },

  dial: {
    label: 'How is it now?',
    strong: [
      'When it is this strong, it can help to begin with the room around you, eyes open. It need not go well, and you need not manage it alone: ',
      part('help', 'get help now'),
      ' at any time.',
    ] satisfies Parts<'help'>,
    calm: 'Nothing is needed. If you would like to practise all the same, these are here.',
    fromLog: 'A few to choose from, beginning with what went well before. Or leave it at that.',
    gentle: 'Three gentle ones to choose from, if you like. Or leave it at that.',
    choices: 'To choose from',
    helped: 'You felt less tense after it before.',
  },

  removed: (name: string) => `“${name}” removed.`,
  left: (plan: string) => `You have left “${plan}”.`,
  putBack: 'Put it back',
}
