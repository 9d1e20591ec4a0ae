/** The words of the page of an address that the book has nothing for. */

export const words = {
  here: 'Not here',
  lesson: {
    title: 'This lesson is not in this version of Groundwork',
    kept: 'If you have read it or written about it, that stays in your file.',
    back: 'Go to the contents',
  },
  practice: {
    title: 'This practice is not in this version of Groundwork',
    kept: 'If you have practised it, that stays in your file, and in Progress.',
    back: 'Go to all practices',
  },
}
