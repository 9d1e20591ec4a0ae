/** What a practice should sound like: the timeline and the recordings, by the app's own built code inside its own window. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
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
export type Choices = Readonly<Record<string, unknown>>
export interface Change {
  readonly kind: 'quiet'
  readonly seconds: number
  readonly from: number // seconds
}
export type Voice = 'af_heart' | 'am_michael'
export const voices: readonly Voice[] = ['af_heart', 'am_michael']

const firstVisit: Choices = {
  form: '',
  preset: 'standard',
  passes: 1,
  leftOut: [],
  hand: 'none',
  posture: 'sitting',
  anchor: 'breath',
  without: [],
  sleep: false,
  talk: 'full',
  pattern: '',
  ownPattern: { in: 4, topUp: 0, hold: 0, out: 6, rest: 0 },
  word: 'soften',
  options: {},
}

interface Timeline {
  readonly total: number
  readonly chapters: readonly { readonly start: number }[]
  readonly cues: readonly { readonly at: number; readonly seconds: number; readonly say: string; readonly clip: string | null }[]
  readonly bells: readonly { readonly at: number; readonly bell: string }[]
  readonly breaths: readonly { readonly at: number }[]
}
type BufferOf = (file: string, context: BaseAudioContext) => AudioBuffer

/** What stands in the window after `opensTheScore`. */
interface Studio {
  timeline: (exercise: string, choices: Choices, changes: readonly Change[], voice: Voice) => Timeline
  lengths: (exercise: string) => Choices[] // every length it comes in
  rehearse: (timeline: Timeline, bufferOf: BufferOf) => Promise<Float32Array>
  decode: (file: string) => Promise<AudioBuffer>
}
export type Studying = Window & { studio: Studio }

/** The address at which the built window loads a source file, such as "audio/conductor.ts". */
function chunk(source: string): string {
  const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../out/renderer/.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string } | undefined
  >
  const built = manifest[source]
  if (!built) throw new Error(`the build has no chunk of ${source}; it has ${Object.keys(manifest).join(', ')}`)
  return `app://bundle/${built.file}`
}

/** Loads the app's conductor, scripts and index of recordings into the window, as pressing play does. */
export async function opensTheScore(app: App, exercises: readonly string[] = ['E02', 'E06', 'E08']): Promise<void> {
  const indices = voices.map((voice) => [voice, chunk(`../../virtual:content/clips/${voice}`)] as const)
  const scripts = exercises.map((id) => [id, chunk(`../../virtual:content/script/${id}`)] as const)
  await app.page.evaluate(
    async ([conductor, indices, addresses]) => {
      type Build = (
        script: unknown,
        choices: Choices,
        findClip: (say: string) => { clip: string; seconds: number },
        changes: readonly Change[],
      ) => Timeline
      const { Conductor, recordings } = (await import(conductor)) as {
        Conductor: { readonly rehearsal: { timeline: Build; rehearse: Studio['rehearse'] } }
        recordings: { get: (file: string, context: BaseAudioContext) => Promise<AudioBuffer> }
      }
      interface Loaded {
        readonly asks: readonly string[]
        readonly forms: readonly { readonly id: string }[]
      }
      const clips = new Map<string, Record<string, { clip: string; samples: number }>>()
      for (const [voice, address] of indices)
        clips.set(voice, ((await import(address)) as { default: Record<string, { clip: string; samples: number }> }).default)
      const scripts = new Map<string, Loaded>()
      for (const [id, address] of addresses) scripts.set(id, ((await import(address)) as { default: Loaded }).default)
      const finder = (voice: string) => (say: string) => {
        const found = clips.get(voice)?.[say]
        if (!found) throw new Error(`no recording of "${say}"`)
        return { clip: found.clip, seconds: found.samples / 48_000 }
      }
      const { timeline, rehearse } = Conductor.rehearsal
      const studio: Studio = {
        timeline: (exercise, choices, changes, voice) => {
          const script = scripts.get(exercise)
          return timeline(script, { ...choices, form: choices['form'] || script?.forms[0]?.id }, finder(voice), changes)
        },
        lengths: (exercise) => {
          const script = scripts.get(exercise)
          if (!script?.asks.includes('preset')) return (script?.forms ?? []).map(({ id }) => ({ form: id }))
          const rounds = script.asks.includes('passes') ? [1, 2] : [1]
          return ['gentle', 'classic', 'standard', 'long'].flatMap((preset) => rounds.map((passes) => ({ preset, passes })))
        },
        rehearse,
        decode: (file) => recordings.get(file, new OfflineAudioContext(1, 1, 48_000)),
      }
      Object.assign(window, { studio })
    },
    [chunk('audio/conductor.ts'), indices, scripts] as const,
  )
}

/** Every length an exercise comes in: its forms, or the presets and rounds of muscle release. */
export const lengthsOf = (app: App, exercise: string): Promise<Choices[]> =>
  app.page.evaluate((id) => (window as unknown as Studying).studio.lengths(id), exercise)

export const chosen = (choices: Choices): Choices => ({ ...firstVisit, ...choices })

/** The sounds of a practice, as the app itself lays them out. */
export async function scoreOf(
  app: App,
  exercise: string,
  choices: Choices = {},
  changes: readonly Change[] = [],
  voice: Voice = 'af_heart',
): Promise<Score> {
  const timeline = await app.page.evaluate(
    ([id, choose, changed, who]) => (window as unknown as Studying).studio.timeline(id, choose, changed, who),
    [exercise, chosen(choices), changes, voice] as const,
  )
  const words = timeline.cues.map(({ at, seconds, say, clip }) => ({
    file: `narration/${voice}/${clip ?? ''}`,
    at: onSample(at),
    length: onSample(seconds),
    say,
  }))
  const bells = timeline.bells.map(({ at, bell }) => ({ file: `cues/${bell}.webm`, at: onSample(at), length: 0, say: '' }))
  return {
    sounds: [...words, ...bells].sort((a, b) => a.at - b.at),
    chapters: timeline.chapters.map(({ start }) => onSample(start)),
    total: onSample(timeline.total),
  }
}

/** A recording as the window decodes it. */
export async function decoded(app: App, file: string): Promise<Float32Array> {
  const samples = await app.page.evaluate(async (name) => {
    const buffer = await (window as unknown as Studying).studio.decode(name)
    return Array.from(buffer.getChannelData(0))
  }, file)
  return Float32Array.from(samples)
}
