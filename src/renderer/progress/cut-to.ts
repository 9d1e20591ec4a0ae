/** Cuts a line to the room that a chart has. */

/** As much of a line as has room for `characters`; a cut one ends in a dot row. The whole words are in the table. */
export function cutTo(words: string, characters: number): string {
  const most = Math.max(4, Math.floor(characters))
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`
}
