/** The words of the search. */
import type { FindPlace } from '../../../core/search/documents.ts'
import { part, type Parts } from '../parts.ts'
import { number, plural } from './language.ts'

const kinds: Readonly<Record<FindPlace['kind'], string>> = {
  lesson: 'Lesson',
  help: 'Get help now',
  exercise: 'Exercise',
  term: 'A word explained',
  reflection: 'You wrote this',
  practice: 'You wrote this after a practice',
}

export const words = {
  title: 'Search',
  label: 'Look for a word in lessons, exercises, words explained and what you wrote',
  hint: 'What you look for is not kept.',
  kind: (kind: FindPlace['kind'], within: string) => (within === '' ? kinds[kind] : `${kinds[kind]}: ${within}`),
  found: (count: number) => plural(count, { one: '1 place', other: `${number(count)} places` }),
  list: 'Places found',
  none: (question: string) => `Nothing holds “${question}”.`,
  nearest: (title: string): Parts<'nearest'> => ['The nearest is ', part('nearest', title)],
  other: 'Another word may do, or part of one.',
  cut: (characters: number) => `Only the first ${number(characters)} letters are looked for.`,
  unread: 'The search could not be read from the app’s own files. Nothing of yours is lost. Close Groundwork and open it again.',
}
