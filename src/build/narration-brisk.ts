/** Lines a voice begins with a false small vowel ("Notice" heard as "And notice") at its usual speed. Said a little brisker they are clean; found by listening. */
import type { Voice } from '../core/exercise/exercise.ts'

export const brisk: Readonly<Record<Voice, Readonly<Record<string, number>>>> = {
  af_heart: {
    'Allow about a quarter of an hour.': 0.8,
    'Skip or stop any time you like.': 0.8,
    'Then note how tense you are, if you like.': 0.8,
    'Feel both legs.': 0.85,
    'Feel what has changed.': 0.85,
    'Let go.': 0.85,
    'Let it be easy.': 0.85,
    'Look for a colour.': 0.85,
    'Look slowly round the room.': 0.85,
    'Nothing needs to move.': 0.85,
    'Notice the difference.': 0.85,
    'Notice your forehead.': 0.85,
    'Now your neck.': 0.85,
    'Tense.': 0.85,
  },
  am_michael: {},
}
