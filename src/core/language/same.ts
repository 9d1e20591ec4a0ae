/** What a second language must say: all that the first one says, sentence for sentence, in words of its own. */

/** `English` with every text open: the same names, and functions of the same facts. A language that lacks one does not compile. */
export type SameWords<English> = English extends string
  ? string
  : English extends (...facts: infer Facts) => infer Said
    ? (...facts: Facts) => SameWords<Said>
    : { readonly [Name in keyof English]: SameWords<English[Name]> }
