/** The rules a spoken line and a beat must keep (exercise brief, "Rules for every audio exercise"). Each answers with what is wrong, or nothing. */
import type { BookLanguage } from '../language/book-language.ts'
import { escaped } from '../text/escaped.ts'
import { longestSentence } from '../text/longest-sentence.ts'
import type { BeatKind, Line } from './script.ts'

/** Words one part of a practice may hold, by its seconds. */
export const wordsThatFit = ({ pace }: BookLanguage, kind: 'ordinary' | 'opening' | 'name', seconds: number): number =>
  Math.floor(pace[kind] * seconds + 1e-9)

export const limitOf = (language: BookLanguage, kind: BeatKind, seconds: number): number =>
  wordsThatFit(language, kind === 'opening' || kind === 'closing' ? 'opening' : 'ordinary', seconds)

/** Beats of this length or more keep their last third silent. */
const quietThirdFrom = 30

export const countWords = (text: string): number => text.match(/[\p{L}'’-]+/gu)?.length ?? 0

const wholeWords = (patterns: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'u')

/** What is wrong with the words of one sentence. */
export function wordingFaults({ unspoken, neverSaid }: BookLanguage, say: string): string[] {
  const faults: string[] = []
  if (!/[.?]$/.test(say) || (say.match(/[.?!…;]/g)?.length ?? 0) !== 1)
    faults.push('a line is one sentence that ends in a full stop or a question mark; split it into lines')
  if (say.length > longestSentence) faults.push(`at most ${longestSentence} letters long: a recording of it is kept under these words; say less`)
  if (/\d/.test(say)) faults.push('write numbers as words: the caption is what the voice says')
  if (/[()[\]<>{}*_#]/.test(say)) faults.push('no brackets or marks: the caption is what the voice says')
  if (wholeWords([...unspoken.map(escaped), '\\p{Lu}{2,}']).test(say) || /[&%+=/@]/.test(say))
    faults.push('write abbreviations and signs out in words')
  for (const [word, instead] of neverSaid) if (word.test(say)) faults.push(instead)
  return faults
}

/** True where a line starts in the part of a beat that stays silent. */
export const startsInLastThird = (at: Line['at'], seconds: number): boolean =>
  seconds >= quietThirdFrom && typeof at === 'number' && at > (seconds * 2) / 3
