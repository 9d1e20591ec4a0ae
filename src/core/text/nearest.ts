/** The known name nearest to a misspelt one, so that a problem can say what to write instead. */

/** Edit distance (insert, delete, replace, two neighbours swapped), or a number above `limit` as soon as it must exceed it. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? limit + 1
}

/** The nearest of `known` that differs in at most half of its letters, or null. Very long words are not compared. */
export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length > 100) return null
  let best: string | null = null
  let least = Math.max(1, Math.floor(word.length / 2))
  for (const name of known) {
    const steps = distance(word.toLowerCase(), name.toLowerCase(), least)
    if (steps < least || (steps === least && best === null)) [best, least] = [name, steps]
  }
  return best
}

/** `; nearest: "duty of care"`, or `; ` and what else to do when nothing is near. */
export function orNearest(word: string, known: Iterable<string>, otherwise: string): string {
  const name = nearest(word, known)
  return name === null ? `; ${otherwise}` : `; nearest: "${name}"`
}

/** `exercise "E88" does not exist; nearest: "E08"`. */
export const noSuch = (what: string, id: string, all: Iterable<string>, otherwise: string): string =>
  `${what} "${id}" does not exist${orNearest(id, [...all].sort(), otherwise)}`
