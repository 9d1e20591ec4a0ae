/** What may have helped, as the page after a practice and the log offer it; and how much can be said. */
import { helped } from '$words/practice.ts'

interface Asked {
  readonly spoken: boolean // a voice led it
  readonly leftOut: boolean // parts of the body were left out
  readonly finished: boolean
}

/** At most `mostHelped` of them, each up to 60 characters. */
export function helpedOffers({ spoken, leftOut, finished }: Asked): readonly string[] {
  return [
    helped.quiet,
    ...(spoken ? [helped.voice] : []),
    helped.slowly,
    ...(leftOut ? [helped.leftOut] : []),
    ...(finished ? [] : [helped.stopping]),
    helped.notSure,
  ]
}

/** As an entry holds them (core/entries/kinds/practice.ts). */
export const mostHelped = 12
export const longestWords = 2000 // characters
export const longestNote = 4000
