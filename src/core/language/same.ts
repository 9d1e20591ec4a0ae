/** What a second language must say: all that the first one says, sentence for sentence, in words of its own. */

/**
 * `English` with every text open: the same names, functions of the same facts, and in a sentence with parts that a page draws each of its parts.
 * `Own`: what the language says. A language that lacks one does not compile.
 */
export type SameWords<English, Own> = English extends string
  ? string
  : English extends (...facts: infer Facts) => infer Said
    ? (...facts: Facts) => SameWords<Said, Answer<Own, Facts>>
    : [PartIn<English>] extends [never]
      ? { readonly [Name in keyof English]: SameWords<English[Name], Name extends keyof Own ? Own[Name] : unknown> }
      : [PartIn<English>] extends [PartIn<Own>]
        ? readonly (string | { readonly name: PartIn<English>; readonly text: string })[]
        : { readonly missingPart: Exclude<PartIn<English>, PartIn<Own>> }

/** The names of the parts in a sentence that is a list of pieces; `never` where it has none. */
type PartIn<Sentence> = Sentence extends readonly (infer Piece)[]
  ? Piece extends { readonly name: infer Name extends string; readonly text: string }
    ? Name
    : never
  : never
type Answer<Own, Facts extends unknown[]> = Own extends (...facts: Facts) => infer Said ? Said : unknown
