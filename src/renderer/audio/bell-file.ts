/** Which recording a bell is. */
import type { Bell } from '../../core/script/exercise.ts'

/** Under the app's resources. A timer's own sound ends lower than it began; its bowl is the bell of every practice. */
export function bellFile({ bell, sound }: Pick<Bell, 'bell' | 'sound'>): string {
  const last = bell === 'end'
  if (sound === undefined) return `cues/${bell}.webm`
  if (sound === 'bowl') return last ? 'cues/end.webm' : 'cues/begin.webm'
  return last ? `cues/${sound}-end.webm` : `cues/${sound}.webm`
}
