/** The kinds of field content files share. Each says what to write, so that a problem can say it. */
import { z } from 'zod'
import { isBookId } from './book-id.ts'
import { longestTitle } from './longest-title.ts'
import { orNearest } from './nearest.ts'

/** A rule that says itself, for `ctx.addIssue`: its message is a whole sentence. */
export const whole = (message: string, path: (string | number)[]) => ({ code: 'custom' as const, message, path, params: { whole: true } })

/** Words for a person to read: not empty, and plain, because nothing in YAML is read as markdown. `what` completes "… must be". */
export const plain = (what: string) =>
  z
    .string(what)
    .trim()
    .min(1, what)
    .refine((text) => !/\*\S|\]\(|<[a-z/!]|`/i.test(text), 'plain words, without *stars*, links, code marks or HTML')

/** The name of a lesson, an exercise or a plan. */
export const title = (what: string) =>
  plain(what).refine((text) => text.length <= longestTitle, `at most ${longestTitle} letters long: it is kept with what people do`)

/** Words kept exactly: names of publications, addresses. */
export const verbatim = (what: string) => z.string(what).trim().min(1, what)

/** A date a person wrote in, or nothing yet. */
export const dateOrNothing = z
  .string('a date such as 2026-11-02, or nothing')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-02, or nothing')
  .nullable()

export const list = <T extends z.ZodType>(entry: T, what: string) => z.array(entry, what)

/** The id of a lesson, an exercise, a worksheet, a path. */
export const bookId = (what: string) => z.string(what).refine(isBookId, what)

/** A name inside a file that nobody reads on a screen; `what` is what it names, with an example. */
export const slug = (what: string) => {
  const rule = `small letters, digits and hyphens, such as ${what}`
  return z
    .string(rule)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, rule)
    .max(40, 'at most 40 letters long')
}

/** One of the words the app knows. A misspelt one is told with the nearest: `region "hand-rihgt" does not exist; nearest: "hand-right"`. */
export const oneOf = <const Word extends string>(words: readonly Word[], name: string) => {
  const what = `one of ${words.join(', ')}`
  return z.string(what).transform((typed, ctx): Word => {
    const found = words.find((word) => word === typed)
    if (found !== undefined) return found
    ctx.addIssue(whole(`${name} "${typed}" does not exist${orNearest(typed, words, `write ${what}`)}`, []))
    return z.NEVER
  })
}

/** Reports every entry whose name stands twice in its list. `nameOf` gives the name and its key in the entry. */
export const noneTwice =
  <Entry>(key: string & keyof Entry, what: string) =>
  (entries: readonly Entry[], ctx: z.RefinementCtx): void => {
    const seen = new Set<unknown>()
    entries.forEach((entry, index) => {
      if (seen.has(entry[key])) ctx.addIssue(whole(`${what} "${String(entry[key])}" is here twice; give this one another ${key}`, [index, key]))
      seen.add(entry[key])
    })
  }
