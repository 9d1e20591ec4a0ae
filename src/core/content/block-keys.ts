/** Keys that find a place in a page again tomorrow: made of its own words, so that an edit elsewhere does not move a bookmark. */

/** FNV-1a, 32 bits, in letters and digits. Not for secrets; two blocks of one page will not meet by chance. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}

const slug = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

/** The keys of one page: the second of two equal ones gets "-2". */
export class BlockKeys {
  readonly #given = new Map<string, number>()

  block(kind: string, words: string): string {
    return this.#once(shortHash(`${kind}:${words}`))
  }

  section(title: string): string {
    return this.#once(slug(title) || 'section')
  }

  #once(key: string): string {
    const times = (this.#given.get(key) ?? 0) + 1
    this.#given.set(key, times)
    return times === 1 ? key : this.#once(`${key}-${times}`)
  }
}
