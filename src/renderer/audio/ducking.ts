/** How loud the background is at each second of a practice: it makes room for the voice and is gone at the end. Timeline seconds. */
import type { Timeline } from '../../core/script/exercise.ts'
import { eased } from './envelope.ts'
import type { Point } from './envelope.ts'

const under = 10 ** (-6 / 20) // 6 dB softer while somebody speaks
const goesDown = 0.3 // seconds, over by the first sound of the voice
const comesUp = 0.8
/** Between two sentences closer than this it stays down: coming up for a moment would draw the ear to it. Seconds. */
const together = 2
const lastSeconds = 4
const lastSecondsAsleep = 30

/** The course of the background under these spoken cues. */
export function ducking(cues: readonly { readonly at: number; readonly seconds: number }[]): Point[] {
  const spans: { from: number; to: number }[] = []
  for (const { at, seconds } of [...cues].sort((a, b) => a.at - b.at)) {
    const last = spans.at(-1)
    if (last && at - last.to < together) last.to = Math.max(last.to, at + seconds)
    else spans.push({ from: at, to: at + seconds })
  }
  return spans.flatMap(({ from, to }) => [
    { at: from - goesDown, gain: 1 },
    { at: from, gain: under },
    { at: to, gain: under },
    { at: to + comesUp, gain: 1 },
  ])
}

/** The last seconds of a practice; where no bell ends it the person may be asleep, and it goes very slowly. */
export function closing({ total, bells }: Pick<Timeline, 'total' | 'bells'>): Point[] {
  const seconds = Math.min(total, bells.some(({ bell }) => bell === 'end') ? lastSeconds : lastSecondsAsleep)
  return eased(total - seconds, seconds, 1, 0)
}
