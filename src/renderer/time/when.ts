/** Times in the words of a page: "20:14", "Tuesday, 21:10", "3 May 2026". Read as the person's clock showed them when they were written. */

const week = 6 * 24 * 3600 * 1000
/** The wall time of an ISO 8601 text with offset, as if it were UTC, so that a later journey does not change it. */
const wall = (iso: string): Date => new Date(`${iso.slice(0, 19)}Z`)
const put = (iso: string, form: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...form, timeZone: 'UTC' }).format(wall(iso))

export function clockTime(iso: string): string {
  return put(iso, { hour: '2-digit', minute: '2-digit' })
}

/** The day alone; takes a bare date too. */
export function day(iso: string): string {
  return put(iso.length === 10 ? `${iso}T00:00:00` : iso, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** Both in ISO 8601 with offset. "Today", the weekday within the last days, else the date. */
export function dayAndTime(iso: string, now: string): string {
  const recent = Date.parse(now) - Date.parse(iso) < week
  const day = iso.slice(0, 10) === now.slice(0, 10) ? 'Today' : put(iso, recent ? { weekday: 'long' } : { day: 'numeric', month: 'long' })
  return `${day}, ${clockTime(iso)}`
}
