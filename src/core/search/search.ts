/** Finds places by words, also half-typed and misspelt ones. The index of the book is made when the app is built; what a person wrote is added to it. */
import MiniSearch from 'minisearch'
import type { Options } from 'minisearch'
import { nearest } from '../text/nearest.ts'
import type { FindPlace, SearchDocument } from './documents.ts'
import { fold, tokenize } from './tokens.ts'

/** Characters of a question that are looked at: more is not a question, and would take long. */
export const longestQuestion = 200

const mostFound = 30

type Fields = Pick<SearchDocument, 'id' | 'title' | 'within' | 'names' | 'text'>

// measured on typing errors: these distances found 19 of 20, shares of the length 16 (a swap of two letters counts as two)
const options: Options<Fields> = {
  idField: 'id',
  fields: ['title', 'within', 'names', 'text'],
  storeFields: [],
  tokenize,
  processTerm: (term) => fold(term) || null,
  searchOptions: {
    boost: { title: 5, names: 5, within: 2 },
    fuzzy: (term) => (term.length < 4 ? false : term.length < 5 ? 1 : 2),
    prefix: (term) => term.length > 2,
    weights: { fuzzy: 0.3, prefix: 0.6 },
  },
}

/** As it is shipped: the documents, and what the search library made of them, as its own text. */
export interface SearchIndex {
  readonly documents: readonly SearchDocument[]
  readonly index: string
}

export function makeIndex(documents: readonly SearchDocument[]): SearchIndex {
  const made = new MiniSearch(options)
  made.addAll(documents)
  return { documents, index: JSON.stringify(made) }
}

export interface Find {
  readonly id: string
  readonly title: string
  readonly within: string
  readonly place: FindPlace
  readonly line: string // the words where it was found
  readonly matched: readonly string[] // the words of title and line that answer the question, folded
}

export class Search {
  readonly #index: MiniSearch<Fields>
  readonly #documents: Map<string, SearchDocument>
  readonly #titles: readonly string[] // of the book, for what is nearest

  /** `own`: what the person wrote, as documents. Throws when the index is not of this version. */
  constructor({ index, documents }: SearchIndex, own: readonly SearchDocument[]) {
    this.#index = MiniSearch.loadJSON(index, options)
    this.#index.addAll(own)
    this.#documents = new Map([...documents, ...own].map((one) => [one.id, one]))
    this.#titles = documents
      .filter(({ place }) => place.kind === 'term' || place.kind === 'exercise' || place.kind === 'lesson')
      .map(({ title }) => title)
  }

  /** The likeliest first. Everything that was asked for is in a find; where nothing holds it all, a part of it. */
  find(question: string): Find[] {
    const asked = question.slice(0, longestQuestion)
    const all = this.#index.search(asked, { combineWith: 'AND' })
    const found = all.length > 0 ? all : this.#index.search(asked, { combineWith: 'OR' })
    return found.slice(0, mostFound).flatMap(({ id, terms }) => {
      const document = this.#documents.get(id as string)
      if (!document) return []
      const { title, within, place, text } = document
      return [{ id: document.id, title, within, place, line: lineOf(text, new Set(terms)), matched: terms }]
    })
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
  const first = tokensIn(text).find(({ word }) => matched.has(fold(word)))
  const wanted = Math.max(0, (first?.at ?? 0) - before)
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const until = text.length - from <= lineLength ? text.length : text.lastIndexOf(' ', from + lineLength)
  return `${from > 0 ? '… ' : ''}${text.slice(from, until > from ? until : from + lineLength)}${until < text.length ? ' …' : ''}`
}

interface Token {
  readonly word: string
  readonly at: number
}

function tokensIn(text: string): Token[] {
  let at = 0
  return tokenize(text).map((word) => {
    at = text.indexOf(word, at)
    const token = { word, at }
    at += word.length
    return token
  })
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
