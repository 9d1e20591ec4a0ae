/** What is written over a step: a group that is left out is imagined from its name on, and nobody gets ready to tense it. */
import type { Phase, Step, Timeline } from '../../core/script/exercise.ts'

export const phaseShown = ({ phase, chapter }: Pick<Step, 'phase' | 'chapter'>, { chapters }: Pick<Timeline, 'chapters'>): Phase =>
  phase === 'name' && chapters[chapter]?.leftOut === true ? 'imagine' : phase
