/** lexicon.yaml: how the voice says words that are written alike and sound different. */
import { z } from 'zod'
import { holdsPhrase } from '../script/lexicon.ts'
import type { Lexicon } from '../script/lexicon.ts'
import { list, slug, verbatim } from '../text/fields.ts'
import { orNearest } from '../text/nearest.ts'
import type { Problem } from '../text/problem.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'

const Symbols = verbatim("the voice's own symbols")
const LexiconFile = z.strictObject({
  phrases: z.record(
    z.string().regex(/^[^\p{Lu}]+$/u, 'a phrase in small letters'),
    z.union([Symbols, z.record(slug('the accent of a voice, such as british'), Symbols)], 'symbols, or symbols for each accent'),
    'a map: phrase: symbols',
  ),
  checked: list(z.string('a phrase in small letters').regex(/^[^\p{Lu}]+$/u, 'a phrase in small letters'), 'a list of phrases, or []'),
})

export interface PinnedSounds {
  readonly lexicon: Lexicon
  readonly line: (phrase: string) => number
}

export function readLexicon(file: string, text: string): Pick<YamlRead<PinnedSounds>, 'value' | 'problems'> {
  const { value, problems, line } = readYaml(file, text, LexiconFile)
  return { value: value && { lexicon: value, line: (phrase) => line(['phrases', phrase]) }, problems }
}

/** Phrases that no exercise says, and accents that no voice has: a slip of the pen pins nothing, and nobody would hear it. */
export function idlePhrases(file: string, { lexicon, line }: PinnedSounds, accents: readonly string[], said: ReadonlySet<string>): Problem[] {
  const sentences = [...said]
  return Object.entries(lexicon.phrases).flatMap(([phrase, symbols]) => {
    const fault = (message: string): Problem => ({ file, line: line(phrase), message: `"${phrase}": ${message}` })
    const unknown = typeof symbols === 'string' ? [] : Object.keys(symbols).filter((accent) => !accents.includes(accent))
    return [
      ...unknown.map((accent) => fault(`no voice has the accent "${accent}"${orNearest(accent, accents, `known are ${accents.join(', ')}`)}`)),
      ...(sentences.some((say) => holdsPhrase(say, phrase)) ? [] : [fault('no exercise says it; take it out')]),
    ]
  })
}
