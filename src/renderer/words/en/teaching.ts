/** Today of somebody who teaches or gives therapy. */
import { number, plural } from './language.ts'
import { inMin } from './lengths.ts'

export const words = {
  read: {
    title: 'To read with someone',
    note: 'Short lessons, in plain words. Each can be opened at any of its sections.',
    again: (lesson: string) => `Open again: ${lesson}`,
    lessons: (lessons: number) => plural(lessons, { one: '1 lesson', other: `${number(lessons)} lessons` }),
    words: 'Words explained',
  },
  lead: {
    title: 'To lead in the room',
    note: 'Short ones, with eyes open or closed. Ask first which parts of the body to leave out, and whether the breath is a good place to be.',
    length: inMin,
    all: 'See all exercises',
  },
}
