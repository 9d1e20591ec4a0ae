/** What can be found, and where it leads. */

/** Where a find leads. `at`: the place in a lesson. */
export type FindPlace =
  | { readonly kind: 'lesson'; readonly lesson: string; readonly at: string | null }
  | { readonly kind: 'help' }
  | { readonly kind: 'exercise'; readonly exercise: string }
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'reflection'; readonly lesson: string; readonly prompt: string }
  | { readonly kind: 'practice' }

export interface SearchDocument {
  readonly id: string // one for each place
  readonly title: string
  readonly within: string // what it is part of: the lesson of a section, the day of a practice; else empty
  readonly text: string
  readonly place: FindPlace
}

export const aDocument = (id: string, title: string, text: string, place: FindPlace, within = ''): SearchDocument => ({
  id,
  title,
  within,
  text: text.replace(/\s+/g, ' ').trim(),
  place,
})
