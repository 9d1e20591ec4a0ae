/** No sentence stands in two lessons, or in a lesson and among the questions: who reads both would feel talked to by a machine. */
import type { BookLanguage } from '../language/book-language.ts'
import type { Problem } from '../text/problem.ts'
import { sentencesOf } from './readability.ts'
import type { Passage } from './readability.ts'

/** Shorter ones are nobody's own: "Help has numbers to ring." */
const fewestWords = 6

interface ReadPassages {
  readonly file: string
  readonly passages: readonly Passage[]
}

/** One problem a sentence, at its second place. */
export function saidTwice(language: Pick<BookLanguage, 'shortForms'>, lessons: readonly ReadPassages[]): Problem[] {
  const places = new Map<string, { readonly file: string; readonly line: number }>()
  return lessons.flatMap(({ file, passages }) =>
    passages.flatMap(({ words, line }) =>
      sentencesOf(language, words).flatMap((sentence) => {
        const bare = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
        if (bare.length < fewestWords) return []
        const key = bare.join(' ')
        const before = places.get(key)
        if (!before) places.set(key, { file, line })
        if (!before || before.file === file) return []
        return [{ file, line, message: `this sentence stands in ${before.file}:${before.line} too: "${sentence}"; say it in another way, or once` }]
      }),
    ),
  )
}
