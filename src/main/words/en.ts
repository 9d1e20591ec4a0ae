/** What the main process says to the person itself, in the system's own dialogs. Whole sentences as functions of facts. */
import { phrasesIn } from '../../core/language/phrases.ts'
import type { Unsaved } from '../../shared/ipc.ts'

interface Question {
  readonly message: string
  readonly detail: string
}

export const tag: string = 'en-GB'
const { plural, and, number } = phrasesIn(tag)

const some = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [plural(count, { one, other: `${number(count)} ${many}` })])

export const closing = {
  stay: 'Stay',
  close: 'Close without saving',

  unsaved: ({ entries, recordings, settings, place }: Unsaved): Question => ({
    message: 'Not everything is saved yet.',
    detail: `If you close Groundwork now, this is lost: ${and([
      ...some(entries, 'one thing you wrote or did', 'things you wrote or did'),
      ...some(recordings, 'one recording of your voice', 'recordings of your voice'),
      ...(settings ? ['a change of your settings'] : []),
      ...(place ? ['the place where your practice stands'] : []),
    ])}. Everything saved before is safe. If you stay, you can try again or copy your words.`,
  }),

  silent: (): Question => ({
    message: 'The window does not answer.',
    detail:
      'Everything saved before is safe. What you typed or did in the last moments may not be saved yet, and may be lost if you close Groundwork now. If you stay, it may answer again.',
  }),

  slow: (): Question => ({
    message: 'The disk has not answered yet.',
    detail:
      'Everything saved before is safe. What you typed or did last is still on its way to the disk, and may be lost if you close Groundwork now. If you stay, it may still be saved.',
  }),
}

export const crash = {
  message: 'Groundwork stopped several times.',
  detail: 'Everything saved is safe in your file. You can try once more, or close Groundwork and open it later.',
  again: 'Try again',
  close: 'Close',
}

const inAnEmergency = 'In an emergency, ring your local emergency number.'

/** Why there is no window. `folder`: where the person's file lies. */
export const start = {
  title: 'Groundwork',
  message: 'Groundwork could not start.',
  close: 'Close',

  damaged: (folder: string) =>
    `A part of the app could not be loaded. Your file is untouched, in ${folder}.\n\nOpen Groundwork once more. If this comes again, install it again: your file stays where it is.\n\n${inAnEmergency}`,

  'no-lock': (folder: string) =>
    `Only one Groundwork may be open at a time, so that nothing you write is lost. It could not make sure of that now: the disk may be full, or Groundwork may not use its folder. Your file is untouched, in ${folder}.\n\nMake some room on the disk, or restart the computer. Then open Groundwork again.\n\n${inAnEmergency}`,
}

export const files = {
  exportTitle: 'Export your entries',
  export: 'Export',
  json: 'JSON',
  logTitle: 'Save your practice log',
  save: 'Save',
  csv: 'Table (CSV)',

  /** The name got its ending after the system had asked. */
  isThere: (name: string): Question => ({
    message: `There is a file named ${name} already.`,
    detail: 'If you replace it, what is in it now is gone.',
  }),
  replace: 'Replace it',
  anotherName: 'Choose another name',

  /** Stands at the head of an export, for whoever opens it as a text. `when`: "21 November 2026, 20:14". */
  aboutExport: (when: string) =>
    `Your entries from Groundwork, exported on ${when}. “entries” lists what you recorded: “at” is when, “edited” is when it last changed. If you recorded lines in your own voice, the sound is in a folder beside this file whose name ends in “recordings”. Keep this file somewhere private.`,
}

export const edit = { cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' }

/** The window's title: in a list of open windows, anyone can read it. */
export const titles = { usual: 'Groundwork', plain: 'Notes' }
