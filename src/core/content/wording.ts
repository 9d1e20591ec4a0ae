/** Words the book does not use, and what it says instead. */
import type { BookLanguage } from '../language/book-language.ts'
import type { Problem } from '../text/problem.ts'

/** Words that are not in the book, as a language names them, in any text. */
export function wordingProblems({ avoided }: Pick<BookLanguage, 'avoided'>, file: string, text: string): Problem[] {
  const found = avoided.flatMap(([pattern, instead]) => {
    const find = new RegExp(`(?<![\\p{L}\\p{N}])${pattern.replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}])`, 'giu')
    return [...text.matchAll(find)].map((match) => ({
      file,
      line: text.slice(0, match.index).split('\n').length,
      message: `"${match[0].replace(/\s+/g, ' ')}" is a word we avoid; write ${instead}`,
    }))
  })
  return found.sort((a, b) => a.line - b.line)
}
