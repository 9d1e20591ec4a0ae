/** This moment in ISO 8601 with offset, as the person's clock shows it. */
import { localTime } from '../../core/entries/local-time.ts'

export function thisMoment(): string {
  const date = new Date()
  return localTime(date.getTime(), -date.getTimezoneOffset())
}
