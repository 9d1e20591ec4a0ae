/**
 * Whether a file that went the short way was put together by hand, with a digest that is right: two entries of one id, or times that no clock shows, would leave
 * pages empty. Looked for when the window stands: it takes ten milliseconds for ten thousand entries, and almost no file is such a one.
 */
import type { Snapshot } from './entry.ts'
import { haveOneIdTwice } from './own-ids.ts'
import { linesOf } from './unread.ts'

/** As the app writes them. Which month has 31 days is left to the long way, and to the pages, which read such a day as the next one. */
const time = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:[0-5]\d)`

/** What entries keep as a time; a test reads the files of their kinds for others. */
export const times = ['at', 'edited', 'done', 'readAt'] as const
const noTime = new RegExp(`"(?:${times.join('|')})":"(?!${time}")`) // in words that a person typed a quotation mark has a stroke before it

export function isMadeByHand(snapshot: Snapshot): boolean {
  const lines = linesOf(snapshot)
  return noTime.test(lines) || haveOneIdTwice(lines)
}
