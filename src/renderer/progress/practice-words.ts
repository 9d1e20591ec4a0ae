/** A practice in words: which, when, how long, how tense. Days and hours as the person's clock showed them then. */
import { book } from '../book/book.svelte.ts'
import { dayNumber, mondayOf } from '../../core/entries/days.ts'
import type { DataOf } from '../../core/entries/entry.ts'
import { dayInWords, dayPart } from '../../core/entries/summaries.ts'
import { timerTitle } from '../book/title-of.ts'

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const parts = { morning: 'in the morning', afternoon: 'in the afternoon', evening: 'in the evening', night: 'at night' } as const

const presetWords = { gentle: 'gentle', classic: 'classic', standard: 'standard', long: 'long' } as const

export function titleOf({ exercise }: Pick<DataOf<'practice'>, 'exercise'>): string {
  return exercise === 'timer' ? timerTitle : (book.exercise(exercise)?.title ?? 'A practice this version does not have')
}

/** The form where there is more than one and its name says more than a length, and the preset: "short", "gentle"; may be empty. */
export function setUpInWords({ exercise, form, preset }: Pick<DataOf<'practice'>, 'exercise' | 'form' | 'preset'>): string {
  const lengths = book.exercise(exercise)?.lengths ?? []
  const title = lengths.length > 1 ? lengths.find((length) => length.form === form)?.title : undefined
  const words = [title && !/^\d/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : '', preset === null ? '' : presetWords[preset]]
  return words.filter((word) => word !== '').join(', ')
}

/** "Tuesday 12 May, in the evening"; both in ISO 8601 with offset. */
export function whenInWords(at: string, now: string): string {
  return `${weekday.format(Date.parse(`${at.slice(0, 10)}T00:00:00Z`))} ${dayInWords(at, now)}, ${parts[dayPart(Number(at.slice(11, 13)))]}`
}

/** "9 minutes", or what was done of it: "3 of 9 minutes, stopped early". */
export function lengthInWords({ practised, planned, finished }: Pick<DataOf<'practice'>, 'practised' | 'planned' | 'finished'>): string {
  const done = Math.round(practised / 60)
  if (finished) return done < 1 ? 'less than a minute' : done === 1 ? '1 minute' : `${String(done)} minutes`
  const whole = Math.max(1, Math.round(planned / 60))
  return `${done < 1 ? 'less than a minute' : String(done)} of ${String(whole)} ${whole === 1 ? 'minute' : 'minutes'}, stopped early`
}

/** The minutes of a table: "9", or "3 of 9" when it ended early. */
export function minutesDone({ practised, planned, finished }: Pick<DataOf<'practice'>, 'practised' | 'planned' | 'finished'>): string {
  const done = String(Math.round(practised / 60))
  return finished ? done : `${done} of ${String(Math.round(planned / 60))}`
}

/** "tension from 6 to 3", "tension 5 before and after", "tension 6 before", or an empty string when nothing was rated. */
export function tensionInWords({ before, after }: Pick<DataOf<'practice'>, 'before' | 'after'>): string {
  if (before !== null && after !== null)
    return before === after ? `tension ${String(before)} before and after` : `tension from ${String(before)} to ${String(after)}`
  if (before !== null) return `tension ${String(before)} before`
  return after === null ? '' : `tension ${String(after)} after`
}

/** "This week", "Last week", "Week from 6 April". `monday` is a day. */
export function weekInWords(monday: string, now: string): string {
  const apart = (mondayOf(dayNumber(now)) - dayNumber(monday)) / 7
  return apart <= 0 ? 'This week' : apart === 1 ? 'Last week' : `Week from ${dayInWords(monday, now)}`
}
