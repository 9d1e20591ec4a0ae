/** Lengths of time in words and figures. */

/** Seconds as "9:10". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`
}

/** Seconds as whole minutes: "9 minutes", "1 minute", "less than a minute". */
export function inMinutes(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (minutes === 0) return 'less than a minute'
  return minutes === 1 ? '1 minute' : `${String(minutes)} minutes`
}
