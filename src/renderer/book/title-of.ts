/** What things are called: as the book has it now, or as it was when it was recorded where the book no longer has it. */
import { words } from '$words/book.ts'
import { book } from './book.svelte.ts'

export const timerTitle = words.timer

/** Of a practice: the exercise's title, or the unguided timer's. `kept`: the title in the person's file. */
export const exerciseTitle = (exercise: string, kept: string = exercise): string =>
  exercise === 'timer' ? timerTitle : (book.exercise(exercise)?.title ?? kept)

export const lessonTitle = (lesson: string, kept: string): string => book.lesson(lesson)?.title ?? kept
