/** All texts of content/<lang> -> the whole book, cross-checked. Every problem is collected, not only the first. */
import type { BookLanguage } from '../language/book-language.ts'
import { quotesIn } from '../language/quotes.ts'
import type { ExerciseId } from '../script/exercise.ts'
import type { Plan } from '../advice/plans.ts'
import type { Safety } from '../advice/safety.ts'
import { summarise } from './exercise-summary.ts'
import type { ExerciseSummary, GlossaryEntry, HelpCountry, Lesson, LessonId, Pace, Path, QuestionsPage, Source, Voice } from './book.ts'
import { idInName, isLesson, isScript } from './content-text.ts'
import type { ContentText } from './content-text.ts'
import { coverageProblems, readCoverage } from './coverage.ts'
import { readCrisis } from './crisis.ts'
import { leanedOnBy, readScripts, usedByScripts } from './exercises.ts'
import type { FiledScript } from './exercises.ts'
import { byId } from '../text/book-id.ts'
import { allSentences } from '../script/sentences.ts'
import { tidy } from '../text/tidy.ts'
import { glossaryOf, readGlossary } from './glossary.ts'
import type { Known } from './known.ts'
import { idlePhrases, readLexicon } from './lexicon.ts'
import { readLesson, readLessonFile } from './lesson.ts'
import type { LessonFile } from './lesson.ts'
import { readPaths, readPlanned } from './book-paths.ts'
import type { BarePath } from './book-paths.ts'
import { planProblems, readPlans } from './plans.ts'
import type { Problem } from '../text/problem.ts'
import { questionsPage, questionsProblems, readQuestions } from './questions.ts'
import { readSafety, safetyProblems } from './safety-file.ts'
import { missingSources, readSources, unusedSources } from './sources.ts'
import { readVoices, unsaidTrials } from './voices.ts'

export interface Library {
  readonly paths: readonly Path[] // with the lessons that are in the book; a path without one is left out
  readonly lessons: ReadonlyMap<LessonId, Lesson> // without the Help page
  readonly exercises: readonly ExerciseSummary[]
  readonly scripts: ReadonlyMap<ExerciseId, FiledScript>
  readonly plans: readonly Plan[]
  readonly safety: Safety
  readonly pace: Pace
  readonly voices: readonly Voice[]
  readonly exerciseSources: readonly Source[] // what start cards and breathing patterns lean on, each once
  readonly glossary: readonly GlossaryEntry[]
  readonly questions: QuestionsPage
  readonly help: { readonly lesson: Lesson; readonly countries: readonly HelpCountry[] }
}

interface Read<T> {
  readonly value: T | null
  readonly problems: readonly Problem[]
}

const wholeFiles = [
  'paths.yaml',
  'planned.yaml',
  'glossary.yaml',
  'sources.yaml',
  'crisis.yaml',
  'lexicon.yaml',
  'plans.yaml',
  'questions.yaml',
  'safety.yaml',
  'voices.yaml',
] as const

/** Of no use to the app: how the book's makers see that nothing was left out, and who is in it. A book may be without them. */
const makersFiles = ['coverage.yaml', 'ledger.yaml'] as const

