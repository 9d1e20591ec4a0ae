/** The words of a text as they are looked for: without case and accents. The same for what is found and for what is typed. */

const words = new Intl.Segmenter(undefined, { granularity: 'word' }) // also where words are not parted by spaces

interface Token {
  readonly word: string
  readonly at: number // where it begins in the text
}

/** One after another: who looks for the first of a kind reads no further. */
export function* tokensIn(text: string): Generator<Token> {
  for (const { segment, index, isWordLike } of words.segment(text)) if (isWordLike) yield { word: segment, at: index }
}

export const tokenize = (text: string): string[] => [...tokensIn(text)].map(({ word }) => word)

export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/gu, "'") // the book has the curly one, a keyboard the straight one
    .replace(/'s?$/u, '')
    .toLowerCase()
