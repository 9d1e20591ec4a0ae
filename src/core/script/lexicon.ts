/** How the voice says words that are written alike and sound different. Speech programs guess at them, and nobody hears the slip in a test. */
import type { BookLanguage } from '../language/book-language.ts'

/** `phrases`: words -> the voice's own symbols. `checked`: phrases someone has listened to and found right. All in small letters. */
export interface Lexicon {
  readonly phrases: Readonly<Record<string, string>>
  readonly checked: readonly string[]
}

const asWords = (phrase: string) => new RegExp(`(?<![\\p{L}'’])${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}'’])`, 'giu')

/** Where phrases of the lexicon stand in a sentence, first to last, longest first where two overlap. */
export function pronounced(
  say: string,
  lexicon: Lexicon,
): { readonly from: number; readonly to: number; readonly phrase: string; readonly symbols: string }[] {
  const longestFirst = [...Object.entries(lexicon.phrases)].sort(([a], [b]) => b.length - a.length)
  const found: { from: number; to: number; phrase: string; symbols: string }[] = []
  for (const [phrase, symbols] of longestFirst)
    for (const match of say.matchAll(asWords(phrase))) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (found.every((other) => to <= other.from || from >= other.to)) found.push({ from, to, phrase, symbols })
    }
  return found.sort((a, b) => a.from - b.from)
}

/** Words in a sentence whose sound is a guess: neither pinned by the lexicon nor listened to. */
export function unsureWords({ heteronyms }: BookLanguage, say: string, lexicon: Lexicon): string[] {
  const sure = [
    ...pronounced(say, lexicon),
    ...lexicon.checked.flatMap((phrase) =>
      [...say.matchAll(asWords(phrase))].map((match) => ({ from: match.index, to: match.index + match[0].length })),
    ),
  ]
  return [...say.matchAll(new RegExp(`(?<!\\p{L})(?:${heteronyms.join('|')})(?!\\p{L})`, 'giu'))]
    .filter((match) => !sure.some(({ from, to }) => match.index >= from && match.index + match[0].length <= to))
    .map((match) => match[0].toLowerCase())
}
