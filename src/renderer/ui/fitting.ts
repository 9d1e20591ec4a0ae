/** How much of what a person wrote there is room for. A field takes everything, and what goes beyond stays in it until they shorten it; what is saved fits. */

/** The beginning that fits, never cut inside a letter. `most`: characters, as the file counts them. */
export function fitting(text: string, most: number): string {
  if (text.length <= most) return text
  const last = text.charCodeAt(most - 1)
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most) // the first half of one that counts twice
}

/** The limit is shown from here on, before it is met. */
const near = 0.9

/** `near`: there is room for a few more characters. `over`: so many do not fit. Null: nothing is to be said. */
export function roomLeft(text: string, most: number): { readonly is: 'near' | 'over'; readonly by: number } | null {
  const left = most - text.length
  if (left < 0) return { is: 'over', by: -left }
  return text.length >= most * near ? { is: 'near', by: left } : null
}
