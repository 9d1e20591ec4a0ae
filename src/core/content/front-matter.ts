/** A content file in two parts: YAML between two lines `---`, and the text after it. */
import type { Problem } from '../text/problem.ts'
import { tidy } from '../text/tidy.ts'

export interface TwoParts {
  readonly yaml: string
  readonly yamlLine: number // line of the file at which the YAML begins
  /** The text with the front matter blanked out: line n here is line n of the file. */
  readonly body: string
}

export const longestFile = 256_000 // characters; a lesson is about 8,000

/** Never throws. */
export function splitFrontMatter(file: string, raw: string): { readonly parts: TwoParts | null; readonly problems: readonly Problem[] } {
  const fault = (line: number, message: string) => ({ parts: null, problems: [{ file, line, message }] })
  const text = tidy(raw)
  if (text.length > longestFile) return fault(1, `the file is longer than ${longestFile} characters; split it`)
  const lines = text.split('\n')
  if (lines[0]?.trimEnd() !== '---') return fault(1, 'the front matter is missing; begin the file with a line "---", then "id: …"')
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) return fault(1, 'the front matter has no end; write a line "---" after its last key')
  const yaml = lines.slice(1, end).join('\n')
  const body = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n')
  return { parts: { yaml, yamlLine: 2, body }, problems: [] }
}
