/** What a practice should sound like, to the sample: the scripts and recordings of the built app, laid out by core's own arithmetic, apart from the window. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ClipIndex } from '../../src/core/content/clips.ts'
import { usualChoices } from '../../src/core/script/choices.ts'
import type { Choices as AllChoices, Timeline } from '../../src/core/script/exercise.ts'
import type { Script } from '../../src/core/script/script.ts'
import { timeline, type ChangeOnTheWay } from '../../src/core/timeline/timeline.ts'
import type { App } from '../app.ts'

/** Hz of every recording; all places below are counted in its samples. */
export const rate = 48_000
export const onSample = (seconds: number): number => Math.round(seconds * rate)

export interface Sound {
  readonly file: string // under the app's resources: "narration/af_heart/1a2b.webm"
  readonly at: number // samples from the start of the practice
  readonly length: number // samples; a bell may be joined only at its start and has none
  readonly say: string
}

/** A practice in samples, the sounds in order. */
export interface Score {
  readonly sounds: readonly Sound[]
  readonly chapters: readonly number[] // where each begins
  readonly total: number
}

/** The parts of a practice's choices that differ from those of the first visit. */
export type Choices = Partial<AllChoices>
export const voices = ['af_heart', 'am_michael'] as const

const out = resolve(import.meta.dirname, '../../out/renderer')
type Manifest = Readonly<Record<string, { readonly file: string } | undefined>>
const manifest = (): Manifest => JSON.parse(readFileSync(resolve(out, '.vite/manifest.json'), 'utf8')) as Manifest

/** The file of the built window that holds a source file, such as "audio/conductor.ts". */
function chunk(source: string): string {
  const built = manifest()[source]
  if (!built) throw new Error(`the build has no chunk of ${source}; it has ${Object.keys(manifest()).join(', ')}`)
  return built.file
}
/** The address at which the window loads it. */
export const addressOf = (source: string): string => `/${chunk(source)}`

const scriptName = /^\.\.\/\.\.\/virtual:content\/script\/(.+)$/
/** Every exercise of the built app. */
export const allExercises = (): string[] => Object.keys(manifest()).flatMap((source) => scriptName.exec(source)?.[1] ?? [])

const loadData = async <Data>(name: string): Promise<Data> =>
  ((await import(pathToFileURL(resolve(out, chunk(`../../virtual:content/${name}`))).href)) as { readonly default: Data }).default
const scriptOf = (exercise: string): Promise<Script> => loadData<Script>(`script/${exercise}`)

/** The practice as the app makes it for these choices. */
export async function timelineOf(
  exercise: string,
  choices: Choices = {},
  changes: readonly ChangeOnTheWay[] = [],
  voice = 'af_heart',
): Promise<Timeline> {
  const [script, clips] = await Promise.all([scriptOf(exercise), loadData<ClipIndex>(`clips/${voice}`)])
  const findClip = (say: string): { clip: string; seconds: number } => {
    const found = clips[say]
    if (!found) throw new Error(`no recording of "${say}"`)
    return { clip: found.clip, seconds: found.samples / rate }
  }
  return timeline(script, { ...usualChoices(script), ...choices }, findClip, changes)
}

/** Every length an exercise comes in: its forms, or the presets and rounds of muscle release. */
export async function lengthsOf(exercise: string): Promise<Choices[]> {
  const script = await scriptOf(exercise)
  if (!script.asks.includes('preset')) return script.forms.map(({ id }) => ({ form: id }))
  const rounds = script.asks.includes('passes') ? ([1, 2] as const) : ([1] as const)
  return (['gentle', 'classic', 'standard', 'long'] as const).flatMap((preset) => rounds.map((passes) => ({ preset, passes })))
}

/** The sounds of a practice, as the app itself lays them out. */
export async function scoreOf(exercise: string, choices: Choices = {}, changes: readonly ChangeOnTheWay[] = [], voice = 'af_heart'): Promise<Score> {
  const { cues, bells, chapters, total } = await timelineOf(exercise, choices, changes, voice)
  const words = cues.map(({ at, seconds, say, clip }) => ({
    file: `narration/${voice}/${clip ?? ''}`,
    at: onSample(at),
    length: onSample(seconds),
    say,
  }))
  const rung = bells.map(({ at, bell }) => ({ file: `cues/${bell}.webm`, at: onSample(at), length: 0, say: '' }))
  return {
    sounds: [...words, ...rung].sort((a, b) => a.at - b.at),
    chapters: chapters.map(({ start }) => onSample(start)),
    total: onSample(total),
  }
}

/** A recording as the window decodes it. */
export async function decoded(app: App, file: string): Promise<Float32Array> {
  const samples = await app.page.evaluate(async (name) => {
    const answer = await fetch(new URL(name, document.baseURI))
    const buffer = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(await answer.arrayBuffer())
    return Array.from(buffer.getChannelData(0))
  }, file)
  return Float32Array.from(samples)
}
