/** Where a copy goes that a person named in a dialog: its name ends as its kind does, and nothing is written over unasked. */

interface Choosing {
  /** The system's own dialog, with this name in it; null when the person thought better of it. It asks itself before a file of the name it gives is replaced. */
  readonly ask: (name: string) => Promise<string | null>
  readonly isThere: (path: string) => Promise<boolean>
  readonly mayReplace: (path: string) => Promise<boolean>
}

/** `name`: offered at first, with its ending. Of what was typed nothing is taken away: "my-log" and "log of 22.11" get the ending that makes other programs know them. */
export async function namedPath(name: string, { ask, isThere, mayReplace }: Choosing): Promise<string | null> {
  const ending = /\.\w+$/.exec(name)?.[0] ?? ''
  for (let offered = name; ;) {
    const typed = await ask(offered)
    if (typed === null) return null
    if (typed.toLowerCase().endsWith(ending)) return typed
    const path = `${typed.replace(/\.+$/, '')}${ending}`
    if (!(await isThere(path)) || (await mayReplace(path))) return path // the system asked about the name without its ending
    offered = path
  }
}
