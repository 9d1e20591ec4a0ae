/** The words of a practice that was interrupted. */

export const words = {
  label: 'A practice that was interrupted',
  what: (practice: string, at: string) => `${practice} was interrupted at ${at}.`,
  kept: 'Its place is kept.',
  notLoaded: 'It could not be opened just now. Its place is kept. Try again, or close Groundwork and open it again.',
  notInBook: 'It is not in this version of Groundwork, so it cannot go on. Its place is kept.',
  goOn: 'Go on from there',
  keep: 'Log what I did',
  leaveOut: 'Don’t log it',
}
