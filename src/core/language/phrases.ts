/** Counts, lists and numbers as a language says them, by the engine's own rules. */

import { capital } from './capital.ts'
import { once } from './once.ts'

/** A whole sentence for each form of the count that the language has; English has `one` and `other`. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

export interface Phrases {
  /** The sentence for this count. */
  readonly plural: (count: number, forms: Forms) => string
  /** "a, b and c". */
  readonly and: (words: readonly string[]) => string
  /** "a, b or c". */
  readonly or: (words: readonly string[]) => string
  /** With a capital at its beginning: "Jaw and neck". */
  readonly capital: (text: string) => string
  /** "12,400", "4.5". */
  readonly number: (value: number, form?: Intl.NumberFormatOptions) => string
}

/** `tag`: the language as BCP 47 names it, such as "en-GB". */
export function phrasesIn(tag: string): Phrases {
  const rules = once(() => new Intl.PluralRules(tag))
  const ands = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }))
  const ors = once(() => new Intl.ListFormat(tag, { type: 'disjunction' }))
  const plain = once(() => new Intl.NumberFormat(tag))
  return {
    plural: (count, forms) => forms[rules().select(count)] ?? forms.other,
    and: (words) => ands().format(words),
    or: (words) => ors().format(words),
    capital: (text) => capital(text, tag),
    number: (value, form) => (form ? new Intl.NumberFormat(tag, form) : plain()).format(value),
  }
}
