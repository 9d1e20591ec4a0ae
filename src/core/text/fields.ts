/** The kinds of field content files share. Each says what to write, so that a problem can say it. */
import { z } from 'zod'

/** Words for a person to read: not empty, and plain, because nothing in YAML is read as markdown. `what` completes "… must be". */
export const plain = (what: string) =>
  z
    .string(what)
    .trim()
    .min(1, what)
    .refine((text) => !/\*\S|\]\(|<[a-z/!]|`/i.test(text), 'plain words, without *stars*, links, code marks or HTML')

/** Words kept exactly: names of publications, addresses. */
export const verbatim = (what: string) => z.string(what).trim().min(1, what)

/** A date a person wrote in, or nothing yet. */
export const dateOrNothing = z
  .string('a date such as 2026-11-02, or nothing')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-02, or nothing')
  .nullable()

export const list = <T extends z.ZodType>(entry: T, what: string) => z.array(entry, what)
