/** Lengths of time in words. */
import type { DataOf } from '../../../core/entries/entry.ts'
import { number, plural } from './language.ts'

/** Seconds as whole minutes where there is little room: "9 min". */
export const inMin = (seconds: number): string => `${number(Math.max(1, Math.round(seconds / 60)))} min`

/** Seconds as whole minutes: "9 minutes", "1 minute", "less than a minute". */
export function inMinutes(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return minutes === 0 ? 'less than a minute' : plural(minutes, { one: '1 minute', other: `${number(minutes)} minutes` })
}

/** Of a practice that did not run to its end, whoever or whatever ended it. */
export const endedEarly = 'ended early'

/** "9 minutes", or what was done of it: "3 of 9 minutes, ended early". Seconds. */
export function practisedFor({ practised, planned, finished }: Pick<DataOf<'practice'>, 'practised' | 'planned' | 'finished'>): string {
  if (finished) return inMinutes(practised)
  const done = Math.round(practised / 60)
  const whole = Math.max(1, Math.round(planned / 60))
  const part = done < 1 ? 'less than a minute' : number(done)
  return plural(whole, { one: `${part} of 1 minute, ${endedEarly}`, other: `${part} of ${number(whole)} minutes, ${endedEarly}` })
}
