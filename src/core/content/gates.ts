/** The gates of the writing style (section 1): how hard and how long a text may be. Checks are not counted, headings neither. */
import type { Node } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import { allSentences } from '../script/sentences.ts'
import { readCompare } from './check.ts'
import type { BookLanguage, Gate } from '../language/book-language.ts'
import { splitFrontMatter } from './front-matter.ts'
import { tidy } from '../text/tidy.ts'
import { isLesson } from './content-text.ts'
import type { ContentText } from './content-text.ts'
import { readLessonFile } from './lesson.ts'
import type { FiledScript } from './exercises.ts'
import { parseMarkdown } from './markdown.ts'
import type { Problem } from '../text/problem.ts'
import { readability } from './readability.ts'
import type { Passage } from './readability.ts'
import { wordingProblems } from './wording.ts'

const textOf = (node: Node): string => {
  if (node.type === 'break') return ' '
  if ('value' in node && typeof node.value === 'string') return node.value.replace(/\s+/g, ' ')
  return 'children' in node && Array.isArray(node.children) ? (node.children as Node[]).map(textOf).join('') : ''
}

/** What a reader reads of a lesson: lead, sections, callouts, columns; without its headings and questions. */
export function passagesOf(file: string, text: string): Passage[] {
  const body = splitFrontMatter(file, text).parts?.body ?? ''
  const passages: Passage[] = []
  const tree = parseMarkdown(body)
  if (!tree) return []
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'paragraph') {
      passages.push({ words: textOf(node), line })
      return SKIP
    }
    if (node.type !== 'containerDirective') return undefined
    if (node.name === 'compare') {
      const written = body.slice(node.position?.start.offset, node.position?.end.offset).split('\n').slice(1, -1).join('\n')
      const columns = readCompare(file, written, line + 1)
      columns.value?.forEach(({ items }, c) => items.forEach((item, n) => passages.push({ words: item, line: columns.line([c, 'items', n]) })))
    }
    return node.name === 'callout' || node.name === 'try' ? undefined : SKIP
  })
  return passages
}

export function gateProblems(language: BookLanguage, file: string, passages: readonly Passage[], gate: Gate): Problem[] {
  const { words, sentences, meanSentence, grade } = readability(language, passages)
  const longest = sentences.reduce((most, sentence) => (sentence.words > (most?.words ?? 0) ? sentence : most), sentences[0])
  const line = longest?.line ?? 1
  const begin = longest ? `; begin with its longest sentence, ${longest.words} words: "${longest.text.slice(0, 40)}…"` : ''
  const problems: Problem[] = []
  if (grade > gate.grade)
    problems.push({ file, line, message: `reading grade ${grade.toFixed(1)} is above ${gate.grade}; use shorter words and sentences${begin}` })
  if (meanSentence > gate.meanSentence) {
    problems.push({
      file,
      line,
      message: `a sentence has ${meanSentence.toFixed(1)} words on average, above ${gate.meanSentence}; split some${begin}`,
    })
  }
  if (gate.words && words < gate.words[0])
    problems.push({ file, line: 1, message: `the text has ${words} words; write ${gate.words[0] - words} more, or let two short lessons be one` })
  if (gate.words && words > gate.words[1]) problems.push({ file, line: 1, message: `the text has ${words} words; take out ${words - gate.words[1]}` })
  return problems
}

/** Every file of the book held against its gate and against the words we avoid. */
export function styleProblems(language: BookLanguage, texts: readonly ContentText[], scripts: Iterable<FiledScript>): Problem[] {
  const spoken = [...scripts].flatMap(({ file, script }) =>
    gateProblems(
      language,
      file,
      allSentences(script).map(({ say, line }) => ({ words: say, line })),
      language.gates.audio,
    ),
  )
  const written = texts.flatMap(({ path, text }) => {
    const isHelp = () => readLessonFile(path, text).lesson?.head.role === 'help'
    const lesson = isLesson(path) ? gateProblems(language, path, passagesOf(path, text), isHelp() ? language.gates.help : language.gates.lesson) : []
    return [...lesson, ...(path === 'sources.yaml' ? [] : wordingProblems(language, path, tidy(text)))]
  })
  return [...written, ...spoken]
}
