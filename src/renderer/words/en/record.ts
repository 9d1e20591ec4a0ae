/** The words of an exercise in one's own voice. Of a take: what happened, what is safe, what to do. */
import { part, type Parts } from '../parts.ts'
import { number, plural } from './language.ts'

/** Seconds to one decimal, never more than there are: "4.5 seconds". */
function inSeconds(seconds: number): string {
  const tenths = Math.floor(seconds * 10 + 1e-6) / 10
  return plural(tenths, { one: '1 second', other: `${number(tenths)} seconds` })
}

const before = 'What you recorded before is still here.'
const longSilences = 'Long silences'

export const words = {
  here: 'Your own voice',
  title: (exercise: string) => `${exercise}, in your own voice`,
  lead: 'Record it line by line, for yourself or for somebody you help. What has no recording yet is shown on the screen, and never said by another voice.',
  another: 'Another exercise',
  length: 'Length',
  recordedOf: (recorded: number, lines: number) =>
    plural(lines, {
      one: `${number(recorded)} of 1 line recorded`,
      other: `${number(recorded)} of ${number(lines)} lines recorded`,
    }),
  practise: 'Practise with your voice',
  /** Instead of the lines, when the exercise cannot be loaded. */
  unread: 'The lines of this exercise could not be read from the app’s own files. Nothing of yours is lost. Installing the app again fixes this.',

  line: {
    nth: (nth: number, of: number) => `Line ${number(nth)} of ${number(of)}`,
    /** `where`: the part it stands in, null for the long silences; `at`: "1:20", null when other choices need it. */
    where: (where: string | null, at: string | null) =>
      at === null ? `${where ?? longSilences}, for other choices` : `${where ?? longSilences}, at ${at}`,
    room: (room: number, usual: number) => `There is room for ${inSeconds(room)} here. The app’s voice takes ${inSeconds(usual)}.`,
    recording: [part('strong', 'Recording.'), ' Say the line, then press Stop.'] satisfies Parts<'strong'>,
    opening: 'Switching the microphone on.',
    recorded: (seconds: number) => `Recorded, ${inSeconds(seconds)}.`,
    notYet: 'Not recorded yet. Until then it is shown, not said.',
    record: 'Record',
    again: 'Record again',
    stop: 'Stop',
    saving: 'Saving',
    listen: 'Listen',
    stopListening: 'Stop listening',
    throwAway: 'Throw this take away',
    delete: 'Delete',
    next: 'Next line',
  },

  list: {
    needed: 'For your usual choices',
    others: 'For other choices',
    where: (where: string | null, at: string | null) => (at === null ? (where ?? longSilences) : `${where ?? longSilences}, ${at}`),
    shownOnly: 'shown only',
    /** What is unseen is read out alone. */
    recorded: (seconds: number): Parts<'unseen'> => [part('unseen', 'Recorded, '), inSeconds(seconds)],
    gone: 'its sound is gone',
  },

  level: { label: 'How loud it is', quiet: 'Quiet', good: 'A good level', loud: 'Very loud' },

  take: {
    kept: (seconds: number, clipped: boolean) =>
      clipped
        ? `Saved, ${inSeconds(seconds)}. It was very loud in places. A little further from the microphone may sound softer.`
        : `Saved, ${inSeconds(seconds)}.`,
    waiting: 'Not saved yet. Your take is kept here and tried again. Please leave this window open until it is saved.',
    refused: 'This take could not be saved; the reason is at the top of the page. You can still listen to it, or record it again.',
    tooLong: (seconds: number, room: number) =>
      `This take is ${inSeconds(seconds)}, and there is room for ${inSeconds(room)}, so it was not saved. Say it a little quicker, or pause less. ${before}`,
    nothingHeard: `Nothing was heard, so nothing was saved. ${before} Check that the microphone is not muted, come a little closer, and try again.`,
    noMicrophone: {
      none: `No microphone was found. ${before} Plug one in, or switch it on, then press Record again.`,
      refused: `The computer did not let Groundwork use the microphone. ${before} Look for “microphone” in the privacy settings of your computer, allow it for Groundwork, then press Record again.`,
      busy: `The microphone could not be switched on. Another program may be using it. ${before} Close that program, then press Record again.`,
      mute: `The microphone is there, but no sound comes from it. ${before} Check that it is not muted or switched off, then press Record again.`,
      unknown: `The microphone could not be used. ${before} Plug it in again or choose another one in the settings of your computer, then press Record again.`,
    },
    lost: `The microphone went away, so this take was not saved. ${before} When the microphone is back, press Record again.`,
    unplayable:
      'The sound could not be played on this computer. What you recorded is still here. Check the loudspeaker or the headphones, then press Listen again.',
    gone: 'The sound of this line is no longer on the disk, so the line is shown and not said. You can record it again.',
  },

  deleted: (recordings: number) => plural(recordings, { one: 'Recording deleted.', other: `${number(recordings)} recordings deleted.` }),
  thrownAway: 'The take was thrown away.',
  /** Of a take under way when its line was left: it is kept as far as it went. */
  leftSaved: 'The line you were recording was saved as far as it went.',
  leftWaiting: 'The line you were recording is kept as far as it went. This is not saved yet.',
  replaced: 'The earlier recording was replaced.',
  putBack: (recordings: number) => plural(recordings, { one: 'Put it back', other: 'Put them back' }),

  noLongerSaid: {
    title: (recordings: number) =>
      plural(recordings, {
        one: '1 recording of a sentence that is no longer in the app',
        other: `${number(recordings)} recordings of sentences that are no longer in the app`,
      }),
    delete: (recordings: number) => plural(recordings, { one: 'Delete it', other: 'Delete them' }),
  },

  know: {
    label: 'Good to know',
    notes: [
      'Recordings stay on this computer, beside your other entries. The microphone is on only while you record a line.',
      'A quiet room helps, and a hand’s width from the microphone. Speak as you would to somebody sitting next to you. No voice has to sound trained.',
      'Silence before and after the words is cut off, and every line is brought to the same loudness.',
      'A sentence that stands in other exercises too is recorded for all of them.',
      'A deleted recording leaves the disk when none of your older copies needs it any more.',
    ],
  },
}
