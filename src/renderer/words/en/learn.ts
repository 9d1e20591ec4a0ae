/** The words of Learn: the contents of the book, and what stands around the text of a lesson. */
import { dates } from '../dates.ts'
import { part, type Parts } from '../parts.ts'
import { capital, number, plural } from './language.ts'
import { inMin } from './lengths.ts'
import { spelt } from './numbers.ts'

export const words = {
  note: 'A map, not a ladder. People loop back, skip a place, or stay a while.',
  paths: 'Paths',
  /** "Seven paths, 34 lessons". */
  count: (paths: number, lessons: number) =>
    `${capital(plural(paths, { one: 'one path', other: `${spelt(paths)} paths` }))}, ${lessonCount(lessons)}`,
  /** Beside a path; what is unseen is read out alone. */
  read: (read: number, lessons: number): Parts<'unseen'> =>
    read > 0 ? [`${number(read)} of ${number(lessons)}`, part('unseen', ' read')] : [number(lessons)],
  path: (lessons: number, minutes: number) => `${lessonCount(lessons)}, ${about(minutes)}`,

  map: {
    label:
      'A footpath through hills past six places: building trust, setting goals, exploring, trying skills, bringing together, staying well. A dotted way leads from the fifth place back to the third, and another from the last back to the first.',
    stages: {
      trust: 'Building trust',
      goals: 'Setting goals',
      exploring: 'Exploring',
      skills: 'Trying skills',
      together: 'Bringing together',
      well: 'Staying well',
    },
    again: 'round again, as often as you need',
    back: 'come back any time',
  },

  glossary: {
    title: 'Words explained',
    lead: 'The words that therapists use, each in a line or two. In a lesson, press a word with dots under it to read the same.',
    letters: 'By letter',
    letter: (letter: string) => `Words with ${letter}`,
    usedIn: 'In the lessons:',
    unread: 'The words could not be read from the app’s own files. Nothing of yours is lost. Installing the app again fixes this.',
  },

  asked: {
    title: 'Questions people ask',
    lead: 'Each has a short answer and leads to the place in a lesson that says more.',
    inShort: 'In short',
    before: 'Before you begin',
    films: 'Is it as in films?',
    straight: 'Others have asked',
    more: (lesson: string, heading: string) => `${lesson}: ${heading}`,
    unread: 'The questions could not be read from the app’s own files. Nothing of yours is lost. Installing the app again fixes this.',
  },

  contents: {
    reading: (section: number) => `reading, section ${number(section)}`,
    read: 'read',
  },

  lesson: {
    kicker: (id: string, minutes: number, objective: string) => `Lesson ${id}. ${capital(about(minutes))}. ${objective}`,
    unread: 'This lesson could not be read from the app’s own files. Nothing of yours is lost. Installing the app again fixes this.',
    margin: 'Margin',
    onThisPage: 'On this page',
    skip: 'Skip this lesson',
    stopped: 'You stopped here',
    checks: 'Check and reflect',
    markRead: 'Mark as read',
    readOn: (at: string) => `Read on ${dates.dayAndYear(at)}`,
    markNotRead: 'Mark as not read',
  },

  next: {
    title: 'Where next?',
    lesson: (seconds: number) => `Lesson, ${inMin(seconds)}`,
    practice: (seconds: number) => `Exercise, ${inMin(seconds)}`,
    contents: 'Back to the contents',
    before: (title: string) => `Before this: ${title}`,
    after: (title: string) => `After this: ${title}`,
  },

  questions: {
    check: (n: number, all: number) => (all === 1 ? 'Check your understanding' : `Check your understanding, ${number(n)} of ${number(all)}`),
    noScore: 'No score is kept. Answers stay until you close Groundwork, and are not saved.',
    moved: (line: string, place: number, all: number) => `${line}: now ${number(place)} of ${number(all)}`,
    up: (line: string) => `Move up: ${line}`,
    down: (line: string) => `Move down: ${line}`,
    myOrder: 'This is my order',
    usualOrder: 'A usual order',
    sorted: (answer: string, reply: string) => `${answer}. ${reply}`,
  },

  reflect: {
    label: 'Reflect, if you like',
    waiting: 'Not saved yet. Your words stay here, and saving is tried again.',
    refused: 'Your words could not be saved. They stay here until you close Groundwork. To keep them, copy them.',
    typing: 'Not saved yet',
    saved: (at: string) => `Saved on this computer, ${dates.time(at)}`,
    before: 'What you write is saved on this computer only.',
  },
}

const lessonCount = (lessons: number): string => plural(lessons, { one: '1 lesson', other: `${number(lessons)} lessons` })
const about = (minutes: number): string => plural(minutes, { one: 'about 1 minute', other: `about ${number(minutes)} minutes` })
