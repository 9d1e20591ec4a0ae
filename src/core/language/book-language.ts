/** What the makers of a book must know of the language it is written in: one object a language. What the window says stands in renderer/words. */

import type { Quotes } from './quotes.ts'

type Span = readonly [least: number, most: number]

/** How hard, how choppy and how long a text may be. What people in it say to one another counts for the most, not for the least. */
export interface Gate {
  readonly grade: Span // of the language's own formula
  readonly meanSentence: Span // words
  readonly longestSentence: number // words
  readonly words: Span | null
}

export interface BookLanguage {
  /** How many syllables a word has. */
  readonly syllables: (word: string) => number
  /** The reading grade of a text with so many words a sentence and so many syllables a word. */
  readonly grade: (sentence: number, word: number) => number
  readonly gates: Readonly<Record<'lesson' | 'answers' | 'help' | 'audio' | 'card', Gate>>
  /** How many of them, as a lesson may say it only with a source in the same paragraph. A pattern as in `avoided`. */
  readonly amounts: string
  /** The ends a noun may have besides its own, as a pattern: the glossary has it in its plain form. */
  readonly wordEnds: string
  /** Words that are in every text and say nothing of it, in small letters and without their signs: a search leaves them out. */
  readonly smallWords: readonly string[]
  /** Quotation marks, which the build sets for those a writer types. */
  readonly quotes: Quotes
  /** Short forms whose full stop ends no sentence, without it: "Dr". */
  readonly shortForms: readonly string[]
  /** Words that no text uses, and what it says instead. A pattern over whole words; spaces in it also match line ends. */
  readonly avoided: readonly (readonly [pattern: string, instead: string])[]

  /** How fast a voice goes. */
  readonly pace: {
    /** Seconds of a sentence that nobody has recorded, about: so many, and so many for each word. */
    readonly sentence: number
    readonly word: number
    /** Words that a part of a practice may hold for each of its seconds. */
    readonly ordinary: number
    readonly opening: number
    readonly name: number
    /** Words while muscles are tense, and in letting go and noticing together. */
    readonly tense: number
    readonly release: number
  }
  /** Short forms that a voice would stumble over. */
  readonly unspoken: readonly string[]
  /** What a voice never says, and why. */
  readonly neverSaid: readonly (readonly [words: RegExp, instead: string])[]
  /** Words that name a part of the body, by the part a person may leave out. Patterns over whole words. */
  readonly partWords: Readonly<Record<string, readonly string[]>>
  /** Words that are written alike and sound different, of those that instructions tend to hold. */
  readonly heteronyms: readonly string[]
}
