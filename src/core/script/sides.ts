/** The two sides of the body: which one begins, on which a part lies, and what is said of it there. */
import type { Choices } from './exercise.ts'
import type { ByHand, SidedRegion } from './script.ts'

type Hand = 'right' | 'left'

/** The side that begins is the hand a person prefers; without a preference it is the right. */
export const handOf = (hand: Choices['hand']): Hand => (hand === 'left' ? 'left' : 'right')

/** The side that begins, and the other one. */
export const sides = (hand: Choices['hand']): readonly [first: Hand, second: Hand] =>
  handOf(hand) === 'left' ? ['left', 'right'] : ['right', 'left']

/** On which side regions lie: that of the hand that begins, the other one, or on neither or both. */
export type Side = 'first' | 'second' | null
export function sideOf(regions: readonly SidedRegion[]): Side {
  const found = new Set(regions.map((region) => (region.endsWith('-first') ? 'first' : region.endsWith('-second') ? 'second' : null)))
  const [side = null] = found
  return found.size === 1 ? side : null
}

/** The text when this hand begins. */
export const said = (text: ByHand, hand: Hand): string => (typeof text === 'string' ? text : text[hand])

/** Every text it may be, that of the right hand first. */
export const eitherWay = (text: ByHand): readonly string[] => (typeof text === 'string' ? [text] : [text.right, text.left])
