/** What the person wrote, as it is searched: answers to questions of lessons, and words about practices. */
import type { Kept } from '../../core/entries/living.ts'
import { aDocument } from '../../core/search/documents.ts'
import type { SearchDocument } from '../../core/search/documents.ts'
import { dates } from '../words/dates.ts'

export function ownWords(reflections: readonly Kept<'reflection'>[], practices: readonly Kept<'practice'>[]): SearchDocument[] {
  return [
    ...reflections
      .filter(({ data }) => data.text.trim() !== '')
      .map(({ id, data }) => aDocument(`entry/${id}`, data.title, data.text, { kind: 'reflection', lesson: data.lesson, prompt: data.prompt })),
    ...practices
      .filter(({ data }) => data.words.trim() !== '' || data.note.trim() !== '')
      .map(({ id, at, data }) =>
        aDocument(`entry/${id}`, data.title, `${data.words} ${data.note}`, { kind: 'practice' }, dates.dayAndYear(data.done ?? at)),
      ),
  ]
}
