/** What a practice is called: the exercise's title, or the unguided timer's. */
import { book } from './book.svelte.ts'

export const timerTitle = 'Only time and bells'

export const titleOf = (exercise: string): string => (exercise === 'timer' ? timerTitle : (book.exercise(exercise)?.title ?? exercise))
