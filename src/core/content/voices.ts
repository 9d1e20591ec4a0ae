/** voices.yaml: who reads the exercises aloud. Their recordings lie in resources/narration, a folder for each. */
import { z } from 'zod'
import { list, noneTwice, plain, slug, verbatim, whole } from '../text/fields.ts'
import type { Problem } from '../text/problem.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'
import type { Voice } from './book.ts'

const id = 'the name of its folder in resources/narration: small letters, digits and _, such as af_heart'

const taken = ['own', 'none', 'usual']
const locale = 'a language, or a language with its country, such as en or en-US'

const Voices = list(
  z.strictObject({
    id: z
      .string(id)
      .regex(/^[a-z0-9_]{1,40}$/, id)
      .refine((name) => !taken.includes(name), 'another name: "own", "none" and "usual" are the person’s own voice, no voice, and none chosen yet'),
    title: plain('what the voice is called on the screen'),
    accent: slug('how it speaks the language, such as british'),
    first_for: list(
      z.string(locale).regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, locale),
      'a list of languages, each alone or with its country, such as [en, en-US]',
    ).default([]),
    hear: verbatim('a sentence of the exercises, to try the voice by'),
  }),
  'a list of voices, each with "id", "title", "accent" and "hear"',
)
  .superRefine(noneTwice('id', 'voice'))
  .superRefine((voices, ctx) => {
    const before = new Set<string>()
    for (const [n, { first_for }] of voices.entries())
      for (const language of first_for) {
        if (before.has(language)) ctx.addIssue(whole(`two voices are the first for ${language}; keep one`, [n, 'first_for']))
        before.add(language)
      }
  })

export interface Voices {
  readonly voices: readonly Voice[]
  readonly line: (voice: number) => number
}

export function readVoices(file: string, text: string): Pick<YamlRead<Voices>, 'value' | 'problems'> {
  const { value, problems, line } = readYaml(file, text, Voices)
  const voices = value?.map(({ first_for, ...voice }) => ({ ...voice, firstFor: first_for }))
  return { value: voices ? { voices, line: (voice) => line([voice, 'hear']) } : null, problems }
}

/** Voices that are to be tried by a sentence that nobody says. `said` holds every sentence of the exercises. */
export function unsaidTrials(file: string, { voices, line }: Voices, said: ReadonlySet<string>): Problem[] {
  return voices.flatMap(({ hear }, n) =>
    said.has(hear) ? [] : [{ file, line: line(n), message: `no exercise says "${hear}"; take a sentence that one of them says` }],
  )
}
