/** Makes the recordings: one clip a sentence, only for sentences that have none, and removes clips nobody says any more. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ClipIndex } from '../core/content/clips.ts'
import { loudness } from '../core/sound/loudness.ts'
import { loudnessOfVoices } from '../core/sound/take.ts'
import { countWords } from '../core/script/rules.ts'
import { readLexicon } from '../core/content/lexicon.ts'
import { showProblem } from '../core/text/problem.ts'
import type { Problem } from '../core/text/problem.ts'
import { pronounced } from '../core/script/lexicon.ts'
import type { Lexicon } from '../core/script/lexicon.ts'
import { readVoices } from '../core/content/voices.ts'
import { parseScript } from '../core/script/parse.ts'
import type { Script } from '../core/script/script.ts'
import { allSentences } from '../core/script/sentences.ts'
import { bookFolder, bookLanguage } from './language.ts'
import { brisk } from './narration-brisk.ts'
import { clipRate, decode, encode, trim } from './narration-sound.ts'
import { modelRate, openSpeaker, transcribe } from './narration-speech.ts'
import { highest } from './noise.ts'

/** Part of every clip's name: raise it when the way from text to clip changes, and every line is rendered anew. */
const chain = 1

/** One gain for the whole voice (dB), never one a clip but for the shortest: a voice that changes loudness from line to line is tiring. */
const voiceSettings: Readonly<Record<string, { readonly gain: number; readonly speed: number }>> = {
  af_heart: { gain: 3.5, speed: 0.75 },
  am_michael: { gain: 4.8, speed: 0.75 },
  bf_emma: { gain: 0.9, speed: 0.75 },
}

function settingsOf(voice: string): { readonly gain: number; readonly speed: number } {
  const found = voiceSettings[voice]
  if (!found) throw new Error(`src/tools/narration.ts has no gain and no speed for the voice ${voice}; add them to voiceSettings`)
  return found
}

/** What is read aloud, and by whom. */
export interface ReadAloud {
  readonly voices: readonly string[]
  readonly accentOf: (voice: string) => string
  readonly scripts: readonly Script[]
  readonly lexicon: Lexicon
  readonly problems: readonly Problem[]
}

