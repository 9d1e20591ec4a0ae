/** The gates of the writing style (section 1): how hard and how long a text may be. Checks are not counted, headings neither. */
import { allSentences } from '../script/sentences.ts'
import type { BookLanguage, Gate } from '../language/book-language.ts'
import { tidy } from '../text/tidy.ts'
import type { Term } from './book.ts'
import { byId } from '../text/book-id.ts'
import { isLesson } from './content-text.ts'
import type { ContentText } from './content-text.ts'
import { firstUseProblems } from './first-use.ts'
import { readGlossary } from './glossary.ts'
import { ledgerProblems, readLedger } from './ledger.ts'
import { readLessonFile } from './lesson.ts'
import type { FiledScript } from './exercises.ts'
import { passagesOf } from './passages.ts'
import type { Problem } from '../text/problem.ts'
import { readQuestions } from './questions.ts'
import { readSafety } from './safety-file.ts'
import { readability } from './readability.ts'
import type { Passage } from './readability.ts'
import { saidTwice } from './said-twice.ts'
import { wordingProblems } from './wording.ts'

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

/** What the page of questions says. */
function passagesOfQuestions(file: string, text: string): Passage[] {
  const { value } = readQuestions(file, text)
  if (!value) return []
  return [
    ...value.file.takeaways.map(({ line }, n) => ({ words: line, line: value.line('takeaways', n, 'line') })),
    ...(['questions', 'films'] as const).flatMap((group) =>
      value.file[group].map(({ answer }, n) => ({ words: answer, line: value.line(group, n, 'answer') })),
    ),
  ]
}

/** Every file of the book held against its gate and against the words we avoid, and its lessons against one another. */
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
  const textOf = (name: string) => tidy(texts.find(({ path }) => path === name)?.text ?? '')
  const terms = readGlossary('glossary.yaml', textOf('glossary.yaml')).value ?? new Map<string, Term>()
  const lessons = texts
    .filter(({ path }) => isLesson(path))
    .map(({ path, text }) => ({ file: path, text, head: readLessonFile(path, text).lesson?.head, passages: passagesOf(path, text) }))
    .sort((a, b) => byId(a.head?.id ?? '', b.head?.id ?? ''))
  const read = lessons.flatMap(({ file, head, passages }) => [
    ...gateProblems(language, file, passages, head?.role === 'help' ? language.gates.help : language.gates.lesson),
    ...firstUseProblems(language, file, passages, terms),
    ...unsourcedAmounts(language, file, passages),
  ])
  const questions = { file: 'questions.yaml', passages: passagesOfQuestions('questions.yaml', textOf('questions.yaml')) }
  const others = [
    ...gateProblems(language, questions.file, questions.passages, language.gates.answers),
    ...gateProblems(language, 'safety.yaml', passagesOfSafety('safety.yaml', textOf('safety.yaml')), language.gates.card),
    ...texts.filter(({ path }) => path !== 'sources.yaml').flatMap(({ path, text }) => wordingProblems(language, path, tidy(text))),
  ]
  const ledger = texts.some(({ path }) => path === 'ledger.yaml') ? readLedger('ledger.yaml', textOf('ledger.yaml')) : null
  const byLesson = new Map(lessons.flatMap(({ head, text }) => (head ? [[head.id, text] as const] : [])))
  return [
    ...read,
    ...saidTwice(language, [...lessons, questions]),
    ...others,
    ...(ledger?.problems ?? []),
    ...(ledger?.value ? ledgerProblems('ledger.yaml', ledger.value, byLesson) : []),
    ...spoken,
  ]
}
