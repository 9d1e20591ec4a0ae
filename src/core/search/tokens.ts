/** The words of a text as they are looked for: without case and accents. The same for what is found and for what is typed. */

const words = new Intl.Segmenter(undefined, { granularity: 'word' }) // also where words are not parted by spaces

export function tokenize(text: string): string[] {
  const found: string[] = []
  for (const { segment, isWordLike } of words.segment(text)) if (isWordLike) found.push(segment)
  return found
}

export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/gu, "'") // the book has the curly one, a keyboard the straight one
    .replace(/'s?$/u, '')
    .toLowerCase()
