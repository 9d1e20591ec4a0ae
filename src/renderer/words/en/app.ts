/** The words of the frame around the rooms: the rail, what a person must know about their file. */

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
  helpNotLoaded:
    'These numbers can be used all the same. The rest of Get help now could not be loaded. What you saved is safe. To try once more, close Groundwork and open it again.',

  searchNotLoaded: 'The search could not be loaded. What you saved is safe. Close Groundwork and open it again.',

  rail: { label: 'Main', search: 'Search' },

  trouble: {
    tryAgain: 'Try again now',
    close: 'Close',
    notLoaded: 'There is something to know about your file, and the words for it could not be loaded. What you do now may not be saved yet.',
    awaited: {
      what: 'Your file is not open yet, because the disk has not answered.',
      meanwhile: 'Nothing in it was changed. It opens by itself as soon as the disk answers. Until then you can read lessons, and use Get help now.',
    },
    notTaken: {
      what: 'What you did last is not saved yet, because the disk has not answered.',
      meanwhile: 'It is still in this window, and is saved as soon as the disk answers. You can go on, or close Groundwork: it asks first.',
    },
  },
}
