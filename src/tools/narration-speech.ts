/** A line of text -> sound samples: espeak-ng gives the sounds, Kokoro speaks them. Needs espeak-ng on the machine and a speech model on disk. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pronounced } from '../core/script/lexicon.ts'
import type { Lexicon } from '../core/script/lexicon.ts'

/** Samples a second of the model's own sound. */
export const modelRate = 24_000

/** What we use of onnxruntime-node; the package is not among the app's dependencies (288 MB). */
interface Runtime {
  readonly Tensor: new (type: 'int64' | 'float32', values: BigInt64Array | Float32Array, shape: readonly number[]) => unknown
  readonly InferenceSession: {
    create(
      path: string,
      options: { executionProviders: readonly string[] },
    ): Promise<{ run(feeds: Readonly<Record<string, unknown>>): Promise<{ audio: { data: Float32Array } }> }>
  }
}

/** espeak-ng's symbols -> those Kokoro's voices were trained on, in this order. */
const common: readonly (readonly [string, string])[] = [
  ['ʔˌn̩', 'ʔn'],
  ['ʔn̩', 'ʔn'],
  ['a^ɪ', 'I'],
  ['a^ʊ', 'W'],
  ['d^ʒ', 'ʤ'],
  ['e^ɪ', 'A'],
  ['t^ʃ', 'ʧ'],
  ['ɔ^ɪ', 'Y'],
  ['ə^l', 'ᵊl'],
  ['ɐ', 'ə'],
  ['r', 'ɹ'],
]
/** By accent: espeak-ng's own name for it, and its symbols. */
const accents: Readonly<Record<string, { readonly espeak: string; readonly symbols: readonly (readonly [string, string])[] }>> = {
  american: {
    espeak: 'en-us',
    symbols: [
      ...common,
      ['ɚ', 'əɹ'],
      ['o^ʊ', 'O'],
      ['ɜːɹ', 'ɜɹ'],
      ['ɜː', 'ɜɹ'],
      ['ɪə', 'iə'],
      ['ː', ''],
      ['ɾ', 'T'],
      ['ʔ', 't'],
      ['ɹɹ', 'ɹ'], // espeak-ng links "for a" with a second r, which the voice would roll
    ],
  },
  british: {
    espeak: 'en-gb',
    symbols: [...common, ['ɚ', 'ə'], ['e^ə', 'ɛː'], ['i^ə', 'ɪə'], ['ə^ʊ', 'Q'], ['ɾ', 't'], ['ʔ', 't']],
  },
}

function sounds(words: string, accent: string): string {
  const spoken = accents[accent]
  if (spoken === undefined) throw new Error(`no way of speaking is known for the accent "${accent}", only for ${Object.keys(accents).join(', ')}`)
  const { espeak, symbols } = spoken
  const raw = execFileSync('espeak-ng', ['-q', '--ipa', '--tie=^', '-v', espeak, words], { encoding: 'utf8' })
  return symbols.reduce((ipa, [from, to]) => ipa.replaceAll(from, to), raw.trim().replace(/\s+/g, ' ')).replaceAll('^', '')
}

/** The symbols of a sentence in an accent, with the lexicon's phrases said as the lexicon says. */
export function transcribe(say: string, lexicon: Lexicon, accent: string): string {
  const parts: string[] = []
  let done = 0
  const rest = (to: number) => {
    for (const part of say.slice(done, to).split(/([,:.?]+)/)) {
      if (/[,:.?]/.test(part)) parts[parts.length - 1] = `${parts.at(-1) ?? ''}${part}`
      else if (/\p{L}/u.test(part)) parts.push(sounds(part.trim(), accent))
    }
  }
  for (const { from, to, symbols } of pronounced(say, lexicon, accent)) {
    rest(from)
    parts.push(symbols)
    done = to
  }
  rest(say.length)
  return parts.join(' ')
}

export interface Speaker {
  /** 24 kHz samples of a sentence; silence at both ends as the model leaves it. */
  readonly speak: (symbols: string, speed: number) => Promise<Float32Array>
}

/** Loads model and voice. `runtime` is a folder whose node_modules hold onnxruntime-node. */
export async function openSpeaker(model: string, runtime: string, voice: string): Promise<Speaker> {
  const ort = loadRuntime(runtime)
  const vocab = JSON.parse(readFileSync(join(model, 'vocab.json'), 'utf8')) as Record<string, number>
  const bytes = readFileSync(join(model, 'voices', `${voice}.bin`))
  const styles = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  const session = await ort.InferenceSession.create(join(model, 'kokoro-v1.0.int8.onnx'), { executionProviders: ['cpu'] })
  return {
    async speak(symbols, speed) {
      const ids = [...symbols].map((symbol) => vocab[symbol]).filter((id) => id !== undefined)
      if (ids.length > 509) throw new RangeError(`${ids.length} sounds in one line, at most 509: split "${symbols}"`)
      const style = styles.slice(ids.length * 256, ids.length * 256 + 256) // the table has one row for each length
      const { audio } = await session.run({
        tokens: new ort.Tensor('int64', BigInt64Array.from([0, ...ids, 0].map(BigInt)), [1, ids.length + 2]),
        style: new ort.Tensor('float32', style, [1, 256]),
        speed: new ort.Tensor('float32', Float32Array.of(speed), [1]),
      })
      return audio.data
    },
  }
}

function loadRuntime(folder: string): Runtime {
  try {
    return createRequire(join(folder, 'from-here.js'))('onnxruntime-node') as Runtime
  } catch (cause) {
    const line = 'npm install --ignore-scripts --prefix FOLDER onnxruntime-node@1.30'
    throw new Error(`onnxruntime-node is not in ${folder}. Install it in a folder of its own and name that folder: ${line}, then --runtime FOLDER`, {
      cause,
    })
  }
}
