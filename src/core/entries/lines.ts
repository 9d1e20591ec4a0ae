/** The line of each entry in the person's file. Entries never change, they are replaced: a save writes out only what is new. */

const lines = new WeakMap<object, string>()

export function line(entry: object): string {
  const known = lines.get(entry)
  if (known !== undefined) return known
  const made = JSON.stringify(entry)
  lines.set(entry, made)
  return made
}

/** What this entry was read from need not be written out again. */
export function rememberLine(entry: object, text: string): void {
  lines.set(entry, text)
}
