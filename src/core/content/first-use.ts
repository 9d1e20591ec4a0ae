/** A word that the glossary explains is linked where a lesson first uses it: the reader who does not know it is helped there, not later. */
import type { BookLanguage } from '../language/book-language.ts'
import type { Term } from './book.ts'
import { escaped } from '../text/escaped.ts'
import type { Problem } from '../text/problem.ts'
import type { Passage } from './readability.ts'

/** "Activity scheduling (behavioural activation)" is said in two ways, and so is "Safety (support) plan"; one short word in brackets at the end only explains. */
function waysToSay(term: string): string[] {
  const [, before = '', inBrackets = '', after = ''] = /^([^(]*)(?:\(([^)]*)\)(.*))?$/.exec(term) ?? []
  const other = after.trim() !== '' || /[ -]/.test(inBrackets) ? [`${inBrackets}${after}`] : []
  return [...`${before}${after.trimStart()}`.split('/'), ...other].map((way) => way.replace(/\s+/g, ' ').trim()).filter((way) => way !== '')
}

/** What people say in a scene is left as it is. */
export function firstUseProblems(
  { wordEnds }: Pick<BookLanguage, 'wordEnds'>,
  file: string,
  passages: readonly Passage[],
  terms: ReadonlyMap<string, Term>,
): Problem[] {
  const read = passages.filter(({ said }) => said !== true)
  return [...terms].flatMap(([id, { term }]) => {
    const ways = waysToSay(term).map((way) => escaped(way).replaceAll(' ', '\\s+'))
    const find = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${ways.join('|')})${wordEnds}(?![\\p{L}\\p{N}-])`, 'giu')
    for (const { words, line, links = [] } of read) {
      const link = links.find(({ to }) => to === `term:${id}`)
      // a word that leads elsewhere belongs to that: the title of a lesson, a longer term
      const first = [...words.matchAll(find)].find(({ index }) => !links.some(({ at, length }) => index >= at && index < at + length))
      if (first && (!link || first.index < link.at))
        return [{ file, line, message: `"${first[0]}" is used here first; link it: [${first[0]}](term:${id})` }]
      if (link) return []
    }
    return []
  })
}
