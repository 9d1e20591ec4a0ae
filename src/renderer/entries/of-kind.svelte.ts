/** The entries of one kind as pages read them: worked out once for each change of that kind, however many pages ask, and not at all when settings change. */
import type { Entry } from '../../core/entries/entry.ts'
import { kindNames, type Kind } from '../../core/entries/kinds.ts'
import { byAbout, ofKind, type Kept } from '../../core/entries/living.ts'

class OfKind<K extends Kind> {
  readonly #kind: K
  readonly #entries: () => readonly Entry[]
  #before: readonly Kept<K>[] = []
  /** In the order they were made, each thing once; the same list until one of them changes. */
  readonly all: readonly Kept<K>[] = $derived.by(() => {
    const now = ofKind(this.#entries(), this.#kind)
    if (!same(now, this.#before)) this.#before = now
    return this.#before
  })
  readonly byAbout: ReadonlyMap<string | null, Kept<K>> = $derived.by(() => byAbout(this.#kind, this.all))

  constructor(kind: K, entries: () => readonly Entry[]) {
    this.#kind = kind
    this.#entries = entries
  }
}

type EachKind = { readonly [K in Kind]: OfKind<K> }

export function ofEachKind(entries: () => readonly Entry[]): EachKind {
  return Object.fromEntries(kindNames.map((kind) => [kind, new OfKind(kind, entries)])) as EachKind
}

const same = (a: readonly object[], b: readonly object[]): boolean => a.length === b.length && a.every((entry, n) => entry === b[n])