/** `library` is null exactly when there are problems; they come in the order of files and lines. Never throws. */
export function readLibrary(
  language: BookLanguage,
  texts: readonly ContentText[],
): { readonly library: Library | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const whole = <T>(name: (typeof wholeFiles)[number], read: (file: string, text: string) => Read<T>): T | null => {
    const found = texts.find(({ path }) => path === name)
    if (!found) problems.push({ file: name, line: 1, message: 'this file is missing; content/en has one, which shows what belongs in it' })
    const result = found && read(name, tidy(found.text))
    problems.push(...(result?.problems ?? []))
    return result?.value ?? null
  }

  const paths = whole('paths.yaml', readPaths)
  const planned = whole('planned.yaml', readPlanned)
  const terms = whole('glossary.yaml', readGlossary)
  const crisis = whole('crisis.yaml', readCrisis)
  const sources = whole('sources.yaml', readSources)
  const lexicon = whole('lexicon.yaml', readLexicon)
  const plans = whole('plans.yaml', readPlans)
  const questions = whole('questions.yaml', readQuestions)
  const safety = whole('safety.yaml', readSafety)
  const voices = whole('voices.yaml', readVoices)

  const accents = [...new Set(voices?.voices.map(({ accent }) => accent))]
  const scripts = readScripts(language, texts, lexicon && { ...lexicon.lexicon, accents }, problems)
  const files = readLessonFiles(texts, problems)
  problems.push(...strayFiles(texts), ...sharedIds(files, scripts))
  const helpPage = theHelpPage(files, texts, problems)

  const known: Known = {
    paths: paths && paths.map(({ id }) => id),
    lessons: new Set([...files.map(({ head }) => head.id), ...idsOfFiles(texts, isLesson)]),
    exercises: new Set([...scripts.keys(), ...idsOfFiles(texts, isScript)]),
    help: helpPage?.head.id ?? null,
    planned,
    terms,
    sources: sources && sources.byKey,
    safety,
  }
  if (safety) problems.push(...safetyProblems('safety.yaml', safety, { scripts, present: known.exercises }))
  if (plans) problems.push(...planProblems('plans.yaml', plans, { scripts, present: known.exercises, planned: planned && planned.exercises }))
  const lessons = new Map<LessonId, Lesson>()
  for (const file of files) {
    const read = readLesson(file, known)
    problems.push(...read.problems)
    if (read.lesson) lessons.set(read.lesson.id, read.lesson)
  }

  problems.push(...coverageIn(texts, files, lessons))
  if (questions) problems.push(...questionsProblems('questions.yaml', questions, { present: known.lessons, read: lessons }))

  const uses = [
    ...usedByScripts(scripts),
    ...(crisis?.sources ?? []).map((use) => ({ file: 'crisis.yaml', ...use })),
    ...(safety?.sources ?? []).map((use) => ({ file: 'safety.yaml', ...use })),
    ...(questions?.uses ?? []).map((use) => ({ file: 'questions.yaml', ...use })),
  ]
  if (sources) problems.push(...missingSources(sources, uses))
  // a file that could not be read may lean on any of them
  const allRead =
    files.length + scripts.size === texts.filter(({ path }) => isLesson(path) || isScript(path)).length &&
    crisis !== null &&
    safety !== null &&
    questions !== null
  if (sources && allRead) {
    const leanedOn = new Set([...files.flatMap(({ head }) => head.sources), ...uses.map(({ key }) => key)])
    problems.push(...unusedSources('sources.yaml', sources, leanedOn))
  }

  const help = helpPage && lessons.get(helpPage.head.id)
  if (voices && allRead) {
    const said = new Set([...scripts.values()].flatMap(sentencesOf))
    problems.push(...unsaidTrials('voices.yaml', voices, said), ...(lexicon ? idlePhrases('lexicon.yaml', lexicon, accents, said) : []))
  }

  if (problems.length > 0 || !paths || !terms || !crisis || !plans || !questions || !sources || !safety || !voices || !help)
    return { library: null, problems: inOrder(problems) }
  lessons.delete(help.id)
  const exercises = [...scripts.values()].map(({ script }) => summarise(script))
  return {
    library: quotesIn<Library>(language.quotes, {
      paths: pathsWith(paths, lessons),
      lessons,
      exercises,
      scripts,
      plans: plans.plans,
      safety: safety.safety,
      pace: { sentence: language.pace.sentence, word: language.pace.word },
      voices: voices.voices,
      exerciseSources: leanedOnBy(scripts, sources),
      questions: questionsPage(questions, lessons, sources.byKey),
      glossary: glossaryOf(terms, inReadingOrder(paths, lessons)),
      help: { lesson: help, countries: crisis.countries },
    }),
    problems: [],
  }
}

const sentencesOf = ({ script }: FiledScript): string[] => allSentences(script).map(({ say }) => say)

const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))

/** Path by path, the lessons of each in the order of their ids. */
function inReadingOrder(paths: readonly BarePath[], lessons: ReadonlyMap<LessonId, Lesson>): Lesson[] {
  const byIds = [...lessons.values()].sort((a, b) => byId(a.id, b.id))
  return paths.flatMap(({ id }) => byIds.filter(({ path }) => path === id))
}

