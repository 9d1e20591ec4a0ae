/** The words of the timer before it starts. */
import type { TimerFault } from '../../../core/timeline/timer.ts'
import { part, type Parts } from '../parts.ts'
import { and, number, plural } from './language.ts'
import { inMinutes } from './lengths.ts'

export const words = {
  lead: 'Nobody speaks. A bell begins, and a bell ends.',
  start: (seconds: number | null) => (seconds === null ? 'Start' : `Start, ${inMinutes(seconds)}`),
  tense: 'How tense do you feel now? You can skip this.',
  silent: 'This bell could not be played on this computer. The timer runs all the same, and the screen shows the time.',

  howLong: 'How long',
  minutes: 'minutes',
  or: 'or',
  ownMinutes: 'another number of minutes',
  settling: 'Settling in first',
  settlingNote: 'Time to arrive, before the first bell. It comes on top.',
  settle: (minutes: number) => (minutes === 0 ? 'None' : `${number(minutes)} min`),
  between: 'Bells in between',
  betweenWays: { none: 'None', every: 'Regularly', own: 'At my own points' },
  /** Before and behind the field for the minutes. */
  every: 'Every',
  everyUnit: 'minutes',
  ownPoints: 'Minutes after the first bell, such as 5, 10, 20',
  /** May stand between points that a person types: "5, 10 and 20". */
  and: 'and',
  bell: 'The bell',
  hear: 'Hear it',
  underneath: 'Background',

  /** What will ring. `every`: minutes between regular bells; `points`: the person's own, in order. */
  rings: {
    tooShort: 'Only the first and the last bell: the timer is over before another is due.',
    ends: 'A bell to begin, and one to end.',
    every: (minutes: number) =>
      plural(minutes, {
        one: 'A bell to begin, every minute, and to end.',
        other: `A bell to begin, every ${number(minutes)} minutes, and to end.`,
      }),
    points: (points: readonly number[]) =>
      plural(points.at(-1) ?? 0, {
        one: `A bell to begin, at ${and(points.map(String))} minute, and to end.`,
        other: `A bell to begin, at ${and(points.map(String))} minutes, and to end.`,
      }),
  },

  before: {
    label: 'Before you start',
    safe: 'Your eyes may be open or closed. You can move, and you can stop at any time. Not while driving or in water.',
    notCalm: 'Quiet is not always calm',
    louder:
      'Without a voice, thoughts and feelings can grow louder, and a long sit is harder than a short one. A few minutes are enough to find out.',
    /** `grounding`: the practice of the book for it, as it is called; null when there is none. */
    unreal: (grounding: string | null): Parts<'grounding'> =>
      grounding === null
        ? ['If you feel unreal, panicky or far away, open your eyes and look round.']
        : ['If you feel unreal, panicky or far away, open your eyes and look round. ', part('grounding', grounding), ' may suit you better then.'],
  },
}

/** What was typed, short enough for a sentence. */
const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 19)}…` : text)

/** Why a figure cannot be, and what to do. */
export function fault(wrong: TimerFault): string {
  switch (wrong.code) {
    case 'no-length':
      return `How many minutes? Any whole number from 1 to ${number(wrong.most)}.`
    case 'not-a-length':
      return `The timer runs for 1 to ${number(wrong.most)} whole minutes, and “${short(wrong.typed)}” is none of them.`
    case 'not-an-interval':
      return `Between two bells there can be 1 to ${number(wrong.most)} whole minutes.`
    case 'no-points':
      return 'Write the minutes that a bell is to ring at, such as 5, 10, 20.'
    case 'not-a-point':
      return `“${short(wrong.typed)}” is not a whole number of minutes. Write them like this: 5, 10, 20.`
    case 'too-many-points':
      return `These are ${number(wrong.points)} bells, and the timer rings ${number(wrong.most)} at most. Take out ${number(wrong.points - wrong.most)}.`
    case 'no-room-for-points':
      return 'One minute leaves no room for a bell between the first and the last.'
    case 'points-outside':
      return plural(wrong.outside.length, {
        one: `The bell at ${and(wrong.outside.map(String))} would not ring inside ${String(wrong.minutes)} minutes. Choose points from 1 to ${String(wrong.minutes - 1)}, or a longer time.`,
        other: `The bells at ${and(wrong.outside.map(String))} would not ring inside ${String(wrong.minutes)} minutes. Choose points from 1 to ${String(wrong.minutes - 1)}, or a longer time.`,
      })
  }
}
