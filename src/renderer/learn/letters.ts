/** The glossary by its letters. */

export interface Letter<T> {
  readonly letter: string
  readonly words: readonly T[]
}

/** In the order of the alphabet of `language`; a letter without a word is left out. */
export function byLetter<T extends { readonly term: string }>(words: readonly T[], language: string): readonly Letter<T>[] {
  const sorted = [...words].sort((a, b) => a.term.localeCompare(b.term, language))
  const letters = new Map<string, T[]>()
  for (const word of sorted) {
    const letter = firstLetter(word.term, language)
    letters.set(letter, [...(letters.get(letter) ?? []), word])
  }
  return [...letters].map(([letter, words]) => ({ letter, words }))
}

/** Without its accent: "É" is under E. */
const firstLetter = (term: string, language: string): string => term.normalize('NFD').slice(0, 1).toLocaleUpperCase(language)
