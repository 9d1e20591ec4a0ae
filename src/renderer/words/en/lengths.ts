/** Lengths of time in words. */
import { number, plural } from './language.ts'

/** Seconds as whole minutes where there is little room: "9 min". */
export const inMin = (seconds: number): string => `${number(Math.max(1, Math.round(seconds / 60)))} min`

/** Seconds as whole minutes: "9 minutes", "1 minute", "less than a minute". */
export function inMinutes(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return minutes === 0 ? 'less than a minute' : plural(minutes, { one: '1 minute', other: `${number(minutes)} minutes` })
}
