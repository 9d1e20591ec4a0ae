/** Putting lines in order: a mixed beginning and single steps up or down. */

/** The lines out of their order, always the same way, so that a page looks the same when it is opened again. */
export function mixed(lines: readonly string[]): readonly string[] {
  const odd = lines.filter((_, n) => n % 2 === 1)
  const even = lines.filter((_, n) => n % 2 === 0)
  return [...odd, ...even]
}

/** The lines with the one at `from` moved one step; the same lines when there is no room. */
export function moved(lines: readonly string[], from: number, step: 1 | -1): readonly string[] {
  const here = lines[from]
  const there = lines[from + step]
  if (here === undefined || there === undefined) return lines
  return lines.with(from, there).with(from + step, here)
}
