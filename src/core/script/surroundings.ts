/** What surrounds a practice without being part of it: the sound under the voice, and the limits of the unguided timer. */

/** Sounds that may run under a practice. All are made by our own code. */
export const backgrounds = ['none', 'rain', 'stream', 'wind', 'brown'] as const
export type Background = (typeof backgrounds)[number]

/** How loud each sound of a practice is, 0 to 1, and how loud before anybody sets it: the voice as it was recorded, at about -19 LUFS, and the rest well under it. */
export interface Volumes {
  readonly voice: number
  readonly bell: number
  readonly background: number
}
export const usualVolumes: Volumes = { voice: 1, bell: 0.4, background: 0.4 }

/** As the person set them; the usual ones before anything is open. */
export const volumesIn = (set: { readonly voiceVolume: number; readonly bellVolume: number; readonly backgroundVolume: number } | null): Volumes =>
  set ? { voice: set.voiceVolume, bell: set.bellVolume, background: set.backgroundVolume } : usualVolumes

/** Bells to choose from for the timer. */
export const timerBells = ['bowl', 'chime', 'wood'] as const
export type TimerBell = (typeof timerBells)[number]

/** Minutes of the longest timer, and how many bells of their own a person may set. */
export const longestTimer = 120
export const mostOwnBells = 20
