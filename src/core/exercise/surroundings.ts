/** What surrounds a practice without being part of it: the sound under the voice, and the limits of the unguided timer. */

/** Sounds that may run under a practice. All are made by our own code. */
export const backgrounds = ['none', 'rain', 'stream', 'wind', 'brown'] as const
export type Background = (typeof backgrounds)[number]

/** Bells to choose from for the timer. */
export const timerBells = ['bowl', 'chime', 'wood'] as const
export type TimerBell = (typeof timerBells)[number]

/** Minutes of the longest timer, and how many bells of their own a person may set. */
export const longestTimer = 120
export const mostOwnBells = 20
