/** How much there is in the book. What was promised is held; the rest is shown, with `npx vitest run --reporter=verbose` and the name of this file. */
import { describe, expect, test } from 'vitest'
import { isLesson } from '../core/content/content-text.ts'
import { readCoverage } from '../core/content/coverage.ts'
import { readLedger } from '../core/content/ledger.ts'
import { passagesOf } from '../core/content/passages.ts'
import { readability } from '../core/content/readability.ts'
import { readSources } from '../core/content/sources.ts'
import { showProblem } from '../core/text/problem.ts'
import { isDraft, places, readBook, readTexts } from './content-files.ts'
import { bookLanguage } from './language.ts'

const { library, problems } = readBook(places, isDraft())
if (library === null) throw new Error(problems.map(showProblem).join('\n'))

const texts = readTexts(places.content)
function textOf(name: string): string {
  const found = texts.find(({ path }) => path === name)
  if (found === undefined) throw new Error(`the book has no ${name}`)
  return found.text
}
const coverage = readCoverage('coverage.yaml', textOf('coverage.yaml')).value?.rows ?? {}
const ledger = readLedger('ledger.yaml', textOf('ledger.yaml')).value?.rows ?? []
const sources = [...(readSources('sources.yaml', textOf('sources.yaml')).value?.byKey.keys() ?? [])]

/** The rows that the book was asked to teach: how many each of the five texts gave, from 000-01 on. */
const asked = [52, 32, 74, 34, 22].flatMap((rows, text) =>
  Array.from({ length: rows }, (_, row) => `${String(text).padStart(3, '0')}-${String(row + 1).padStart(2, '0')}`),
)
/** A reviewer's name and a date on the page: fields of every lesson. */
const fields = ['000-02', '001-02']

const lessons = [...library.lessons.values(), library.help.lesson].map((lesson) => {
  const file = texts.find(({ path }) => isLesson(path) && path.startsWith(`lessons/${lesson.id}-`))
  const passages = file ? passagesOf(file.path, file.text) : []
  const blocks = [...lesson.parts.flatMap((part) => part.blocks), ...lesson.checks]
  const count = (kind: 'check' | 'reflect') => blocks.filter(({ t }) => t === kind).length
  return {
    id: lesson.id,
    all: readability(bookLanguage, passages),
    prose: readability(
      bookLanguage,
      passages.filter(({ said }) => !said),
    ),
    checks: count('check'),
    reflections: count('reflect'),
  }
})
const people = ledger.flatMap((row) => row.people)
const counted = <T extends string>(all: readonly T[]): string =>
  [...new Set(all)].map((one) => `${one} ${all.filter((other) => other === one).length}`).join(', ')
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** A source is used where another file names its key. */
const isUsed = (key: string): boolean =>
  texts.some(({ path, text }) => path !== 'sources.yaml' && new RegExp(`(?<![A-Za-z0-9-])${key}(?![A-Za-z0-9-])`).test(text))

const columns = ['lesson', 'words', 'grade', 'without scenes', 'mean sentence', 'without scenes', 'checks', 'reflections']
const table = (): string =>
  [
    columns.join('  '),
    ...lessons.map(({ id, all, prose, checks, reflections }) => {
      const numbers = [all.words, ...[all.grade, prose.grade, all.meanSentence, prose.meanSentence].map((one) => one.toFixed(1)), checks, reflections]
      return [id, ...numbers].map((cell, n) => String(cell).padStart(columns[n]?.length ?? 0)).join('  ')
    }),
    `lessons ${lessons.length}, words ${sum(lessons.map(({ all }) => all.words))}`,
    `checks ${sum(lessons.map(({ checks }) => checks))}, reflections ${sum(lessons.map(({ reflections }) => reflections))}`,
    `terms ${library.glossary.length}`,
    `rows ${Object.keys(coverage).length} of ${asked.length}, in ${sum(Object.values(coverage).map((at) => at.length))} places; fields of every lesson: ${fields.join(', ')}`,
    `sources used ${sources.filter(isUsed).length}, defined ${sources.length}`,
    `leads: ${counted(ledger.map(({ lead }) => lead))}`,
    `forms of scene ${new Set(ledger.map(({ scene }) => scene)).size}, lessons without talk ${ledger.filter(({ talk }) => !talk).length}`,
    `people ${people.length}, of them therapists ${people.filter(({ therapist }) => therapist).length}`,
  ].join('\n')

describe('the book', () => {
  test('has 35 lessons, each with a check and a reflection, and each in the ledger', () => {
    expect(lessons).toHaveLength(35)
    for (const { id, checks, reflections } of lessons.filter(({ id }) => id !== library.help.lesson.id))
      expect({ id, checks: checks > 0, reflections: reflections > 0 }).toEqual({ id, checks: true, reflections: true })
    expect(ledger.map(({ lesson }) => lesson).sort()).toEqual(lessons.map(({ id }) => id).sort())
  })

  test('has 54 terms', () => expect(library.glossary).toHaveLength(54))

  test('teaches every row that it was asked to teach, but for two that are fields of every lesson', () => {
    expect(asked).toHaveLength(214)
    expect([...Object.keys(coverage), ...fields].sort()).toEqual(asked)
    for (const lesson of library.lessons.values()) for (const field of ['reviewedBy', 'checkedOn'] as const) expect(lesson).toHaveProperty(field)
  })

  test('its counts', async ({ annotate }) => {
    await annotate(table(), 'counts')
    expect(lessons.filter(({ all }) => all.words === 0)).toEqual([]) // the text of each was found
  })
})
