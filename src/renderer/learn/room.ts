/** The book: its contents, one lesson, and the words it explains. */
import { words } from '$words/rooms.ts'
import BookOpen from '@lucide/svelte/icons/book-open'
import type { Room } from '../router/room.ts'

declare module '../router/routes.ts' {
  interface RouteNames {
    readonly learn: true
    readonly lesson: true
    readonly glossary: true
    readonly questions: true
  }
}

export const room: Room = {
  title: words.learn,
  rail: { to: 'learn', order: 2, icon: BookOpen, key: '2' },
  pages: [
    { name: 'learn', id: 'may', load: () => import('./Learn.svelte') },
    { name: 'lesson', id: 'must', at: true, load: () => import('./Lesson.svelte') },
    { name: 'questions', load: () => import('./QuestionsAsked.svelte') },
    { name: 'glossary', id: 'may', load: () => import('./Glossary.svelte') },
  ],
}
