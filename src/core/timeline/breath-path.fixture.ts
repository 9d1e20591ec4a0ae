/** For tests: how high the way over the hills is at a moment. */
import { heightOn, shareOf, slopeAt, type Slope } from './breath-path.ts'

export function heightAt(way: readonly Slope[], at: number): number {
  const slope = slopeAt(way, at)
  return slope === null ? 0 : heightOn(slope, shareOf(slope, at))
}
