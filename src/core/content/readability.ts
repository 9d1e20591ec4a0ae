/** How hard a text is to read: words, sentences, the grade of the language's formula. */
import type { BookLanguage } from '../language/book-language.ts'

/** One paragraph or one line of a list: a sentence never runs past its end. */
export interface Passage {
  readonly words: string
  readonly line: number // of the file
  readonly said?: boolean // what somebody says or writes in a scene
  readonly sourced?: boolean // a source stands in it
  readonly links?: readonly LinkInPassage[]
}

export interface LinkInPassage {
  readonly to: string // term:alliance, A3
  readonly at: number // of the first of its words, from the passage's beginning
  readonly length: number
}

interface Sentence {
  readonly text: string
  readonly words: number
  readonly line: number
}

export interface Readability {
  readonly words: number
  readonly sentences: readonly Sentence[]
  readonly meanSentence: number // words
  readonly grade: number // by the formula of the language
}

const words = (text: string): string[] => text.split(/[\s/\u2013\u2014]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** A sentence ends with . ! ? or … before a space, unless small letters follow ("Really?" she said) or it is a short form. */
export function sentencesOf({ shortForms }: Pick<BookLanguage, 'shortForms'>, text: string): string[] {
  const short = new RegExp(`(?<![\\p{L}\\p{N}])(?:${shortForms.map((one) => one.replaceAll('.', '\\.')).join('|')})\\.\\s*$`, 'u')
  const found: string[] = []
  let begin = 0
  for (const end of text.matchAll(/[.!?…]+["'”’)\]]*\s+/g)) {
    const stop = end.index + end[0].length
    const next = text.slice(stop).replace(/^["'“‘([]+/, '')
    if (/^\p{Ll}/u.test(next) || short.test(text.slice(begin, stop))) continue
    found.push(text.slice(begin, stop).trim())
    begin = stop
  }
  found.push(text.slice(begin).trim())
  return found.filter((sentence) => words(sentence).length > 0)
}

/** An empty text has grade 0. */
export function readability(language: BookLanguage, passages: readonly Passage[]): Readability {
  const sentences = passages.flatMap(({ words: text, line }) =>
    sentencesOf(language, text).map((sentence) => ({ text: sentence, words: words(sentence).length, line })),
  )
  const total = sentences.reduce((sum, sentence) => sum + sentence.words, 0)
  if (total === 0) return { words: 0, sentences: [], meanSentence: 0, grade: 0 }
  const spoken = sentences.reduce((sum, { text }) => sum + words(text).reduce((count, word) => count + language.syllables(word), 0), 0)
  const meanSentence = total / sentences.length
  return { words: total, sentences, meanSentence, grade: language.grade(meanSentence, spoken / total) }
}
