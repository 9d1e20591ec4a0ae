/** How the voice says words that are written alike and sound different. Speech programs guess at them, and nobody hears the slip in a test. */
import type { BookLanguage } from '../language/book-language.ts'
import { escaped } from '../text/escaped.ts'

/** `phrases`: words -> the voice's own symbols, for every accent or by accent. `checked`: phrases someone has listened to and found right. All in small letters. */
export interface Lexicon {
  readonly phrases: Readonly<Record<string, Symbols>>
  readonly checked: readonly string[]
}

/** A lexicon, and the accents of the voices that read the book. */
export interface LexiconOfVoices extends Lexicon {
  readonly accents: readonly string[]
}
type Symbols = string | Readonly<Record<string, string>>

/** What a voice of this accent says for a phrase; null where the phrase is pinned for other accents only. */
const symbolsIn = (symbols: Symbols, accent: string): string | null => (typeof symbols === 'string' ? symbols : (symbols[accent] ?? null))

const asWords = (phrase: string) => new RegExp(`(?<![\\p{L}'’])${escaped(phrase)}(?![\\p{L}'’])`, 'giu')

export const holdsPhrase = (say: string, phrase: string): boolean => asWords(phrase).test(say)

interface Place {
  readonly from: number
  readonly to: number
}

/** Where these phrases stand in a sentence, first to last, longest first where two overlap. */
function placesOf(say: string, phrases: readonly string[]): (Place & { readonly phrase: string })[] {
  const found: (Place & { readonly phrase: string })[] = []
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length))
    for (const match of say.matchAll(asWords(phrase))) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (found.every((other) => to <= other.from || from >= other.to)) found.push({ from, to, phrase })
    }
  return found.sort((a, b) => a.from - b.from)
}

/** The phrases of a sentence that the lexicon pins for a voice of this accent, and how they are said. */
export function pronounced(say: string, { phrases }: Lexicon, accent: string): (Place & { readonly phrase: string; readonly symbols: string })[] {
  const pinned = new Map(
    Object.entries(phrases).flatMap(([phrase, symbols]) => {
      const one = symbolsIn(symbols, accent)
      return one === null ? [] : [[phrase, one] as const]
    }),
  )
  return placesOf(say, [...pinned.keys()]).map((place) => ({ ...place, symbols: pinned.get(place.phrase) ?? '' }))
}

/** Words in a sentence whose sound is a guess: not pinned for the accent of every voice, and not listened to. */
export function unsureWords({ heteronyms }: BookLanguage, say: string, lexicon: LexiconOfVoices): string[] {
  const checked = lexicon.checked.flatMap((phrase) => placesOf(say, [phrase]))
  const sure = lexicon.accents.map((accent) => [...checked, ...pronounced(say, lexicon, accent)])
  return [...say.matchAll(new RegExp(`(?<!\\p{L})(?:${heteronyms.join('|')})(?!\\p{L})`, 'giu'))]
    .filter((match) => !sure.every((places) => places.some(({ from, to }) => match.index >= from && match.index + match[0].length <= to)))
    .map((match) => match[0].toLowerCase())
}
