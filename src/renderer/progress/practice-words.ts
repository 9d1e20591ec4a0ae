/** A practice in words: when, how long, how tense. Days and hours as the person's clock showed them then. */
import type { DataOf } from '../../core/entries/entry.ts'
import { dayInWords, dayPart } from '../../core/entries/summaries.ts'

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const parts = { morning: 'in the morning', afternoon: 'in the afternoon', evening: 'in the evening', night: 'at night' } as const

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

/** "tension from 6 to 3", "tension 5 before and after", "tension 6 before", or an empty string when nothing was rated. */
export function tensionInWords({ before, after }: Pick<DataOf<'practice'>, 'before' | 'after'>): string {
  if (before !== null && after !== null)
    return before === after ? `tension ${String(before)} before and after` : `tension from ${String(before)} to ${String(after)}`
  if (before !== null) return `tension ${String(before)} before`
  return after === null ? '' : `tension ${String(after)} after`
}
