/** When something was: "Today, 20:14", "Tuesday, 21:10", "12 May, 21:10", "1 January 2100, 10:00". */
import { dates } from '../dates.ts'

const week = 6 * 24 * 3600 * 1000 // ms

/** Both in ISO 8601 with offset. The weekday within the last days, else the date. */
export function dayAndTime(iso: string, now: string): string {
  const ago = Date.parse(now) - Date.parse(iso)
  const recent = ago >= 0 && ago < week
  const day = iso.slice(0, 10) === now.slice(0, 10) ? 'Today' : recent ? dates.weekday(iso) : dates.dayNear(iso, now)
  return `${day}, ${dates.time(iso)}`
}
