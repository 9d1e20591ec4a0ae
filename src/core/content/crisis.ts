/** crisis.yaml: emergency numbers and helplines, country by country, in the order they are shown. */
import { z } from 'zod'
import type { HelpCountry } from './book.ts'
import { dateOrNothing, list, plain, whole } from '../text/fields.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'

const orNothing = (what: string) =>
  z
    .string(`${what}, or nothing`)
    .trim()
    .nullable()
    .transform((text) => text || null)

const Line = z
  .strictObject({
    service: plain('the name of the service'),
    phone: list(
      z.string("a number in quotes, such as '116 123'").regex(/\d/, "a number in quotes, such as '116 123'"),
      "a list of numbers in quotes, such as ['988'], or []",
    ),
    text: orNothing('how to reach it by message, such as SHOUT to 85258'),
    web: orNothing('the address of its page or chat'),
    hours: plain('when it answers, such as 24 hours, every day'),
    languages: plain('the languages it answers in'),
    note: orNothing('a note for whoever checks this row'),
    source: list(z.string('a key of sources.yaml'), 'a list of keys of sources.yaml, or []'),
    confidence: z.enum(['high', 'medium', 'low'], 'high, medium or low'),
    verify: z.boolean('true (still to be checked) or false'),
    open: plain('the address at which the row can be checked'),
    checked_on: dateOrNothing,
  })
  .superRefine((line, ctx) => {
    if (line.phone.length === 0 && !line.text && !line.web) {
      ctx.addIssue(whole(`"${line.service}" has no way to reach it; give "phone", "text" or "web"`, ['service']))
    }
    if (!line.verify && !line.checked_on) ctx.addIssue(whole(`"${line.service}" is said to be checked; give the date in "checked_on"`, ['verify']))
  })

const Crisis = z
  .strictObject({
    countries: list(
      z.strictObject({
        cc: z.string('two capital letters, such as GB').regex(/^[A-Z]{2}$/, 'two capital letters, such as GB'),
        name: plain('the name of the country'),
        emergency: list(
          z.strictObject({ number: plain("a number in quotes, such as '999'"), note: z.string("a few words, or ''").trim() }),
          'a list of { number, note }',
        ).min(1, 'one emergency number or more'),
        checked_on: dateOrNothing,
        lines: list(Line, 'a list of services, or []'),
      }),
      'a list of countries',
    ),
  })
  .superRefine(({ countries }, ctx) => {
    const seen = new Set<string>()
    countries.forEach(({ cc }, index) => {
      if (seen.has(cc)) ctx.addIssue(whole(`country "${cc}" is here twice; make it one entry`, ['countries', index, 'cc']))
      seen.add(cc)
    })
    if (!seen.has('ZZ')) ctx.addIssue(whole('country "ZZ" (anywhere else) is missing; add it, for people whose country is not here', ['countries']))
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
    lines: lines.map(({ service, phone, text, web, hours, languages, open, checked_on }) => ({
      service,
      phone,
      text,
      web,
      hours,
      languages,
      open,
      checkedOn: checked_on,
    })),
  }))
  return { value: { countries, sources }, problems }
}
