/** What a practice is called: the exercise's title, or the unguided timer's. */
import { exercises } from 'virtual:content'

const titles = new Map<string, string>(exercises.map(({ id, title }) => [id, title]))
export const timerTitle = 'Only time and bells'

export const titleOf = (exercise: string): string => (exercise === 'timer' ? timerTitle : (titles.get(exercise) ?? exercise))
