/** Where a find leads in the window. */
import type { FindPlace } from '../../core/search/documents.ts'
import { book } from '../book/book.svelte.ts'
import type { Route } from '../router/routes.ts'

/** Null: it is no page, but Get help now. */
export async function routeOf(place: FindPlace): Promise<Route | null> {
  switch (place.kind) {
    case 'help':
      return null
    case 'lesson':
      return { name: 'lesson', id: place.lesson, ...(place.at === null ? {} : { at: place.at }) }
    case 'exercise':
      return { name: 'exercise', id: place.exercise }
    case 'term':
      return { name: 'glossary', id: place.term }
    case 'reflection': {
      const lesson = await book.loadLesson(place.lesson)
      const at = lesson?.checks.find((block) => block.t === 'reflect' && block.id === place.prompt)?.key
      return lesson ? { name: 'lesson', id: lesson.id, ...(at === undefined ? {} : { at }) } : { name: 'progress' }
    }
    case 'practice':
      return { name: 'progress' }
  }
}
