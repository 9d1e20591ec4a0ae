/** paths.yaml: the paths of the book in their order. planned.yaml: names of what is still to come, so that a lesson may name it before it is there. */
import { z } from 'zod'
import { bookId, list, noneTwice, plain } from '../text/fields.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'

/** A path without its lessons: each lesson's own file says on which path it stands. */
export interface BarePath {
  readonly id: string
  readonly title: string
}

const Paths = z.strictObject({
  paths: list(
    z.strictObject({ id: bookId('a capital letter such as A'), title: plain('the name of the path') }),
    'a list of { id, title }',
  ).superRefine(noneTwice('id', 'path')),
})

export function readPaths(file: string, text: string): Pick<YamlRead<readonly BarePath[]>, 'value' | 'problems'> {
  const { value, problems } = readYaml(file, text, Paths)
  return { value: value && value.paths, problems }
}

const named = (what: string, such: string) =>
  z.record(bookId(`the id of ${what}, such as ${such}`), plain(`the name of ${what}`), `a map such as ${such}`).default({})

const Planned = z.strictObject({
  lessons: named('a lesson', 'A2: Does it help?'),
  exercises: named('an exercise', 'E21: A short walk'),
  worksheets: named('a worksheet', 'W7: Thought record'),
})

/** Ids of what is still to come. One that has a file by now is simply in the book. */
export interface Planned {
  readonly lessons: ReadonlySet<string>
  readonly exercises: ReadonlySet<string>
  readonly worksheets: ReadonlySet<string>
}

export function readPlanned(file: string, text: string): Pick<YamlRead<Planned>, 'value' | 'problems'> {
  const { value, problems } = readYaml(file, text, Planned)
  const ids = (names: Readonly<Record<string, string>>) => new Set(Object.keys(names))
  return {
    value: value && { lessons: ids(value.lessons), exercises: ids(value.exercises), worksheets: ids(value.worksheets) },
    problems,
  }
}
