/** Instants as the person's clock shows them: ISO 8601 with offset, so that "in the evening" stays true after a journey. */

/** `ms` since 1970 and minutes east of Greenwich -> `2026-11-22T20:14:03.120+01:00`. (JavaScript's getTimezoneOffset counts west: negate it.) */
export function localTime(ms: number, minutesEast: number): string {
  const wall = new Date(ms + minutesEast * 60_000).toISOString().slice(0, -1)
  const minutes = Math.abs(minutesEast)
  return `${wall}${minutesEast < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}
