/** How a window that writes for long tells the main process that it does, in milliseconds. */

/** A window that is still writing says so this often. */
export const signEvery = 1000

/** One that has said nothing for so long does not answer any more: one sign may be late, or lost. */
export const silentAfter = 2 * signEvery
