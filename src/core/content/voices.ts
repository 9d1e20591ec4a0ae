/** voices.yaml: who reads the exercises aloud. Their recordings lie in resources/narration, a folder for each. */
import { z } from 'zod'
import { list, noneTwice, plain, verbatim } from '../text/fields.ts'
import type { Problem } from '../text/problem.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'
import type { Voice } from './book.ts'

const id = 'the name of its folder in resources/narration: small letters, digits and _, such as af_heart'

const Voices = list(
  z.strictObject({
    id: z
      .string(id)
      .regex(/^[a-z0-9_]{1,40}$/, id)
      .refine((name) => name !== 'own' && name !== 'none', 'another name: "own" and "none" are the person’s own voice, and no voice'),
    title: plain('what the voice is called on the screen'),
    hear: verbatim('a sentence of the exercises, to try the voice by'),
  }),
  'a list of voices, each with "id", "title" and "hear"',
).superRefine(noneTwice('id', 'voice'))

export interface Voices {
  readonly voices: readonly Voice[]
  readonly line: (voice: number) => number
}

export function readVoices(file: string, text: string): Pick<YamlRead<Voices>, 'value' | 'problems'> {
  const { value, problems, line } = readYaml(file, text, Voices)
  return { value: value && { voices: value, line: (voice) => line([voice, 'hear']) }, problems }
}

/** Voices that are to be tried by a sentence that nobody says. `said` holds every sentence of the exercises. */
export function unsaidTrials(file: string, { voices, line }: Voices, said: ReadonlySet<string>): Problem[] {
  return voices.flatMap(({ hear }, n) =>
    said.has(hear) ? [] : [{ file, line: line(n), message: `no exercise says "${hear}"; take a sentence that one of them says` }],
  )
}
