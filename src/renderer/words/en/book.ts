/** What practices are called where the book itself does not say it. What stands around its facts is in sources.ts, since Today is drawn without it. */
import { inMin } from './lengths.ts'

export const words = {
  timer: 'Only time and bells',
  practice: (title: string, seconds: number) => `${title}, ${inMin(seconds)}`,
  openPractice: 'Open the exercise',
}
