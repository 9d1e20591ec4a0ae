/** questions.yaml: what people ask before they begin, in two sentences each, and where a lesson says more. Held against the lessons. */
import { z } from 'zod'
import type { Lesson, LessonId, QuestionPlace, QuestionsPage, Source } from './book.ts'
import { bookId, dateOrNothing, list, plain } from '../text/fields.ts'
import { noSuch, orNearest } from '../text/nearest.ts'
import type { Problem } from '../text/problem.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'
import type { SourceUse } from './sources.ts'

const place = { lesson: bookId('a lesson such as A4'), heading: plain('a heading of that lesson, word for word') }
const answered = {
  question: plain('a question'),
  answer: plain('two short sentences'),
  sources: list(z.string('a key of sources.yaml'), 'a list of keys of sources.yaml, or nothing').default([]),
}
const places = (what: string) => `a list of { ${what}, lesson, heading }`

const QuestionsFile = z.strictObject({
  reviewed_by: plain('the name of the person who read it as an expert, or nothing').nullable(),
  checked_on: dateOrNothing,
  takeaways: list(z.strictObject({ title: plain('a few words'), line: plain('one sentence'), ...place }), places('title, line')),
  questions: list(z.strictObject({ ...answered, ...place }), places('question, answer')),
  films: list(z.strictObject({ ...answered, ...place }), places('question, answer')),
  straight_to: list(z.strictObject({ question: plain('a question'), ...place }), places('question')),
})
type QuestionsFile = z.infer<typeof QuestionsFile>

const groups = ['takeaways', 'questions', 'films', 'straight_to'] as const

export interface QuestionsRead {
  readonly file: QuestionsFile
  readonly line: (group: (typeof groups)[number], entry: number, key: string) => number
  readonly uses: readonly Omit<SourceUse, 'file'>[]
}

export function readQuestions(file: string, text: string): Pick<YamlRead<QuestionsRead>, 'value' | 'problems'> {
  const { value, problems, line } = readYaml(file, text, QuestionsFile)
  if (!value) return { value: null, problems }
  const uses = (['questions', 'films'] as const).flatMap((group) =>
    value[group].flatMap(({ sources }, n) => sources.map((key, s) => ({ key, line: line([group, n, 'sources', s]) }))),
  )
  return { value: { file: value, line: (group, entry, key) => line([group, entry, key]), uses }, problems: [] }
}

/** What places are held against. */
interface Lessons {
  readonly present: ReadonlySet<LessonId> // have a file, readable or not
  readonly read: ReadonlyMap<LessonId, Pick<Lesson, 'parts'>>
}

export function questionsProblems(name: string, { file, line }: QuestionsRead, { present, read }: Lessons): Problem[] {
  return groups.flatMap((group) =>
    file[group].flatMap(({ lesson, heading }, n): Problem[] => {
      if (!present.has(lesson))
        return [{ file: name, line: line(group, n, 'lesson'), message: noSuch('lesson', lesson, present, 'name one that is in lessons/') }]
      const titles = read.get(lesson)?.parts.map(({ title }) => title)
      if (!titles || titles.includes(heading)) return []
      const message = `${lesson} has no heading "${heading}"${orNearest(heading, titles, 'write one of its headings')}`
      return [{ file: name, line: line(group, n, 'heading'), message }]
    }),
  )
}

/** As the page shows it. Only for a file without problems. */
export function questionsPage({ file }: QuestionsRead, lessons: Lessons['read'], sources: ReadonlyMap<string, Source>): QuestionsPage {
  const placed = <Entry extends { lesson: LessonId; heading: string }>(entries: readonly Entry[]): (Entry & QuestionPlace)[] =>
    entries.map((entry) => ({
      ...entry,
      at: lessons.get(entry.lesson)?.parts.find(({ title }) => title === entry.heading)?.blocks[0]?.key ?? '',
    }))
  const keys = new Set([...file.questions, ...file.films].flatMap((entry) => entry.sources))
  return {
    takeaways: placed(file.takeaways),
    questions: placed(file.questions),
    films: placed(file.films),
    straightTo: placed(file.straight_to),
    sources: [...keys].flatMap((key) => sources.get(key) ?? []),
    reviewedBy: file.reviewed_by,
    checkedOn: file.checked_on,
  }
}
