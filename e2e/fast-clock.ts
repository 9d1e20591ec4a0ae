/** Makes the page's audio clock run faster, so that a practice of nine minutes takes seconds. */
import { quicken } from '../scripts/bench/quick-clock.mjs'
import type { App } from './app.ts'

/** Every AudioContext opened after this reads and takes times `rate` times as fast as real ones. The page is loaded anew. */
export async function hurry(app: App, rate: number): Promise<void> {
  await app.page.addInitScript(quicken, rate)
  await app.reloads()
}

/** While nothing plays: from now on the clocks of a page that `hurry` loaded run at this pace. */
export const setsPace = (app: App, rate: number): Promise<void> =>
  app.page.evaluate((times) => (window as unknown as { quickClock: { runs: (times: number) => void } }).quickClock.runs(times), rate)

/**
 * The practice waits, and goes on `rate` times as fast as a real clock: what a person does on the way is done in real time, however busy the computer is, and what
 * nobody waits for is hurried.
 */
export async function goesOnAt(app: App, rate: number): Promise<void> {
  await app.presses('Pause')
  await setsPace(app, rate)
  await app.presses('Play')
}