/** On each path its lessons. */
function pathsWith(paths: readonly BarePath[], lessons: ReadonlyMap<LessonId, Lesson>): Path[] {
  const inBook = inReadingOrder(paths, lessons)
  return paths.flatMap((path) => {
    const its = inBook
      .filter((lesson) => lesson.path === path.id)
      .map(({ id, title, path, objective, minutes, sections }) => ({ id, title, path, objective, minutes, sections }))
    return its.length === 0 ? [] : [{ ...path, lessons: its }]
  })
}

/** What is there by its name: a file that cannot be read is one problem, and no dead links besides. */
const idsOfFiles = (texts: readonly ContentText[], isOne: (path: string) => boolean): string[] =>
  texts.flatMap(({ path }) => (isOne(path) ? (idInName(path) ?? []) : []))

/** A link, or "planned", could not tell a lesson and an exercise of one id apart. */
function sharedIds(files: readonly LessonFile[], scripts: ReadonlyMap<ExerciseId, FiledScript>): Problem[] {
  return files.flatMap(({ head, file }) => {
    const script = scripts.get(head.id)
    return script
      ? [{ file: script.file, line: script.line(['id']), message: `"${head.id}" is the id of ${file}; give this exercise another id` }]
      : []
  })
}

/** What table and lessons say of one another, where the book has a table. */
function coverageIn(texts: readonly ContentText[], files: readonly LessonFile[], lessons: ReadonlyMap<LessonId, Lesson>): Problem[] {
  const found = texts.find(({ path }) => path === 'coverage.yaml')
  if (!found) return []
  const { value, problems } = readCoverage(found.path, tidy(found.text))
  const seeds = new Map(files.map(({ head }) => [head.id, head.seeds]))
  const parts = new Map([...lessons].map(([id, lesson]) => [id, lesson.parts]))
  return value ? coverageProblems(found.path, value, { seeds, parts }) : [...problems]
}

/** The one lesson with the role "help". */
function theHelpPage(files: readonly LessonFile[], texts: readonly ContentText[], problems: Problem[]): LessonFile | null {
  const [first, ...others] = files.filter(({ head }) => head.role === 'help')
  for (const { file, line } of others)
    problems.push({ file, line: line('role'), message: `the Help page is ${first?.file ?? ''} already; take "role" out of this one` })
  const allRead = files.length === texts.filter(({ path }) => isLesson(path)).length // one that cannot be read may be it
  if (!first && allRead)
    problems.push({ file: 'lessons', line: 1, message: 'no lesson is the Help page, which is in every book; write "role: help" at the top of one' })
  return first ?? null
}

function readLessonFiles(texts: readonly ContentText[], problems: Problem[]): LessonFile[] {
  const files: LessonFile[] = []
  for (const { path, text } of texts) {
    if (!isLesson(path)) continue
    const read = readLessonFile(path, text)
    problems.push(...read.problems)
    if (!read.lesson) continue
    const { head, line } = read.lesson
    const twin = files.find((file) => file.head.id === head.id)
    if (twin) problems.push({ file: path, line: line('id'), message: `lesson "${head.id}" is already in ${twin.file}; give this one another id` })
    else if (idInName(path) !== head.id)
      problems.push({
        file: path,
        line: line('id'),
        message: `the file's name must begin with its id; name it lessons/${head.id}-….md, or mend the id`,
      })
    if (!twin) files.push(read.lesson)
  }
  return files
}

/** A text in the wrong place would be left out in silence. */
function strayFiles(texts: readonly ContentText[]): Problem[] {
  const strays = texts.filter(({ path }) => !isLesson(path) && !isScript(path) && ![...wholeFiles, ...makersFiles].some((name) => name === path))
  return strays.map(({ path }) => ({
    file: path,
    line: 1,
    message: `nothing reads this file; lessons stand in lessons/, exercises in exercises/, and beside them ${[...wholeFiles, ...makersFiles].join(', ')}`,
  }))
}
