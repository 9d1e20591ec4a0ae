/** Quotation marks as a writer types them -> those of the language, in everything that people read. */

type Pair = readonly [open: string, close: string]

/** The marks of a language. */
export interface Quotes {
  readonly double: Pair
  readonly single: Pair
  readonly apostrophe: string
}

/** `before`: the character in front of the text, empty at its beginning. */
export function withQuotes({ double, single, apostrophe }: Quotes, text: string, before = ''): string {
  let written = ''
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    const last = written.slice(-1) || before
    const opens = last === '' || /[\s([{–—]/.test(last) || last === double[0] || last === single[0]
    if (mark === '"') written += double[opens ? 0 : 1]
    else if (mark !== "'") written += mark
    else if (opens) written += single[0]
    else written += /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) ? apostrophe : single[1]
  }
  return written
}

/** All texts of a value, however deep; everything else stays as it is. */
export function quotesIn<T>(quotes: Quotes, value: T): T {
  const read = (one: unknown): unknown => {
    if (typeof one === 'string') return withQuotes(quotes, one)
    if (Array.isArray(one)) return isOneText(one) ? inOneText(one, { last: '' }) : one.map(read)
    if (one instanceof Map) return new Map([...one].map(([key, held]: [unknown, unknown]) => [key, read(held)] as const))
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([key, held]) => [key, read(held)]))
  }
  /** A mark looks back at the piece before its own. `before.last`: the last character so far. */
  const inOneText = (pieces: readonly unknown[], before: { last: string }): unknown[] =>
    pieces.map((piece) => {
      if (typeof piece === 'string') {
        const written = withQuotes(quotes, piece, before.last)
        before.last = written.slice(-1) || before.last
        return written
      }
      if (typeof piece !== 'object' || piece === null) return piece
      if ('t' in piece && piece.t === 'break') before.last = ''
      return 'in' in piece && Array.isArray(piece.in) ? { ...piece, in: inOneText(piece.in, before) } : piece
    })
  return read(value) as T
}

/** A list of pieces that make one text, such as a paragraph with a link in it. */
const isOneText = (list: readonly unknown[]): boolean => list.some((one) => typeof one === 'string') && list.some((one) => typeof one !== 'string')
