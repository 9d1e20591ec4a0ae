/** Makes the page's audio clock run faster, so that a practice of nine minutes takes seconds. */
import { quicken } from '../scripts/bench/quick-clock.mjs'
import type { App } from './app.ts'

/** Every AudioContext opened after this reads and takes times `rate` times as fast as real ones. The page is loaded anew. */
export async function hurry(app: App, rate: number): Promise<void> {
  await app.page.addInitScript(quicken, rate)
  await app.page.reload()
}
