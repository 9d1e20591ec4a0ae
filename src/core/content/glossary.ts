/** glossary.yaml: every word the book explains, by id. */
import { z } from 'zod'
import type { GlossaryEntry, Lesson, Term } from './book.ts'
import { list, plain, whole } from '../text/fields.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'

const id = 'small letters joined by hyphens, such as duty-of-care'

const Glossary = list(
  z.strictObject({
    id: z.string(id).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, id),
    term: plain('the word as it stands in a sentence'),
    meaning: plain('one or two short sentences'),
  }),
  'a list of entries with "id", "term" and "meaning"',
).superRefine((entries, ctx) => {
  for (const key of ['id', 'term'] as const) {
    const seen = new Set<string>()
    entries.forEach((entry, index) => {
      const word = entry[key].toLowerCase()
      if (seen.has(word)) ctx.addIssue(whole(`${key} "${entry[key]}" is in the glossary twice; keep one of the two entries`, [index, key]))
      seen.add(word)
    })
  }
})

export function readGlossary(file: string, text: string): Pick<YamlRead<ReadonlyMap<string, Term>>, 'value' | 'problems'> {
  const { value, problems } = readYaml(file, text, Glossary)
  return { value: value && new Map(value.map(({ id, term, meaning }) => [id, { term, meaning }])), problems }
}

/** `lessons`: in the order of reading. */
export function glossaryOf(terms: ReadonlyMap<string, Term>, lessons: readonly Pick<Lesson, 'id' | 'terms'>[]): GlossaryEntry[] {
  return [...terms].map(([id, term]) => ({
    id,
    ...term,
    lessons: lessons.filter(({ terms }) => Object.hasOwn(terms, id)).map((lesson) => lesson.id),
  }))
}
