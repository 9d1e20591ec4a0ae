/** The words of a practice that was interrupted: under way, or at its end, before it was logged. */

export const words = {
  label: (finished: boolean) => (finished ? 'A practice that is not in your log yet' : 'A practice that was interrupted'),
  what: (practice: string, at: string) => `${practice} was interrupted at ${at}.`,
  finished: (practice: string) => `${practice} came to its end, but it is not in your log yet.`,
  kept: (finished: boolean) => (finished ? 'You can still say how it was.' : 'Its place is kept.'),
  notLoaded: 'It could not be opened just now. Its place is kept. Try again, or close Groundwork and open it again.',
  notInBook: 'It is not in this version of Groundwork, so it cannot go on here. You can still log what you did.',
  goOn: (finished: boolean) => (finished ? 'Say how it was' : 'Go on from there'),
  keep: 'Log what I did',
  leaveOut: 'Don’t log it',
}
