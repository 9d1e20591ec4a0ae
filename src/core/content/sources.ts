/** sources.yaml: the publications the book leans on, by key. */
import { z } from 'zod'
import type { Source } from './book.ts'
import { verbatim } from '../text/fields.ts'
import { orNearest } from '../text/nearest.ts'
import type { Problem } from '../text/problem.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'

const key = 'a key of letters, digits and hyphens, such as CBT-N'

const SourcesFile = z.record(
  z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, key),
  z.strictObject({
    grade: z.enum(['A', 'B', 'C'], 'A (official or peer-reviewed), B (secondary) or C (weak)'),
    text: verbatim('who, what, where, with the address or doi').refine(
      (text) => !/\b(probably|perhaps|not recorded|not identified)\b/i.test(text),
      'what people can look for; a doubt about it stands in a comment',
    ),
    recheck: z.boolean('true (read in a secondary copy) or false'),
  }),
  'a map: KEY: { grade, text, recheck }',
)

export interface Sources {
  readonly byKey: ReadonlyMap<string, Source>
  readonly line: (key: string) => number // where the source stands in its file
}

export function readSources(file: string, text: string): Pick<YamlRead<Sources>, 'value' | 'problems'> {
  const { value, problems, line } = readYaml(file, text, SourcesFile)
  const byKey = value && new Map(Object.entries(value).map(([key, source]) => [key, { key, ...source }]))
  return { value: byKey && { byKey, line: (key) => line([key]) }, problems }
}

/** A file that leans on a source, at the line that says so. */
export interface SourceUse {
  readonly file: string
  readonly line: number
  readonly key: string
}

/** Sources that are used and do not exist. */
export function missingSources({ byKey }: Sources, uses: readonly SourceUse[]): Problem[] {
  return uses
    .filter(({ key }) => !byKey.has(key))
    .map(({ file, line, key }) => ({
      file,
      line,
      message: `source "${key}" does not exist${orNearest(key, byKey.keys(), 'add it to sources.yaml')}`,
    }))
}

/** Sources that exist and nothing uses. `leanedOn` holds the keys in use. */
export function unusedSources(file: string, { byKey, line }: Sources, leanedOn: ReadonlySet<string>): Problem[] {
  return [...byKey.keys()]
    .filter((key) => !leanedOn.has(key))
    .map((key) => ({
      file,
      line: line(key),
      message: `no lesson, exercise or helpline uses source "${key}"; remove it, or add it to the "sources" of what leans on it`,
    }))
}
