/** Days and weeks as the clock of each entry showed them: the date is read off the text, which keeps summer time and journeys out of it. */

/** Days since 1970-01-01 of a day or an instant (ISO 8601). */
export function dayNumber(at: string): number {
  return Math.round(Date.parse(`${at.slice(0, 10)}T00:00:00Z`) / 86_400_000)
}

/** The day again, as "2026-11-22". */
export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

/** The first day of a day's week; both are day numbers. `firstDay` of a week: 1 is Monday, 7 is Sunday. 1970-01-01 was a Thursday. */
export function weekOf(day: number, firstDay: number): number {
  return day - ((((day + 4 - firstDay) % 7) + 7) % 7)
}

/** How many weeks before the week of `now` the one that begins on `first` is; both are days or instants. */
export function weeksBetween(first: string, now: string, firstDay: number): number {
  return (weekOf(dayNumber(now), firstDay) - dayNumber(first)) / 7
}
