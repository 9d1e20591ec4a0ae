/** What some texts of the person's entries say together, and whether a further one says anything that they do not. */
import type { Entry } from './entry.ts'

export class EntriesHeard {
  readonly #byId = new Map<string, Entry[]>()

  constructor(entries: readonly Entry[]) {
    this.hear(entries)
  }

  /**
   * Whether one of these entries says something new; from then on it is not. Nothing new: it stands among those heard before, as it is or with more said
   * in it, as words do that were written on. What was changed to something else, or deleted there, is new: the person may want what it was.
   */
  hear(entries: readonly Entry[]): boolean {
    const news = entries.filter((entry) => entry.data !== null && !this.#holds(entry))
    for (const entry of news) this.#byId.set(entry.id, [...(this.#byId.get(entry.id) ?? []), entry])
    return news.length > 0
  }

  #holds(entry: Entry): boolean {
    return this.#byId.get(entry.id)?.some((other) => other.kind === entry.kind && saysAll(other.data, entry.data)) ?? false
  }
}

function saysAll(more: unknown, less: unknown): boolean {
  if (less === null) return true
  if (typeof less === 'string') return typeof more === 'string' && more.includes(less)
  if (!isPlain(less)) return JSON.stringify(more) === JSON.stringify(less)
  return isPlain(more) && Object.entries(less).every(([name, value]) => saysAll(more[name], value))
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
