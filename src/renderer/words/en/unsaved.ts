/** The words of what a person wrote or recorded and is only in this window. */
import { number, plural } from './language.ts'

export const words = {
  label: 'What is not saved',
  count: (things: number) =>
    plural(things, {
      one: 'One thing you wrote, did or recorded could not be saved.',
      other: `${number(things)} things you wrote, did or recorded could not be saved.`,
    }),
  onlyHere: (things: number) => plural(things, { one: 'It is only in this window.', other: 'They are only in this window.' }),
  show: (things: number) => plural(things, { one: 'Show it', other: 'Show them' }),
  hide: (things: number) => plural(things, { one: 'Hide it', other: 'Hide them' }),

  recording: 'Your recording of this line',
  preset: (exercise: string) => `${exercise}, set up by you`,
  practice: (exercise: string, length: string) => `${exercise}, ${length}`,

  copy: 'Copy the words',
  copied: 'Copied.',
  notCopied: 'The words could not be copied. You can select them and copy them with the keyboard.',
  tryAgain: 'Try to save it again',
  asNew: 'Save it as a new entry',
  saved: 'Saved.',
  replaced: 'Saved. It took the place of your earlier recording of this line.',
  throwAway: 'Throw it away',
  thrownAway: 'It was thrown away.',
  putBack: 'Put it back',

  /** Before another file is opened. */
  staysHere: (things: number) =>
    plural(things, {
      one: 'One thing you wrote, did or recorded is not saved. It stays in this window until you close it.',
      other: `${number(things)} things you wrote, did or recorded are not saved. They stay in this window until you close it.`,
    }),
  /** One of what is erased. */
  erased: (things: number) =>
    plural(things, {
      one: 'one thing that is not saved and only in this window',
      other: `${number(things)} things that are not saved and only in this window`,
    }),
}
