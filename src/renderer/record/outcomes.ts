/** What the page says about a take. */
import { words } from '$words/record.ts'
import type { LineOutcome } from './recording-session.svelte.ts'

const say = words.take

export function outcomeInWords(outcome: LineOutcome): string {
  switch (outcome.is) {
    case 'kept':
      return say.kept(outcome.seconds, outcome.clipped)
    case 'waiting':
      return say.waiting
    case 'refused':
      return say.refused
    case 'too-long':
      return say.tooLong(outcome.seconds, outcome.room)
    case 'nothing-heard':
      return say.nothingHeard
    case 'no-microphone':
      return say.noMicrophone[outcome.why]
    case 'lost':
      return say.lost
    case 'unplayable':
      return say.unplayable
    case 'gone':
      return say.gone
  }
}

/** True for what went wrong: it is said at once, and stands out. */
export const isTrouble = (outcome: LineOutcome): boolean => outcome.is !== 'kept'
