/** What went wrong with the sound of a practice, in words. */
import type { Problem } from './running.svelte.ts'

export const problemWords: Readonly<Record<Problem, string>> = {
  'no-sound': 'No sound could be played on this computer. The words stay on the screen. Press play to try again.',
  'output-lost': 'The sound output went away, so the practice waits here. When it is back, press play to go on.',
  'no-background': 'The background sound could not be played. The practice goes on without it.',
}
