/** A text with a capital at its beginning: "Jaw and neck". `language` as BCP 47 names it; without it, by the rules that most languages share. */
export function capital(text: string, language?: string): string {
  const [first = ''] = text // a whole letter, also where it takes two units
  return (language === undefined ? first.toUpperCase() : first.toLocaleUpperCase(language)) + text.slice(first.length)
}
