/** How the file of a background is laid out, for those who make it and those who play it. */

/**
 * The file holds a sound that repeats itself every `seconds`, and a second more of it at each end: whatever the codec does to the ends of a file, a loop that
 * starts at `from` never meets it. Seconds, whole samples.
 */
export const backgroundLoop = { from: 1, seconds: 40, file: 42 } as const
