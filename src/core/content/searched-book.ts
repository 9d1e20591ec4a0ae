/** A book as it is searched: each lesson and each of its sections, Help, each exercise, each word of the glossary. */
import { blockWords } from './block-words.ts'
import { wordsOf } from './inline.ts'
import type { Library } from './library.ts'
import type { BookLanguage } from '../language/book-language.ts'
import { aDocument } from '../search/documents.ts'
import type { SearchDocument } from '../search/documents.ts'
import { makeIndex } from '../search/search.ts'
import type { SearchIndex } from '../search/search.ts'

type Searched = Pick<Library, 'lessons' | 'help' | 'scripts' | 'glossary'>

export const searchIndexOf = ({ smallWords }: Pick<BookLanguage, 'smallWords'>, library: Searched): SearchIndex =>
  makeIndex(documentsOf(library), smallWords)

function documentsOf({ lessons, help, scripts, glossary }: Searched): SearchDocument[] {
  return [
    ...[...lessons.values()].flatMap((lesson) => [
      aDocument(`lesson/${lesson.id}`, lesson.title, `${lesson.objective} ${wordsOf(lesson.lead)}`, { kind: 'lesson', lesson: lesson.id, at: null }),
      ...lesson.parts.map(({ id, title, blocks }) =>
        aDocument(
          `lesson/${lesson.id}/${id}`,
          title,
          blocks.map(blockWords).join(' '),
          { kind: 'lesson', lesson: lesson.id, at: blocks[0]?.key ?? null },
          lesson.title,
        ),
      ),
    ]),
    ...help.lesson.parts.map(({ id, title, blocks }) =>
      aDocument(`help/${id}`, title, blocks.map(blockWords).join(' '), { kind: 'help' }, help.lesson.title),
    ),
    ...[...scripts.values()].map(({ script: { id, title, summary, card } }) =>
      aDocument(`exercise/${id}`, title, `${summary} ${card.what}`, { kind: 'exercise', exercise: id }),
    ),
    ...glossary.map(({ id, term, meaning }) => aDocument(`term/${id}`, term, meaning, { kind: 'term', term: id })),
  ]
}
