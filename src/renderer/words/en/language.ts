/** The language of these words: British English. What stands in this folder is all that a person reads in the window, but for the book. */
import { phrasesIn } from '../../../core/language/phrases.ts'

export const tag: string = 'en-GB'
export const { plural, and, or, capital, number } = phrasesIn(tag)
