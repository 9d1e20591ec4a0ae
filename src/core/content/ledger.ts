/** ledger.yaml: who and what stands in which lesson, so that people, scenes and openings of a book differ. */
import { z } from 'zod'
import type { LessonId } from './book.ts'
import { bookId, list, noneTwice, plain, slug } from '../text/fields.ts'
import { escaped } from '../text/escaped.ts'
import { noSuch } from '../text/nearest.ts'
import type { Problem } from '../text/problem.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'

/** What a lead does first. */
const leads = ['comforts', 'answers', 'tells', 'asks', 'shows', 'invites', 'warns', 'names'] as const

/** At most this part of the leads is of one kind, and at least this part of the lessons has neither talk nor lines to borrow. */
const mostOfOneKind = 1 / 4
const leastWithoutTalk = 1 / 5

const Person = z.strictObject({
  name: plain('a name'),
  age: z.int('years').positive('years').optional(),
  sex: z.enum(['f', 'm', 'x'], 'f, m or x').optional(),
  work: plain('what they do all day').optional(),
  life: plain('body, faith, family or money, as far as it is said').optional(),
  sent_by: plain('who sent them').optional(),
  therapist: z.literal(true, 'true, or leave it out').optional(),
})

const Ledger = list(
  z.strictObject({
    lesson: bookId('a lesson such as A4'),
    lead: z.enum(leads, `what the lead does first: ${leads.join(', ')}`),
    scene: slug('letter, or none').describe('the form of the scene'),
    talk: z.boolean('true where somebody speaks or lines to borrow stand in it, else false'),
    people: list(Person, 'a list of people, or []').default([]),
  }),
  'a list of lessons, each with "lesson", "lead", "scene", "talk" and "people"',
).superRefine(noneTwice('lesson', 'lesson'))
type Ledger = z.infer<typeof Ledger>

export interface LedgerRead {
  readonly rows: Ledger
  readonly line: (row: number, key: string, person?: number) => number
}

export function readLedger(file: string, text: string): Pick<YamlRead<LedgerRead>, 'value' | 'problems'> {
  const { value, problems, line } = readYaml(file, text, Ledger)
  return {
    value: value && { rows: value, line: (row, key, person) => line(person === undefined ? [row, key] : [row, 'people', person, key]) },
    problems,
  }
}

/** `lessons`: their texts by id, in the order of reading, with the Help page. */
export function ledgerProblems(file: string, { rows, line }: LedgerRead, lessons: ReadonlyMap<LessonId, string>): Problem[] {
  const problems: Problem[] = []
  const report = (at: number, message: string) => problems.push({ file, line: at, message })

  rows.forEach(({ lesson, people }, row) => {
    const text = lessons.get(lesson)
    if (text === undefined) return report(line(row, 'lesson'), noSuch('lesson', lesson, lessons.keys(), 'take this row out'))
    people.forEach(({ name }, person) => {
      if (!new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'u').test(text))
        report(line(row, 'name', person), `${lesson} speaks of no ${name}; write who is in it`)
    })
  })
  for (const id of lessons.keys()) if (!rows.some(({ lesson }) => lesson === id)) report(1, `${id} has no row; write who is in it, and how it opens`)

  for (const key of ['name', 'work'] as const) {
    const seen = new Map<string, LessonId>()
    rows.forEach(({ lesson, people }, row) =>
      people.forEach((person, n) => {
        const value = person[key]
        if (value === undefined) return
        const before = seen.get(value.toLowerCase())
        if (before !== undefined) report(line(row, key, n), `"${value}" is in ${before} already; give this person another ${key}`)
        seen.set(value.toLowerCase(), lesson)
      }),
    )
  }

  const read = [...lessons.keys()].flatMap((id) => rows.findIndex(({ lesson }) => lesson === id)).filter((row) => row >= 0)
  read.slice(1).forEach((row, n) => {
    const [before, now] = [rows[read[n] ?? 0], rows[row]]
    if (now && before && now.scene !== 'none' && now.scene === before.scene)
      report(line(row, 'scene'), `${before.lesson}, read just before, has the scene "${now.scene}" too; give ${now.lesson} another form`)
  })

  const most = Math.max(1, Math.floor(rows.length * mostOfOneKind))
  for (const kind of leads) {
    const its = rows.flatMap(({ lead }, row) => (lead === kind ? [row] : []))
    if (its.length > most)
      report(
        line(its[most] ?? 0, 'lead'),
        `${its.length} of ${rows.length} leads are of the kind "${kind}", and ${most} may be; open some in another way`,
      )
  }
  const without = rows.filter(({ talk }) => !talk).length
  const least = Math.floor(rows.length * leastWithoutTalk)
  if (without < least)
    report(1, `${without} of ${rows.length} lessons have no talk and no lines to borrow, and ${least} should; take them out of some`)
  return problems
}
