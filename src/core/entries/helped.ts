/** What may have helped in a practice, as the file keeps it: keys. The window has the words for them (renderer/words). */

const helpedKeys = ['quiet-parts', 'voice', 'going-slowly', 'leaving-out', 'stopping', 'not-sure'] as const
export type HelpedKey = (typeof helpedKeys)[number]

interface Asked {
  readonly spoken: boolean // a voice led it
  readonly leftOut: boolean // parts of the body were left out
  readonly finished: boolean
}

/** What is offered after a practice, in this order. */
export function helpedOffers({ spoken, leftOut, finished }: Asked): readonly HelpedKey[] {
  return helpedKeys.filter((key) => {
    if (key === 'voice') return spoken
    if (key === 'leaving-out') return leftOut
    return key === 'stopping' ? !finished : true
  })
}

/** As an entry holds them (kinds/practice.ts). */
export const mostHelped = 12
export const longestWords = 3000 // characters: 2000 as they were typed up to schema 2, and what they ticked then that has no key
export const longestNote = 4000
