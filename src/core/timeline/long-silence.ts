/** A silence is never so long that a person with closed eyes wonders whether it is over: a soft prompt where something is said, a soft sign where only bells ring. */
import type { Bell, Talk } from '../script/exercise.ts'
import { onSample } from './samples.ts'

/** A silence longer than `longestSilence` seconds gets a soft prompt or sign each `promptAfter` seconds. */
export const longestSilence = 45
export const promptAfter = 30

interface Heard {
  readonly at: number
  readonly seconds: number
}

/**
 * The soft signs of a practice, or of that part of it in which only bells ring. `heard`: what else sounds, in any order. They come at fixed times after the sound
 * before them, so that making a silence longer never moves a sign that was heard.
 */
export function softSigns(heard: readonly Heard[], total: number, talkAt: (at: number) => Talk): Bell[] {
  const signs: Bell[] = []
  let silentFrom = 0
  for (const { at, seconds } of [...heard, { at: total, seconds: 0 }].toSorted((one, other) => one.at - other.at)) {
    while (at - silentFrom > longestSilence) {
      silentFrom += promptAfter
      if (talkAt(silentFrom) === 'bells') signs.push({ at: onSample(silentFrom), bell: 'still' })
    }
    silentFrom = Math.max(silentFrom, at + seconds)
  }
  return signs
}
