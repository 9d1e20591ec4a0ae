/** Finds places by words, also half-typed and misspelt ones. The index of the book is made when the app is built; what a person wrote is added to it. */
import MiniSearch from 'minisearch'
import type { Options, SearchOptions } from 'minisearch'
import { nearest } from '../text/nearest.ts'
import type { FindPlace, SearchDocument } from './documents.ts'
import { fold, tokenize, tokensIn } from './tokens.ts'

/** Characters of a question that are looked at: more is not a question, and would take long. */
export const longestQuestion = 200

const mostFound = 30

type Fields = Pick<SearchDocument, 'id' | 'title' | 'within' | 'text'>

const options: Options<Fields> = {
  idField: 'id',
  fields: ['title', 'within', 'text'],
  storeFields: [],
  tokenize,
  processTerm: (term) => fold(term) || null,
  searchOptions: {
    boost: { title: 5, within: 2 },
    prefix: (term) => term.length > 2,
    weights: { fuzzy: 0.3, prefix: 0.6 },
  },
}

// measured on typing errors: these distances found 19 of 20, shares of the length 16 (a swap of two letters counts as two)
const misspelt: SearchOptions = { fuzzy: (term) => (term.length < 4 ? false : term.length < 5 ? 1 : 2) }

/** One after another until something is found: a word as it is spelt comes before one that is like it, and all of a question before a part. */
const ways: readonly SearchOptions[] = [
  { combineWith: 'AND' },
  { ...misspelt, combineWith: 'AND' },
  { combineWith: 'OR' },
  { ...misspelt, combineWith: 'OR' },
]

/** As it is shipped: the documents, and what the search library made of them, as its own text. */
export interface SearchIndex {
  readonly documents: readonly SearchDocument[]
  readonly index: string
  readonly smallWords: readonly string[] // of the language: they are in every text and say nothing of it
}

export function makeIndex(documents: readonly SearchDocument[], smallWords: readonly string[]): SearchIndex {
  const made = new MiniSearch(options)
  made.addAll(documents)
  return { documents, index: JSON.stringify(made), smallWords }
}

export interface Find {
  readonly id: string
  readonly title: string
  readonly within: string
  readonly place: FindPlace
  readonly line: string // the words where it was found
  readonly matched: ReadonlySet<string> // the words of title and line that answer the question, folded
}

export class Search {
  readonly #index: MiniSearch<Fields>
  readonly #documents: Map<string, SearchDocument>
  readonly #titles: readonly string[] // of the book, for what is nearest
  readonly #smallWords: ReadonlySet<string>

  /** `own`: what the person wrote, as documents. Throws when the index is not of this version. */
  constructor({ index, documents, smallWords }: SearchIndex, own: readonly SearchDocument[]) {
    this.#index = MiniSearch.loadJSON(index, options)
    this.#index.addAll(own)
    this.#smallWords = new Set(smallWords)
    this.#documents = new Map([...documents, ...own].map((one) => [one.id, one]))
    this.#titles = documents
      .filter(({ place }) => place.kind === 'term' || place.kind === 'exercise' || place.kind === 'lesson')
      .map(({ title }) => title)
  }

  /** The likeliest first. Everything that was asked for is in a find; where nothing holds it all, a part of it. */
  find(question: string): Find[] {
    const words = tokenize(question.slice(0, longestQuestion))
    const telling = words.filter((word) => !this.#smallWords.has(fold(word)))
    const asked = (telling.length > 0 ? telling : words).join(' ')
    for (const way of ways) {
      const found = this.#index.search(asked, { ...way, boostDocument: (id: string) => this.#weightOf(id) }).slice(0, mostFound)
      if (found.length > 0) return found.flatMap(({ id, terms }) => this.#find(id as string, terms))
    }
    return []
  }

  /** What is called so comes before what only speaks of it. */
  #weightOf(id: string): number {
    const place = this.#documents.get(id)?.place
    const isByItself = place?.kind === 'term' || place?.kind === 'exercise' || (place?.kind === 'lesson' && place.at === null)
    return isByItself ? 1.6 : 1
  }

  #find(id: string, terms: readonly string[]): Find[] {
    const document = this.#documents.get(id)
    if (!document) return []
    const { title, within, place, text } = document
    const matched = new Set(terms)
    return [{ id, title, within, place, line: lineOf(text, matched), matched }]
  }

  /** The title that is nearest to a question without an answer, or null. */
  nearest(question: string): string | null {
    return nearest(question.trim(), this.#titles)
  }
}

const before = 60 // characters of a line before the first word that was found
const lineLength = 180

/** The words round the first one that was found; the beginning where none is in the text. */
export function lineOf(text: string, matched: ReadonlySet<string>): string {
  const wanted = Math.max(0, firstOf(text, matched) - before)
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const until = text.length - from <= lineLength ? text.length : text.lastIndexOf(' ', from + lineLength)
  return `${from > 0 ? '… ' : ''}${text.slice(from, until > from ? until : from + lineLength)}${until < text.length ? ' …' : ''}`
}

function firstOf(text: string, matched: ReadonlySet<string>): number {
  for (const { word, at } of tokensIn(text)) if (matched.has(fold(word))) return at
  return 0
}

/** A text in pieces: those whose word was asked for, and what stands between them. */
export function marked(text: string, matched: ReadonlySet<string>): readonly { readonly text: string; readonly hit: boolean }[] {
  const pieces: { text: string; hit: boolean }[] = []
  let at = 0
  for (const token of tokensIn(text)) {
    if (!matched.has(fold(token.word))) continue
    if (token.at > at) pieces.push({ text: text.slice(at, token.at), hit: false })
    pieces.push({ text: token.word, hit: true })
    at = token.at + token.word.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}
