/** The words of Progress: what was read and practised, the log, and the log taken along. Its charts have their own (charts.ts). */
import type { DataOf } from '../../../core/entries/entry.ts'
import type { Column } from '../../../core/entries/log-table.ts'
import { dayPart, type Changes, type SoFar } from '../../../core/entries/summaries.ts'
import type { BodyArea } from '../../../core/script/exercise.ts'
import { dates } from '../dates.ts'
import { path } from '../path.ts'
import { areaWords } from './body.ts'
import { helpedInWords } from './helped.ts'
import { and, capital, number, plural } from './language.ts'
import { spelt } from './numbers.ts'

type Practice = DataOf<'practice'>

const dayParts = { morning: 'in the morning', afternoon: 'in the afternoon', evening: 'in the evening', night: 'at night' } as const
const presets: Readonly<Record<NonNullable<Practice['preset']>, string>> = {
  gentle: 'gentle',
  classic: 'classic',
  standard: 'standard',
  long: 'long',
}
const scale = 'tension from 0, calm, to 10, as tense as I can imagine'

export const words = {
  note: 'For you to read, and to share only if you wish',
  range: 'How far back',
  ranges: { '4': '4 weeks', '12': '12 weeks', all: 'All' },
  printOrSave: 'Print or save',
  empty: 'Nothing here yet. What you read and practise will appear here, in words and in a few small charts.',
  emptyNote: 'A first practice takes about three minutes. Rating how tense you feel is up to you, and all of it stays on this computer.',
  choose: 'Choose an exercise',
  toLog: 'Go to your practices',
  noPractice: 'No practices yet. A first one takes about three minutes.',

  /** "Since 6 April you have read six lessons and practised on nine days. Tension was lower after seven practices and the same after one." */
  soFar: ({ since, today, lessons, practices, days, changes }: SoFar, now: string): string => {
    if (since === null) return 'You have not finished a lesson or practised yet.'
    const read = plural(lessons, { one: 'read one lesson', other: `read ${spelt(lessons)} lessons` })
    const practised = today
      ? `practised ${timesSpelt(practices)}`
      : plural(days, { one: 'practised on one day', other: `practised on ${spelt(days)} days` })
    const done = lessons === 0 ? practised : practices === 0 ? read : `${read} and ${practised}`
    const first = today ? `Today you have ${done}.` : `Since ${dates.dayNear(since, now)} you have ${done}.`
    return [first, tensionSoFar(changes)].filter((sentence) => sentence !== '').join(' ')
  },

  lessons: {
    title: 'Lessons read',
    showAll: (lessons: number) => `Show all ${number(lessons)}`,
    /** Of a lesson that the book does not have: it can no longer be opened to say that it was not read. */
    remove: 'Remove',
    removeOne: (lesson: string) => `Remove: ${lesson}`,
    removed: (lesson: string) => `“${lesson}” removed.`,
    putBack: 'Put it back',
  },

  practice: {
    /** "Tuesday 12 May, in the evening"; both in ISO 8601 with offset. */
    when: (at: string, now: string) => `${dates.weekday(at)} ${dates.dayNear(at, now)}, ${dayParts[dayPart(Number(at.slice(11, 13)))]}`,
    /** The minutes of a table: "9", or "3 of 9" when it ended early. */
    minutes: ({ practised, planned, finished }: Pick<Practice, 'practised' | 'planned' | 'finished'>) => {
      const done = number(Math.round(practised / 60))
      return finished ? done : `${done} of ${number(Math.round(planned / 60))}`
    },
    /** The form as the book calls it, and the preset: "short, gentle"; may be empty. */
    setUp: (form: string, preset: Practice['preset']) =>
      [form.charAt(0).toLowerCase() + form.slice(1), preset === null ? '' : presets[preset]].filter((said) => said !== '').join(', '),
    /** "tension from 6 to 3", "tension 5 before and after", "tension 6 before", or an empty string when nothing was rated. */
    tension: ({ before, after }: Pick<Practice, 'before' | 'after'>) => {
      if (before !== null && after !== null)
        return before === after ? `tension ${number(before)} before and after` : `tension from ${number(before)} to ${number(after)}`
      if (before !== null) return `tension ${number(before)} before`
      return after === null ? '' : `tension ${number(after)} after`
    },
    /** Of what there is: "9 minutes; short, gentle; tension from 6 to 3; neck left out". */
    facts: (...facts: readonly string[]) => facts.filter((fact) => fact !== '').join('; '),
  },

  log: {
    title: 'Your practices',
    /** `first`: the first day of the week; `ago`: in weeks, 0 for the present one. */
    week: (first: string, ago: number, now: string) => (ago <= 0 ? 'This week' : ago === 1 ? 'Last week' : `Week from ${dates.dayNear(first, now)}`),
    earlier: 'Show earlier',
    shown: (shown: number, all: number) => `${number(shown)} of ${number(all)} shown`,
    removed: 'Practice removed.',
    changed: 'Practice changed.',
    putBack: 'Put it back',
    helped: (keys: readonly string[]) => `What helped: ${keys.map(helpedInWords).join(', ')}`,
    withNote: 'With a note',
    more: { at: 'At', note: 'Your note', before: 'Tension sat before', after: 'Tension sat after' },
    edit: 'Edit',
    editOne: (title: string, when: string) => `Edit: ${title}, ${when}`,
    remove: 'Remove',
    removeOne: (title: string, when: string) => `Remove: ${title}, ${when}`,
  },

  edit: {
    when: 'When was it?',
    day: 'Day',
    time: 'Time',
    choose: 'Choose a day and a time.',
    toCome: 'This is still to come. Choose a time up to now.',
    before: 'How tense were you before?',
    after: 'And after?',
    beforeWord: 'before',
    afterWord: 'after',
    amount: 'How much of it?',
    amounts: { all: 'All of it', part: 'A part' },
    amountNote: 'Both count the same.',
    helped: 'Did anything help?',
    words: 'What helped or got in the way?',
    placesBefore: 'Where tension sat before',
    placesAfter: 'And after',
    note: 'Anything to remember',
    private: 'Private: it is printed or saved in a table only when you tick it.',
    done: 'Done',
    asItWas: 'Leave it as it was',
    saving: {
      saved: 'Saved as you go.',
      sending: 'Saved as you go.',
      waiting: 'Not saved yet. It stays here, and saving is tried again.',
      refused: 'This could not be saved. It stays here until you close Groundwork. To keep your words, copy them.',
    },
  },

  along: {
    title: 'Take your log along',
    lead: 'On paper, or as a table that a spreadsheet opens. To show, or to keep.',
    which: 'Which days?',
    from: 'From',
    to: 'to',
    twoWeeks: 'The last two weeks',
    everything: 'Everything',
    backwards: 'The first day comes after the last one.',
    none: 'No practice on these days.',
    /** `first` and `last`: days. */
    found: (practices: number, first: string, last: string, now: string) =>
      plural(practices, {
        one: `1 practice, ${onDays(first, last, now)}.`,
        other: `${number(practices)} practices, ${onDays(first, last, now)}.`,
      }),
    withNotes: 'With my notes, which are private',
    print: 'Print',
    save: 'Save as a table',
    close: 'Close',
    savedTo: (file: string) => `Saved to ${path(file)}`,
  },

  paper: {
    title: 'Practice log',
    lead: (first: string, last: string, now: string) => `${capital(onDays(first, last, now))}. Printed on ${dates.dayAndYear(now)}.`,
    head: {
      day: 'Day',
      exercise: 'Exercise',
      minutes: 'Minutes',
      before: 'Before',
      after: 'After',
      said: 'What helped or got in the way',
    },
    /** What was ticked, and what was written. */
    said: (keys: readonly string[], written: string) => [keys.map(helpedInWords).join(', '), written].filter((said) => said !== '').join('. '),
    foot: `Before and after: ${scale}. A blank is fine.`,
  },

  /** The log as a table for a spreadsheet. */
  table: {
    head: {
      day: 'Day',
      time: 'Time',
      exercise: 'Exercise',
      setUp: 'Set up as',
      practised: 'Minutes practised',
      planned: 'Minutes planned',
      amount: 'All or part',
      before: 'Tension before (0 to 10)',
      after: 'Tension after (0 to 10)',
      helped: 'What helped',
      words: 'What helped or got in the way',
      placesBefore: 'Where tension sat before',
      placesAfter: 'Where tension sat after',
      leftOut: 'Left out',
      note: 'Note',
    } satisfies Readonly<Record<Column, string>>,
    amounts: { all: 'all', part: 'part' },
    helped: (keys: readonly string[]) => keys.map(helpedInWords).join('; '),
    areas: (areas: readonly BodyArea[]) => and(areas.map((area) => areaWords[area])),
  },
}

const onDays = (first: string, last: string, now: string): string =>
  first === last ? `on ${dates.dayNear(first, now)}` : `from ${dates.dayNear(first, now)} to ${dates.dayNear(last, now)}`

function tensionSoFar({ lower, same, higher }: Changes): string {
  const [first, ...others] = [
    { how: 'lower', count: lower },
    { how: 'the same', count: same },
    { how: 'higher', count: higher },
  ].filter(({ count }) => count > 0)
  if (first === undefined) return ''
  const begin = `Tension was ${first.how} after ${plural(first.count, { one: 'one practice', other: `${spelt(first.count)} practices` })}`
  const [second, third] = others.map(({ how, count }) => `${how} after ${spelt(count)}`)
  if (second === undefined) return `${begin}.`
  return third === undefined ? `${begin} and ${second}.` : `${begin}, ${second}, and ${third}.`
}

/** "once", "twice", "nine times". */
const timesSpelt = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${spelt(count)} times`)
