/** The words of the frame around the rooms: the rail, what a person must know about their file, a practice that was interrupted, recovery. */
import { path } from '../path.ts'
import { plural } from './language.ts'

export const words = {
  skip: 'Skip to the page',

  /** Of the document: a screen reader says it when the page changes. */
  title: (room: string) => `${room} – Groundwork`,
  /** The same, when a person chose a title that says nothing. */
  plainTitle: 'Notes',
  notLoaded: {
    title: 'This page could not be loaded',
    safe: 'What you saved is safe.',
    todo: 'Close Groundwork and open it again. If the page still does not come, install Groundwork again: your file stays where it is.',
  },
  helpNotLoaded: 'The rest of Get help now could not be loaded. To try once more, close Groundwork and open it again. What you saved is safe.',

  rail: { label: 'Main' },

  trouble: { tryAgain: 'Try again now', close: 'Close' },

  interrupted: {
    label: 'A practice that was interrupted',
    what: (practice: string, at: string) => `${practice} was interrupted at ${at}.`,
    kept: 'Its place is kept.',
    notLoaded: 'It could not be opened just now. Its place is kept. Try again, or close Groundwork and open it again.',
    goOn: 'Go on from there',
    keep: 'Log what I did',
    leaveOut: 'Don’t log it',
  },

  recovery: {
    title: 'Your file could not be read',
    lead: 'Nothing was deleted, nothing was overwritten, and nothing new was begun. You decide what happens next.',
    safe: 'What is safe',
    setAside: (files: number) =>
      plural(files, {
        one: 'The damaged file was set aside as it was, not deleted:',
        other: 'The damaged files were set aside as they were, not deleted:',
      }),
    whereItWas: (folder: string) => `Every file lies where it was, in ${path(folder)}.`,
    openFolder: 'Open the folder',
    older: 'Open an older copy',
    olderNote: 'One was kept on each day you used the app. The newest comes first.',
    noOlder: 'There is no older copy that can be read.',
    begin: 'Begin with an empty file',
    beginNote: 'The lessons and practices are all there without it. The damaged files stay where they are.',
    ask: 'Begin with an empty file?',
    notYet: 'Not yet',
    beginning: 'Beginning',
    notInIt: 'Your notes, practices and settings will not be in it.',
    damagedStay: (folder: string) => `The damaged files stay in ${path(folder)}, in case someone can still read them.`,
    copiesStay: 'The older copies stay too, and can be opened later in Settings.',
  },
}
