/** What the first sound waits for: the code that plays it, and the system's own door to the sound, which takes a tenth of a second to open. */

/** Opens no output and plays nothing. Refused where either cannot be had. */
export async function prefetchSound(): Promise<void> {
  await Promise.all([import('./conductor.ts'), navigator.mediaDevices.enumerateDevices()])
}
