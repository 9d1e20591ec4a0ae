/** crisis.yaml: emergency numbers and helplines, country by country, in the order they are shown. */
import { z } from 'zod'
import type { HelpCountry } from './book.ts'
import { elsewhere } from './elsewhere.ts'
import { dateOrNothing, list, plain, whole } from '../text/fields.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'

const orNothing = (what: string) =>
  z
    .string(`${what}, or nothing`)
    .trim()
    .nullable()
    .transform((text) => text || null)

/** What can be dialled or written to, and nothing else: it goes on the clipboard as it stands. */
const number = z.string("a number in quotes, such as '116 123'").regex(/^\+?\d[\d -]*\d$/, "a number in quotes, such as '116 123'")
const address = z
  .string('an address, such as samaritans.org')
  .regex(/^[a-z\d-]+(\.[a-z\d-]+)+(\/[\w./-]*)?$/, 'an address, such as samaritans.org; what has none goes into "other_ways"')
const about = z.string("a few words, such as 'press 2'").trim().default('')

const Way = z.discriminatedUnion(
  'by',
  [
    z.strictObject({ by: z.literal(['phone', 'whatsapp']), to: number, about }),
    z.strictObject({
      by: z.literal('text'),
      to: number,
      about,
      words: list(plain('a word to send'), 'a list of words to send, such as [SHOUT]').default([]),
    }),
    z.strictObject({ by: z.literal('web'), to: address, about }),
  ],
  { error: 'phone, text, whatsapp or web' },
)

const Line = z
  .strictObject({
    service: plain('the name of the service'),
    ways: list(Way, 'a list of { by, to }').min(1, 'one way to reach it, or more'),
    other_ways: orNothing('ways that have no number or address, such as an app').optional(),
    hours: orNothing('when it answers, such as 24 hours, every day'),
    cost: orNothing('what it costs, such as free'),
    languages: plain('the languages it answers in'),
    seen: z.int('the year in which it was read, such as 2022').optional(),
    note: orNothing('a note for whoever checks this row'),
    source: list(z.string('a key of sources.yaml'), 'a list of keys of sources.yaml, or []'),
    confidence: z.enum(['high', 'medium', 'low'], 'high, medium or low'),
    verify: z.boolean('true (still to be checked) or false'),
    open: plain('the address at which the row can be checked'),
    checked_on: dateOrNothing,
  })
  .superRefine((line, ctx) => {
    if (!line.verify && !line.checked_on) ctx.addIssue(whole(`"${line.service}" is said to be checked; give the date in "checked_on"`, ['verify']))
  })

const Crisis = z
  .strictObject({
    countries: list(
      z.strictObject({
        cc: z.string('two capital letters, such as GB').regex(/^[A-Z]{2}$/, 'two capital letters, such as GB'),
        name: plain('the name of the country'),
        emergency: list(
          z.strictObject({
            number: z.string("a number in quotes, such as '999'").regex(/^\d[\d ]*\d$/, "a number in quotes, such as '999'"),
            note: z.string("a few words, or ''").trim(),
          }),
          'a list of { number, note }',
        ),
        checked_on: dateOrNothing,
        lines: list(Line, 'a list of services, or []'),
      }),
      'a list of countries',
    ),
  })
  .superRefine(({ countries }, ctx) => {
    const seen = new Set<string>()
    countries.forEach(({ cc, emergency }, index) => {
      if (emergency.length === 0 && cc !== elsewhere)
        ctx.addIssue(whole(`country "${cc}" has no emergency number; give one or more`, ['countries', index, 'emergency']))
      if (seen.has(cc)) ctx.addIssue(whole(`country "${cc}" is here twice; make it one entry`, ['countries', index, 'cc']))
      seen.add(cc)
    })
    if (!seen.has(elsewhere))
      ctx.addIssue(whole('country "ZZ" (anywhere else) is missing; add it, for people whose country is not here', ['countries']))
  })

export interface Crisis {
  readonly countries: readonly HelpCountry[]
  /** Keys of sources the rows were read in, with the line of the row's list. General knowledge (GK) is not a source. */
  readonly sources: readonly { readonly key: string; readonly line: number }[]
}

export function readCrisis(file: string, text: string): Pick<YamlRead<Crisis>, 'value' | 'problems'> {
  const { value, problems, line } = readYaml(file, text, Crisis)
  if (!value) return { value, problems }
  const sources = value.countries.flatMap((country, c) =>
    country.lines.flatMap((row, n) =>
      row.source.filter((key) => key !== 'GK').map((key) => ({ key, line: line(['countries', c, 'lines', n, 'source']) })),
    ),
  )
  const countries = value.countries.map(({ cc, name, emergency, checked_on, lines }) => ({
    cc,
    name,
    emergency,
    checkedOn: checked_on,
    lines: lines.map(({ service, ways, other_ways, hours, cost, languages, seen, open, checked_on }) => ({
      service,
      ways: ways.map((way) => ({ by: way.by, to: way.to, about: way.about, words: way.by === 'text' ? way.words : [] })),
      otherWays: other_ways ?? null,
      hours,
      cost,
      languages,
      seen: seen ?? null,
      open,
      checkedOn: checked_on,
    })),
  }))
  return { value: { countries, sources }, problems }
}
