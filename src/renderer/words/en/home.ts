/** The words of Today. Those of the first run stand in welcome.ts, since Today is drawn without them. */
import type { DataOf } from '../../../core/entries/entry.ts'
import { dates } from '../dates.ts'
import { part, type SentencePart, type Parts } from '../parts.ts'
import { number, plural } from './language.ts'
import { endedEarly, inMinutes, practisedFor } from './lengths.ts'

export const words = {
  greeting: { morning: 'Good morning', afternoon: 'Good afternoon', evening: 'Good evening', night: 'Good evening' },

  reading: {
    left: 'Where you left off',
    goOn: 'Continue reading',
    section: (section: number, sections: number) => `Section ${number(section)} of ${number(sections)}`,
    first: 'A place to begin',
    next: 'The next lesson',
    read: (minutes: number) => plural(minutes, { one: 'Read, 1 minute', other: `Read, ${number(minutes)} minutes` }),
    all: 'See all lessons',
  },

  plan: {
    /** The steps by their place, each a link; `next`: what comes after them, when the log says that they are easy. */
    line: (plan: string, steps: readonly string[], next: string | null): Parts<string> => {
      const links = steps.flatMap((step, n): readonly (string | SentencePart<string>)[] => [...(n > 0 ? [' or '] : []), part(String(n), step)])
      return [`${plan}: `, ...links, next === null ? '.' : `, or on to ${next} if you like.`]
    },
    yours: (plans: number) => plural(plans, { one: 'Your plan', other: 'Your plans' }),
  },

  practice: {
    letGo: 'A figure, shoulders and jaw let go',
    /** `places`: "jaw, neck". */
    youMarked: (places: string) => `Before it you marked: ${places}.`,
    marked: 'A figure, with the places you marked',
    atRest: 'A figure, at rest',
    last: 'You last practised',
    toTry: 'An exercise to try',
    /** "On Tuesday 6 April, 9 minutes, tension from 6 to 3." */
    lastWas: (at: string, now: string, practice: DataOf<'practice'>) => {
      const { before, after } = practice
      return before === null || after === null
        ? `On ${dates.weekdayAndDayNear(at, now)}, ${practisedFor(practice)}.`
        : `On ${dates.weekdayAndDayNear(at, now)}, ${practisedFor(practice)}, tension from ${number(before)} to ${number(after)}.`
    },
    again: (seconds: number) => `Again, ${inMinutes(seconds)}`,
    look: (seconds: number) => `Look at it, ${inMinutes(seconds)}`,
    another: 'Choose another',
  },

  side: {
    label: 'At hand, and recent',
    atHand: 'Kept at hand',
    allAtHand: (kept: number) => `All ${number(kept)} in Practise`,
    lately: 'Recent',
    lesson: (at: string, now: string) => `lesson, ${dates.weekdayAndDayNear(at, now)}`,
    practice: (at: string, now: string, early: boolean) =>
      early ? `practice, ${dates.weekdayAndDayNear(at, now)}, ${endedEarly}` : `practice, ${dates.weekdayAndDayNear(at, now)}`,
    gaps: 'Gaps are fine. Nothing runs out.',
    nothing: 'What you read and practise will appear here. It stays on this computer.',
  },
}
