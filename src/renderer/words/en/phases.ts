/** What a phase, or a part of a breath, is called on the screen. */
import type { BreathKind } from '../../../core/script/breathing.ts'
import type { Phase } from '../../../core/script/exercise.ts'

export const phaseWords: Readonly<Record<Phase, string>> = {
  talk: 'Listen',
  guide: 'Follow along',
  quiet: 'Quiet',
  breathe: 'Breathe along',
  name: 'Get ready',
  tense: 'Tense',
  release: 'Let go',
  notice: 'Notice',
  imagine: 'Imagine letting go',
}

/** What a part of a breath is called on the screen. */
export const breathWords: Readonly<Record<BreathKind, string>> = {
  in: 'Breathe in',
  'top-up': 'A sip more',
  hold: 'Wait',
  out: 'Breathe out',
  rest: 'Wait',
}

/** The same on the hills, where it passes by. */
export const besideWords: Readonly<Record<BreathKind, string>> = { in: 'in', 'top-up': 'a sip more', hold: 'wait', out: 'out', rest: 'wait' }
