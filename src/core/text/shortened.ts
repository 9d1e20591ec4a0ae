/** What a person typed, for a place with room for so many characters: without spare spaces, and never cut inside a letter. */
export function shortened(typed: string, most: number): string {
  const letters = [...typed.replace(/\s+/g, ' ').trim()].slice(0, most)
  while (letters.join('').length > most) letters.pop() // an emoji counts twice in the file
  return letters.join('').trim()
}
