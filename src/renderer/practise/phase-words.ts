/** What a phase is called on the screen. */
import type { Phase } from '../../core/exercise/exercise.ts'

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
