/** A practice under way, wherever it is shown or kept: what went wrong with its sound, and the parts of the timer. */
import type { TimerTitles } from '../../../core/timeline/timer.ts'
import { number } from './language.ts'

/** What went wrong with the sound. */
export const problemWords = {
  'no-sound': 'No sound could be played on this computer. The words stay on the screen. Press play to try again.',
  'output-lost': 'The sound output went away, so the practice waits here. When it is back, press play to go on.',
  'output-changed': 'A device of this computer came or went, so the practice waits here. Look where the sound comes out now, then press play.',
  'no-background': 'The background sound could not be played. The practice goes on without it.',
}

/** Where another practice would end the one that is under way. `at`: "11:44". */
export const anotherWords = {
  title: (practice: string) => `“${practice}” is still going on`,
  what: (at: string) => `It stands at ${at}. If you start this one, it ends there and counts as it is.`,
  keep: 'Let it go on',
  end: 'End it and start this one',
}

export const timerTitles: TimerTitles = {
  settling: 'Settling in',
  sitting: (part, of) => (of > 1 ? `Sitting, part ${number(part)} of ${number(of)}` : 'Sitting'),
}

/** In the system's media panel, where a person does not want it to say what they practise: as the taskbar says then. */
export const plainTitle = 'Notes'
