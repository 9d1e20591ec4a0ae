/** The words of the charts of Progress, of their tables, and of the map of where tension sat. */
import type { Changes } from '../../../core/entries/summaries.ts'
import type { Spread } from '../../../core/entries/usual-change.ts'
import type { Region } from '../../../core/script/exercise.ts'
import { dates } from '../dates.ts'
import { regionWords } from './body.ts'
import { number, plural } from './language.ts'
import { inMinutes } from './lengths.ts'

export const words = {
  chart: {
    showTable: 'Show as a table',
    showAll: (rows: number) => `Show all ${number(rows)} rows`,
    lastShown: (rows: number) => `The last ${number(rows)} are shown.`,
  },

  weeks: {
    title: 'Practice, week by week',
    /** `first`: the first day of any week. */
    read: (first: string) => `Each bar is a week from ${dates.weekday(first)}, with its number of practices. Gaps are fine.`,
    label: (practices: number, weeks: number, most: number) => {
      const during = plural(weeks, { one: '1 week', other: `${number(weeks)} weeks` })
      return plural(practices, {
        one: `1 practice in ${during}, at most ${number(most)} in a week. The numbers are in the table.`,
        other: `${number(practices)} practices in ${during}, at most ${number(most)} in a week. The numbers are in the table.`,
      })
    },
    thisWeek: 'this week',
    caption: 'Practice by week. Weeks without practice are left out.',
    head: ['Week from', 'Practices', 'Time practised'],
  },

  tension: {
    title: 'Tension before and after practice',
    read: '0 is calm, 10 is as tense as you can imagine. About the same is a fine result.',
    label: (practices: number, { lower, same, higher }: Changes) => {
      const counts = `lower after ${number(lower)}, the same after ${number(same)}, higher after ${number(higher)}`
      return plural(practices, {
        one: `Tension before and after 1 practice: ${counts}.`,
        other: `Tension before and after ${number(practices)} practices: ${counts}.`,
      })
    },
    before: 'before',
    after: 'after',
    lastOf: (shown: number, all: number) => `The last ${number(shown)} of ${number(all)} rated practices. All of them are in the table.`,
    caption: 'Tension before and after practice, 0 to 10',
    head: ['Practice on', 'Before', 'After'],
    notRated: {
      all: 'No practice has a rating from before and after. Rating is never needed.',
      weeks: 'No practice of these weeks has a rating from before and after. Rating is never needed.',
    },
  },

  exercises: {
    title: 'By exercise',
    read: 'The line runs from the lowest to the highest change of tension; the dot is the middle one. A range, not a verdict.',
    label: (uses: readonly { readonly title: string; readonly times: number; readonly seconds: number; readonly change: Spread | null }[]) =>
      `By exercise: ${uses.map((use) => `${use.title}, ${times(use.times)}, ${inMinutes(use.seconds)}, ${usually(use.change)}`).join('; ')}.`,
    under: (count: number, seconds: number) => `${times(count)}, ${inMinutes(seconds)}`,
    lower: (steps: number) => `${number(steps)} lower`,
    same: 'the same',
    higher: (steps: number) => `${number(steps)} higher`,
    range: ({ lowest, highest }: Spread) => (lowest === highest ? change(lowest) : `${change(lowest)} to ${change(highest)}`),
    mostOf: (shown: number, all: number) => `The ${number(shown)} you did most of ${number(all)}. All of them are in the table.`,
    caption: 'Practice by exercise',
    head: ['Exercise', 'Times', 'Time practised', 'Tension after', 'From, to'],
  },

  helped: {
    title: 'What helped',
    read: 'How often you ticked it, and how tension changed then.',
    label: (all: readonly { readonly what: string; readonly times: number; readonly change: Spread | null }[]) =>
      `What helped: ${all.map((one) => `${one.what} ${times(one.times)}, ${usually(one.change)}`).join('; ')}.`,
    mostOf: (shown: number, all: number) => `The ${number(shown)} ticked most of ${number(all)}. All of them are in the table.`,
    caption: 'What helped',
    head: ['What', 'Times', 'Tension after'],
  },

  /** "usually 2 lower", "usually 1 to 2 lower", "usually the same or 1 higher"; a single rating and a pair are said as they were. */
  usually: (spread: Spread | null): string => usually(spread),

  places: {
    title: 'Where tension sat',
    /** `weeks`: how many are looked at; null: all. */
    none: (weeks: number | null) =>
      `Nothing is marked in ${theseWeeks(weeks)}. Before and after a practice you can mark on a figure where you feel tense, if you like. What you mark appears here.`,
    marked: (practices: number, weeks: number | null) => {
      const blank = 'A place blank after may have let go, or been passed over.'
      return plural(practices, {
        one: `One practice of ${theseWeeks(weeks)} has a mark. ${blank}`,
        other: `${number(practices)} practices of ${theseWeeks(weeks)} have a mark. ${blank}`,
      })
    },
    sides: { before: 'Before', after: 'After' },
    map: { before: (most: string) => `Before practice. ${most}`, after: (most: string) => `After practice. ${most}` },
    most: (places: readonly { readonly region: Region; readonly times: number }[]) =>
      places.length === 0
        ? 'Nothing was marked.'
        : `Most often: ${places.map((place) => `${regionWords[place.region]} ${times(place.times)}`).join(', ')}.`,
    key: 'The fuller, the more often',
    shades: ['in up to a third', 'in up to two thirds', 'in more'],
    keyNote: 'of the practices with a mark. You see the figure as in a mirror: your right is on the right.',
    caption: 'Practices in which each place was marked',
    head: ['Place', 'Before', 'After'],
  },
}

const theseWeeks = (weeks: number | null): string => (weeks === null ? 'all your practices' : `these ${number(weeks)} weeks`)

function usually(spread: Spread | null): string {
  if (spread === null) return 'not rated'
  const { rated, middle } = spread
  const [low, high] = middle
  if (rated === 1) return `rated once: ${change(low)}`
  if (rated === 2) return low === high ? `rated twice: ${change(low)} both times` : `rated twice: ${change(low)} and ${change(high)}`
  if (low === high) return `usually ${change(low)}`
  if (high < 0) return `usually ${number(-high)} to ${number(-low)} lower`
  if (low > 0) return `usually ${number(low)} to ${number(high)} higher`
  if (high === 0) return `usually the same or ${change(low)}`
  if (low === 0) return `usually the same or ${change(high)}`
  return `usually between ${change(low)} and ${change(high)}`
}

/** A change of tension: "2 lower", "the same", "1 higher". */
const change = (steps: number): string => (steps === 0 ? 'the same' : steps < 0 ? `${number(-steps)} lower` : `${number(steps)} higher`)

/** "once", "twice", "9 times". */
const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${number(count)} times`)