/** Every script of one language, with the lexicon its lines are checked against. */
export function readScripts(content: string): ReadAloud {
  const { value, problems } = readLexicon('lexicon.yaml', readFileSync(join(content, 'lexicon.yaml'), 'utf8'))
  const voices = readVoices('voices.yaml', readFileSync(join(content, 'voices.yaml'), 'utf8'))
  const lexicon = value?.lexicon ?? { phrases: {}, checked: [] }
  const known = voices.value?.voices ?? []
  const files = readdirSync(join(content, 'exercises'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const checkedFor = { ...lexicon, accents: known.map(({ accent }) => accent) }
  const read = files.map((name) => parseScript(bookLanguage, `exercises/${name}`, readFileSync(join(content, 'exercises', name), 'utf8'), checkedFor))
  return {
    scripts: read.flatMap(({ script }) => (script === null ? [] : [script])),
    lexicon,
    voices: known.map(({ id }) => id),
    accentOf: (voice) => known.find(({ id }) => id === voice)?.accent ?? unknownVoice(voice),
    problems: [...problems, ...voices.problems, ...read.flatMap((file) => file.problems)],
  }
}

function unknownVoice(voice: string): never {
  throw new Error(`${voice} is no voice of voices.yaml`)
}

/** Each sentence of the book once. */
export const sentencesOf = (scripts: readonly Script[]): string[] => [...new Set(scripts.flatMap(allSentences).map(({ say }) => say))].sort()

const sha = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

const speedOf = (say: string, voice: string): number => brisk[voice]?.[say] ?? settingsOf(voice).speed

/** The file name of a clip says everything it was made of. */
export function clipName(say: string, voice: string, accent: string, lexicon: Lexicon, model: string): string {
  const entries = pronounced(say, lexicon, accent).map(({ phrase, symbols }) => `${phrase}=${symbols}`)
  const { gain } = settingsOf(voice)
  const made = [say, voice, String(speedOf(say, voice)), String(gain), entries.join('|'), model, String(chain), ...(isCue(say) ? ['levelled'] : [])]
  return `${sha(...made).slice(0, 16)}.webm`
}

/** Cues of two words, such as "And in." and the words of a count: alone they stray by some decibels, and are heard again and again. */
const isCue = (say: string): boolean => countWords(say) <= 2

/** How much louder a cue must be made, dB, to be as loud as the voices are. It is too short to be measured alone: it is measured as if it were said over and over. */
function missingLoudness(samples: Float32Array, rate: number): number {
  const times = Math.ceil((2 * rate) / samples.length)
  const over = new Float32Array(samples.length * times)
  for (let n = 0; n < times; n++) over.set(samples, n * samples.length)
  return loudnessOfVoices - loudness(over)
}

/** One gain for the whole voice, and a cue then brought to its loudness. */
function writeClip(say: string, samples: Float32Array, gain: number, path: string): void {
  const write = (louder: number) =>
    encode(samples, modelRate, path, `highpass=f=60,volume=${gain + louder}dB,alimiter=limit=0.7:level=0,aresample=${clipRate}`, 32)
  write(0)
  if (isCue(say)) write(missingLoudness(decode(path), clipRate))
}

function need(program: string): void {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
  } catch (cause) {
    throw new Error(
      `${program} is not on this machine. Install it: apt-get install espeak-ng ffmpeg (Debian, Ubuntu) or brew install espeak-ng ffmpeg (macOS)`,
      { cause },
    )
  }
}

export interface Narrating {
  readonly project: string // the folder that holds content/ and resources/
  readonly model: string // the folder that holds kokoro-v1.0.int8.onnx, vocab.json and voices/
  readonly runtime: string // the folder whose node_modules hold onnxruntime-node
  readonly voice?: string | undefined // only this one; without it, every voice of the book
  readonly say: (line: string) => void // where progress goes
}

export async function narrate({ voice, ...how }: Narrating): Promise<void> {
  need('espeak-ng')
  need('ffmpeg')
  const book = readScripts(bookFolder)
  if (book.problems.length > 0) throw new Error(book.problems.map(showProblem).join('\n'))
  for (const one of voice === undefined ? book.voices : [voice]) await narrateIn(one, book, how)
}

async function narrateIn(voice: string, book: ReadAloud, { project, model, runtime, say }: Omit<Narrating, 'voice'>): Promise<void> {
  const folder = join(project, 'resources/narration', voice)
  const indexPath = join(folder, 'index.json')
  const accent = book.accentOf(voice)
  mkdirSync(folder, { recursive: true })
  const before = existsSync(indexPath) ? (JSON.parse(readFileSync(indexPath, 'utf8')) as ClipIndex) : {}
  const known = new Map(Object.values(before).map(({ clip, samples }) => [clip, samples]))

  const modelSha = sha(readFileSync(join(model, 'kokoro-v1.0.int8.onnx')), readFileSync(join(model, 'voices', `${voice}.bin`)))
  const wanted = sentencesOf(book.scripts).map((sentence) => ({ sentence, clip: clipName(sentence, voice, accent, book.lexicon, modelSha) }))
  const index: Record<string, { clip: string; samples: number }> = {}
  const missing = wanted.filter(({ clip }) => !existsSync(join(folder, clip)))
  say(`${voice}: ${wanted.length} sentences, ${missing.length} to record`)

  const speaker = missing.length > 0 ? await openSpeaker(model, runtime, voice) : null
  const { gain } = settingsOf(voice)
  for (const { sentence, clip } of wanted) {
    const path = join(folder, clip)
    if (speaker !== null && !existsSync(path)) {
      const symbols = transcribe(sentence, book.lexicon, accent)
      const samples = trim(await speaker.speak(symbols, speedOf(sentence, voice)), modelRate)
      writeClip(sentence, samples, gain, path)
      say(`${clip}  ${(samples.length / modelRate).toFixed(2)} s  ${sentence}  [${symbols}]`)
      known.delete(clip)
    }
    index[sentence] = { clip, samples: known.get(clip) ?? decode(path).length }
  }
  const used = new Set(wanted.map(({ clip }) => clip))
  for (const name of readdirSync(folder)) if (name.endsWith('.webm') && !used.has(name)) rmSync(join(folder, name))
  writeFileSync(indexPath, `${JSON.stringify(index, null, 2)}\n`)

  const heard = Float32Array.from(wanted.flatMap(({ clip }) => [...decode(join(folder, clip))]))
  const lufs = loudness(heard)
  const peak = 20 * Math.log10(highest(heard))
  say(
    `${(heard.length / clipRate / 60).toFixed(1)} minutes of speech, ${lufs.toFixed(1)} LUFS (aim -19, 1 either way), peak ${peak.toFixed(1)} dB (under -1)`,
  )
  if (Math.abs(lufs + 19) > 1 || peak > -1)
    throw new Error(`${basename(folder)}: the voice is too loud or too soft; change its gain in src/tools/narration.ts`)
}
