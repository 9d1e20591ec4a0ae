/** What may have helped, as the page after a practice and the log offer it; and how much can be said. */

interface Asked {
  readonly spoken: boolean // a voice led it
  readonly leftOut: boolean // parts of the body were left out
  readonly finished: boolean
}

/** At most `mostHelped` of them, each up to 60 characters. */
export function helpedOffers({ spoken, leftOut, finished }: Asked): readonly string[] {
  return [
    'the quiet parts',
    ...(spoken ? ['the voice'] : []),
    'going slowly',
    ...(leftOut ? ['leaving parts out'] : []),
    ...(finished ? [] : ['stopping when I did']),
    'not sure yet',
  ]
}

/** As an entry holds them (core/entries/entry.ts). */
export const mostHelped = 12
export const longestWords = 2000 // characters
export const longestNote = 4000
