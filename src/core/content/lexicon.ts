/** lexicon.yaml: how the voice says words that are written alike and sound different. */
import { z } from 'zod'
import type { Lexicon } from '../script/lexicon.ts'
import { list, verbatim } from '../text/fields.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'

const LexiconFile = z.strictObject({
  phrases: z.record(z.string().regex(/^[^\p{Lu}]+$/u, 'a phrase in small letters'), verbatim("the voice's own symbols"), 'a map: phrase: symbols'),
  checked: list(z.string('a phrase in small letters').regex(/^[^\p{Lu}]+$/u, 'a phrase in small letters'), 'a list of phrases, or []'),
})

export const readLexicon = (file: string, text: string): Pick<YamlRead<Lexicon>, 'value' | 'problems'> => readYaml(file, text, LexiconFile)
