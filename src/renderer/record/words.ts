/** What the page says about a take: what happened, what is safe, what to do. */
import type { Outcome } from './recording-session.svelte.ts'
import type { WhyNot } from './booth.ts'

/** Seconds to one decimal, never more than there are: "4.5 seconds". */
export function inSeconds(seconds: number): string {
  const tenths = Math.floor(seconds * 10 + 1e-6) / 10
  return `${tenths === Math.floor(tenths) ? String(tenths) : tenths.toFixed(1)} ${tenths === 1 ? 'second' : 'seconds'}`
}

const before = 'What you recorded before is still here.'
/** Instead of the lines, when the exercise cannot be loaded. */
export const unreadable =
  'The lines of this exercise could not be read from the app’s own files. Nothing of yours is lost. Installing the app again mends it.'
const noMicrophone: Readonly<Record<WhyNot, string>> = {
  none: `No microphone was found. ${before} Plug one in, or switch it on, then press Record again.`,
  refused: `The computer did not let Groundwork use the microphone. ${before} Look for “microphone” in the privacy settings of your computer, allow it for Groundwork, then press Record again.`,
  busy: `The microphone could not be switched on. Another program may be using it. ${before} Close that program, then press Record again.`,
  mute: `The microphone is there, but no sound comes from it. ${before} Check that it is not muted or switched off, then press Record again.`,
  unknown: `The microphone could not be used. ${before} Plug it in again or choose another one in the settings of your computer, then press Record again.`,
}

export function outcomeInWords(outcome: Outcome): string {
  switch (outcome.is) {
    case 'kept':
      return `Saved, ${inSeconds(outcome.seconds)}.${outcome.clipped ? ' It was very loud in places. A little further from the microphone may sound softer.' : ''}`
    case 'waiting':
      return 'Not saved yet. Your take is kept here and tried again. Please leave this window open until it is saved.'
    case 'refused':
      return 'This take could not be saved; the reason is at the top of the page. You can still listen to it, or record it again.'
    case 'too-long':
      return `This take is ${inSeconds(outcome.seconds)}, and there is room for ${inSeconds(outcome.room)}, so it was not saved. Say it a little quicker, or pause less. ${before}`
    case 'nothing-heard':
      return `Nothing was heard, so nothing was saved. ${before} Check that the microphone is not muted, come a little closer, and try again.`
    case 'no-microphone':
      return noMicrophone[outcome.why]
    case 'lost':
      return `The microphone went away, so this take was not saved. ${before} When the microphone is back, press Record again.`
    case 'unplayable':
      return 'The sound could not be played on this computer. What you recorded is still here. Check the loudspeaker or the headphones, then press Listen again.'
    case 'gone':
      return 'The sound of this line is no longer on the disk, so the line is shown and not said. You can record it again.'
  }
}

/** True for what went wrong: it is said at once, and stands out. */
export const isTrouble = (outcome: Outcome): boolean => outcome.is !== 'kept'
