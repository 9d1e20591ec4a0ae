/** Lengths of time in words and figures. */

/** Seconds as "9:10". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`
}

/** Seconds as whole minutes, rounded and never "0": "9 minutes", "1 minute". */
export function inMinutes(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60))
  return minutes === 1 ? '1 minute' : `${String(minutes)} minutes`
}
