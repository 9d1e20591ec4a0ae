/** The sentences for everything that can go wrong with the file: seldom needed, so they come once the file is open, or when they are needed. */
import { afterFrame } from '../time/after-frame.ts'

export const loadStrips = () => import('./TroubleStrips.svelte')

export async function prefetchStrips(): Promise<void> {
  await afterFrame(loadStrips).catch(() => undefined) // asked for again when there is a trouble, and told then
}
