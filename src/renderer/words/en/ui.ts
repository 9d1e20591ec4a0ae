/** The words of the parts that every room uses. */

export const words = {
  help: 'Get help now',
  whereYouAre: 'Where you are',
  tickFirst: 'Tick the box first.',
  undoKey: 'Ctrl Z',
  closeMessage: 'Close this message',
  notLoaded: 'This part could not be loaded. What you saved is safe. Close Groundwork and open it again.',
  /** `done`: a whole sentence. */
  notSavedYet: (done: string) => `${done} This is not saved yet.`,
}
