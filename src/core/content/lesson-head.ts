/** The front matter of a lesson: which keys it has, and what belongs in them. */
import { z } from 'zod'
import { bookId, dateOrNothing, list, oneOf, plain, title } from '../text/fields.ts'

const lesson = bookId('a lesson such as A4')

const minutes = 'a whole number of minutes from 1 to 30'
const ids = 'a list such as [A1, C1], or []'

export const LessonHead = z.strictObject({
  id: bookId('the letter of the path and a number, such as A4'),
  title: title('the name of the lesson, such as Your first session'),
  path: bookId('the letter of the path, such as A'),
  role: oneOf(['help'], 'role').optional(), // help: this is the Help page, of which every book has one
  objective: plain('one sentence: what the reader can do afterwards'),
  minutes: z.int(minutes).min(1, minutes).max(30, minutes),
  content_note: plain('one sentence about what may be hard to read, or nothing').nullish(),
  seeds: list(
    z.string('a seed row such as 000-06').regex(/^\d{3}-\d{2,3}$/, 'a seed row such as 000-06'),
    'a list of seed rows such as [000-06], or []',
  ),
  sources: list(z.string('a key of sources.yaml'), 'a list of keys of sources.yaml, or []'),
  related: list(lesson, ids).default([]),
  exercises: list(bookId('an exercise such as E08'), 'a list such as [E08], or []').default([]),
  planned: list(bookId('an id such as B2, E14 or W1'), 'a list such as [B2, E14, W1], or []').default([]), // counts among the two above when it is there
  reviewed_by: plain('the name of the person who read it as an expert, or nothing').nullable(),
  checked_on: dateOrNothing,
})
export type LessonHead = z.infer<typeof LessonHead>
