/** coverage.yaml: what the book was asked to teach, row by row, and the heading under which it teaches it. Held against the lessons. */
import { z } from 'zod'
import type { LessonId, Section } from './book.ts'
import { bookId, list, plain } from '../text/fields.ts'
import { noSuch, orNearest } from '../text/nearest.ts'
import type { Problem } from '../text/problem.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'

const rule = 'the number of a row, such as 000-06'

const Coverage = z.record(
  z.string(rule).regex(/^\d{3}-\d{2,3}$/, rule),
  list(
    z.strictObject({
      lesson: bookId('a lesson such as A4'),
      heading: plain('a heading of that lesson, word for word').nullable(), // null: its lead
    }),
    'a list of places such as [{ lesson: A4, heading: What may I ask? }]',
  ).min(1, 'one place or more'),
  'rows and the places that teach them: 000-06: [{ lesson: A4, heading: What may I ask? }]',
)
type Coverage = z.infer<typeof Coverage>

export interface CoverageRead {
  readonly rows: Coverage
  readonly line: (row: string, place?: number) => number
}

export function readCoverage(file: string, text: string): Pick<YamlRead<CoverageRead>, 'value' | 'problems'> {
  const { value, problems, line } = readYaml(file, text, Coverage)
  return { value: value && { rows: value, line: (row, place) => line(place === undefined ? [row] : [row, place]) }, problems }
}

/** What the table is held against. */
interface Taught {
  readonly seeds: ReadonlyMap<LessonId, readonly string[]> // the rows that a lesson's front matter names; of all lessons that have a file
  readonly parts: ReadonlyMap<LessonId, readonly Pick<Section, 'title'>[]> // of all lessons that could be read
}

/** Places that are not in the book, and rows that table and lesson do not both name. */
export function coverageProblems(file: string, { rows, line }: CoverageRead, { seeds, parts }: Taught): Problem[] {
  const problems: Problem[] = []
  for (const [row, places] of Object.entries(rows)) {
    places.forEach(({ lesson, heading }, n) => {
      const report = (message: string) => problems.push({ file, line: line(row, n), message })
      const named = seeds.get(lesson)
      const titles = parts.get(lesson)?.map(({ title }) => title)
      if (!named) return report(noSuch('lesson', lesson, seeds.keys(), 'name one that is in lessons/'))
      if (!named.includes(row)) report(`${lesson} does not name ${row}; add it to its "seeds", or take this place out`)
      if (titles && heading !== null && !titles.includes(heading))
        report(`${lesson} has no heading "${heading}"${orNearest(heading, titles, 'write one of its headings, or null for its lead')}`)
    })
  }
  for (const [lesson, named] of seeds) {
    for (const row of named) {
      if (rows[row]?.some((place) => place.lesson === lesson)) continue
      problems.push({
        file,
        line: rows[row] ? line(row) : 1,
        message: `${lesson} names ${row} in its "seeds"; say here under which heading it teaches it`,
      })
    }
  }
  return problems
}
