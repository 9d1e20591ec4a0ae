/** A folder or file in a sentence. It is read from the left in every script, so it is set apart by Unicode's own marks; `ui/WithPaths.svelte` draws it, without them. */

const [open, close] = ['\u2066', '\u2069'] // LEFT-TO-RIGHT ISOLATE, POP DIRECTIONAL ISOLATE

export const path = (text: string): string => `${open}${text}${close}`

interface Piece {
  readonly text: string
  readonly isPath: boolean
}

/** A sentence in pieces, in their order. */
export function piecesOf(sentence: string): readonly Piece[] {
  return sentence
    .split(new RegExp(`(${open}[^${close}]*${close})`))
    .filter((text) => text !== '')
    .map((text) => (text.startsWith(open) ? { text: text.slice(1, -1), isPath: true } : { text, isPath: false }))
}
