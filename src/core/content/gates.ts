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
import { readSafety } from './safety-file.ts'
import { readability } from './readability.ts'
import type { Passage } from './readability.ts'
import { wordingProblems } from './wording.ts'

const textOf = (node: Node): string => {
  if (node.type === 'break') return ' '
  if ('value' in node && typeof node.value === 'string') return node.value.replace(/\s+/g, ' ')
  return 'children' in node && Array.isArray(node.children) ? (node.children as Node[]).map(textOf).join('') : ''
}

const leansOnSource = (node: Node): boolean =>
  ('url' in node && typeof node.url === 'string' && node.url.startsWith('source:')) ||
  ('children' in node && Array.isArray(node.children) && (node.children as Node[]).some(leansOnSource))

/** What a reader reads of a lesson: lead, sections, callouts, columns; without its headings and questions. */
export function passagesOf(file: string, text: string): Passage[] {
  const body = splitFrontMatter(file, text).parts?.body ?? ''
  const passages: Passage[] = []
  const tree = parseMarkdown(body)
  if (!tree) return []
  visit(tree, (node, _, parent) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'paragraph') {
      const said = parent?.type === 'blockquote'
      passages.push({ words: textOf(node), line, ...(said ? { said } : {}), ...(leansOnSource(node) ? { sourced: true } : {}) })
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
  const prose = readability(
    language,
    passages.filter(({ said }) => said !== true),
  )
  const longest = sentences.reduce((most, sentence) => (sentence.words > (most?.words ?? 0) ? sentence : most), sentences[0])
  const line = longest?.line ?? 1
  const shown = longest ? `${longest.words} words: "${longest.text.slice(0, 40)}…"` : ''
  const begin = longest ? `; begin with its longest sentence, ${shown}` : ''
  const join = '; let some short sentences run on, with because, so or which'
  const problems: Problem[] = []
  const report = (message: string, at = line) => problems.push({ file, line: at, message })
  if (grade > gate.grade[1]) report(`reading grade ${grade.toFixed(1)} is above ${gate.grade[1]}; use shorter words and sentences${begin}`)
  if (prose.grade < gate.grade[0]) report(`reading grade ${prose.grade.toFixed(1)}, without its scenes, is below ${gate.grade[0]}${join}`, 1)
  if (meanSentence > gate.meanSentence[1]) {
    report(`a sentence has ${meanSentence.toFixed(1)} words on average, above ${gate.meanSentence[1]}; split some${begin}`)
  }
  if (prose.meanSentence < gate.meanSentence[0]) {
    report(`a sentence has ${prose.meanSentence.toFixed(1)} words on average, without the scenes, below ${gate.meanSentence[0]}${join}`, 1)
  }
  if (longest && longest.words > gate.longestSentence) report(`a sentence may have ${gate.longestSentence} words; split this one, ${shown}`)
  if (gate.words && words < gate.words[0])
    report(`the text has ${words} words; write ${gate.words[0] - words} more, or let two short lessons be one`, 1)
  if (gate.words && words > gate.words[1]) report(`the text has ${words} words; take out ${words - gate.words[1]}`, 1)
  return problems
}

/** "Many people" is a claim: without a source in its paragraph it is made up. */
const unsourcedAmounts = ({ amounts }: BookLanguage, file: string, passages: readonly Passage[]): Problem[] =>
  passages
    .filter(({ sourced, said }) => !sourced && !said)
    .flatMap(({ words, line }) => {
      const found = new RegExp(`(?<![\\p{L}\\p{N}])${amounts}(?![\\p{L}\\p{N}])`, 'iu').exec(words)?.[0]
      return found === undefined ? [] : [{ file, line, message: `"${found}" needs a source; put [](source:KEY) after the claim, or say it without` }]
    })

/** What a card says before a practice begins: what it is, how sure anyone is, and what stands under its breathing patterns. */
const passagesOfCard = ({ script: { card, patterns }, line }: FiledScript): Passage[] => [
  { words: card.what, line: line(['card', 'what']) },
  { words: card.evidence, line: line(['card', 'evidence']) },
  ...patterns.map(({ note }, n) => ({ words: note, line: line(['patterns', n, 'note']) })),
]

/** What the list of safety says, on cards, in the body check and on the page after "I need to stop". */
function passagesOfSafety(file: string, text: string): Passage[] {
  const { value } = readSafety(file, text)
  if (!value) return []
  const { safety, line } = value
  const at = (words: string, ...place: (string | number)[]): Passage => ({ words, line: line(place) })
  return [
    ...safety.kinds.flatMap(({ ask, open }, n) => (open ? [] : [at(ask, 'kinds', n, 'ask')])),
    ...Object.entries(safety.areas).flatMap(([area, { reasons, instead }]) => [
      at(reasons, 'areas', area, 'reasons'),
      at(instead, 'areas', area, 'instead'),
    ]),
    ...safety.conditions.flatMap(({ line: who, do: more }, n) => [
      at(who, 'conditions', n, 'line'),
      ...Object.entries(more).map(([topic, words]) => at(words, 'conditions', n, 'do', topic)),
    ]),
    ...safety.notes.map(({ line: words }, n) => at(words, 'notes', n, 'line')),
    ...safety.stopIf.map(({ line: words }, n) => at(words, 'stop_if', n, 'line')),
    ...(['line', 'then'] as const).map((key) => at(safety.odd[key], 'odd', key)),
    ...safety.stopPage.now.map((words, n) => at(words, 'stop_page', 'now', n)),
    at(safety.stopPage.urgent, 'stop_page', 'urgent'),
    ...safety.stopPage.signs.map(({ line: words }, n) => at(words, 'stop_page', 'signs', n, 'line')),
  ]
}

/** Every file of the book held against its gate and against the words we avoid. */
export function styleProblems(language: BookLanguage, texts: readonly ContentText[], scripts: Iterable<FiledScript>): Problem[] {
  const spoken = [...scripts].flatMap((filed) => [
    ...gateProblems(
      language,
      filed.file,
      allSentences(filed.script).map(({ say, line }) => ({ words: say, line })),
      language.gates.audio,
    ),
    ...gateProblems(language, filed.file, passagesOfCard(filed), language.gates.card),
  ])
  const written = texts.flatMap(({ path, text }) => {
    const isHelp = () => readLessonFile(path, text).lesson?.head.role === 'help'
    const passages = isLesson(path) ? passagesOf(path, text) : []
    const safety = path === 'safety.yaml' ? gateProblems(language, path, passagesOfSafety(path, tidy(text)), language.gates.card) : []
    const gate = isLesson(path) ? gateProblems(language, path, passages, isHelp() ? language.gates.help : language.gates.lesson) : []
    return [
      ...gate,
      ...safety,
      ...unsourcedAmounts(language, path, passages),
      ...(path === 'sources.yaml' ? [] : wordingProblems(language, path, tidy(text))),
    ]
  })
  return [...written, ...spoken]
}
