/**
 * Has the app's own conductor play whole practices into memory instead of the loudspeaker, as fast as the machine can, and says where every sound came out.
 * The app is untouched: its window is given an audio context that renders, as the quick clock gives it a faster one.
 */
import type { Timeline } from '../../src/core/script/exercise.ts'
import type { App } from '../app.ts'
import { addressOf, onSample } from './score.ts'

/** What the conductor asks for sounds. */
interface Recordings {
  readonly get: (file: string, context: BaseAudioContext) => Promise<AudioBuffer>
  readonly made: (name: string, make: () => Float32Array) => Promise<AudioBuffer>
  readonly rest: () => void
}
interface Practice {
  readonly timeline: Timeline
  readonly voice: string | null
  readonly background?: string
}
interface Rendered {
  readonly samples: Float32Array
  readonly from: number // the sample at which the practice begins
}
type Rendering = Window & { rendering: { play: (practice: Practice, recordings: Recordings) => Promise<Rendered>; recordings: Recordings } }

/** Once for each load of the page. */
export async function rendersPractices(app: App): Promise<void> {
  await app.page.evaluate(async (address) => {
    interface Conductor {
      move: (timeline: Timeline, at: number) => number
      setBackground: (name: string) => void
      close: () => void
    }
    interface Module {
      readonly Conductor: new (voice: string | null, recordings: Recordings, volumes: object, listener: object) => Conductor
      readonly decodedSounds: Recordings
    }
    const { Conductor, decodedSounds: real } = (await import(address)) as Module
    const rate = 48_000
    const opens = 0.1 // seconds: the output moves before the practice begins
    const looks = 240 // seconds between two looks of the conductor at what is due: a timer that is throttled this much still loses nothing

    async function play({ timeline, voice, background }: Practice, recordings: Recordings): Promise<Rendered> {
      const length = Math.ceil((timeline.total + opens + 1) * rate)
      /** An output that always runs: it stands still only for the conductor's looks. */
      class Memory extends OfflineAudioContext {
        constructor() {
          super(1, length, rate)
        }
        override get state(): AudioContextState {
          return 'running'
        }
        get baseLatency(): number {
          return 0
        }
        close(): Promise<void> {
          return Promise.resolve()
        }
      }
      const [speakers, timer] = [window.AudioContext, window.setInterval]
      let memory: Memory | null = null
      let look: (() => void) | null = null
      let ended = false
      const faults: string[] = []
      Object.assign(window, {
        AudioContext: class {
          constructor() {
            return (memory = new Memory())
          }
        },
      })
      const waiting = new Set<Promise<AudioBuffer>>()
      const awaited = (sound: Promise<AudioBuffer>): Promise<AudioBuffer> => {
        waiting.add(sound)
        void sound.catch(() => undefined).then(() => waiting.delete(sound))
        return sound
      }
      const counted: Recordings = {
        get: (file, context) => awaited(recordings.get(file, context)),
        made: (name, make) => awaited(recordings.made(name, make)),
        rest: () => recordings.rest(),
      }
      const volumes = { voice: 1, bell: 1, background: 1 }
      const conductor = new Conductor(voice, counted, volumes, {
        ended: () => (ended = true),
        lost: () => faults.push('the sound was taken for lost'),
        missing: ({ say }: { say: string }) => faults.push(`"${say}" is missing`),
        noBackground: () => faults.push('no background'),
      })
      Object.assign(window, { AudioContext: speakers })
      const context = memory as Memory | null
      if (!context) throw new Error('the conductor opened no audio context')
      if (background !== undefined) conductor.setBackground(background)

      let from = 0
      const placed = async (): Promise<void> => {
        while (waiting.size > 0) await Promise.allSettled(waiting)
        await new Promise((next) => setTimeout(next, 0)) // what was fetched is placed by now
      }
      const pauses = Array.from({ length: Math.ceil(length / rate / looks) }, (_, n) => opens + n * looks).filter((at) => at < length / rate)
      for (const [n, at] of pauses.entries())
        void context.suspend(at).then(async () => {
          if (n === 0) {
            Object.assign(window, { setInterval: (watch: () => void) => ((look = watch), 0) })
            from = Math.round(conductor.move(timeline, 0) * rate)
            Object.assign(window, { setInterval: timer })
          } else look?.()
          await placed()
          void context.resume()
        })
      const samples = (await context.startRendering()).getChannelData(0)
      await placed()
      conductor.close()
      if (!ended) faults.push('the practice did not end')
      if (faults.length > 0) throw new Error(faults.join('; '))
      return { samples, from }
    }
    Object.assign(window, { rendering: { play, recordings: real } })
  }, addressOf('audio/conductor.ts'))
}

/** Each is "sample height", the height being the number of what sounds there, or the sum of all that do. */
interface Impulses {
  readonly wanted: readonly string[]
  readonly found: readonly string[]
}

const bells = ['begin', 'end', 'next', 'tense', 'release', 'still'] as const
const heard: readonly string[] = ['in', 'top-up', 'out'] // breaths with a tone

/** Every recording, bell and tone replaced by a single sample, each cue's of its own height. What is on its sample, once, stands in both lists. */
export async function impulses(app: App, timeline: Timeline): Promise<Impulses> {
  const cues = timeline.cues.map((cue, number) => (cue.clip === null ? cue : { ...cue, clip: String(number) }))
  const afterCues = (bell: (typeof bells)[number]): number => cues.length + bells.indexOf(bell)
  const tone = cues.length + bells.length
  const heights = Object.fromEntries([
    ...cues.map((_, number) => [`narration/numbered/${String(number)}`, number] as const),
    ...bells.map((bell) => [`cues/${bell}.webm`, afterCues(bell)] as const),
  ])
  const found = await app.page.evaluate(
    async ([practice, numbers, toneNumber]) => {
      const steps = 4096 // heights are whole parts of it, so that they stay exact
      const { play } = (window as unknown as Rendering).rendering
      const impulse = (number: number | undefined): Promise<AudioBuffer> => {
        if (number === undefined) return Promise.reject(new Error('a sound that is not in the practice'))
        const buffer = new AudioBuffer({ length: 1, sampleRate: 48_000, numberOfChannels: 1 })
        buffer.getChannelData(0)[0] = (number + 1) / steps
        return Promise.resolve(buffer)
      }
      const { samples, from } = await play(
        { timeline: practice, voice: 'numbered' },
        { get: (file) => impulse(numbers[file]), made: () => impulse(toneNumber), rest: () => undefined },
      )
      const places: string[] = []
      for (let sample = 0; sample < samples.length; sample++) {
        const height = samples[sample] ?? 0
        if (height !== 0) places.push(`${String(sample - from)} ${String(height * steps)}`)
      }
      return places
    },
    [{ ...timeline, cues }, heights, tone] as const,
  )
  const wanted = new Map<number, number>()
  const add = (at: number, number: number): void => void wanted.set(onSample(at), (wanted.get(onSample(at)) ?? 0) + number + 1)
  for (const [number, { at, clip }] of cues.entries()) if (clip !== null) add(at, number)
  for (const { at, bell } of timeline.bells) add(at, afterCues(bell))
  for (const { at, kind } of timeline.breaths) if (heard.includes(kind)) add(at, tone)
  return { wanted: [...wanted].sort(([a], [b]) => a - b).map(([sample, height]) => `${String(sample)} ${String(height)}`), found }
}

/**
 * Samples that a browser takes from the beginning of a recording. Newer ones (Chromium 156; not yet 114) round the delay of the codec, 312 samples or 6.5 ms, up to
 * whole milliseconds. What they take is silence: a recording begins with 30 ms of it.
 */
const takenBefore: readonly number[] = [0, 24]

interface Comparison {
  readonly cues: number
  readonly different: number // samples that are not those of the recordings, by more than a 24-bit card can play
  readonly lengths: readonly string[] // recordings that are not as long as the index says
}

/** The real recordings and bells, compared with what was rendered, sample for sample; where nothing is due there has to be silence. */
export async function comparison(app: App, timeline: Timeline, voice: string): Promise<Comparison> {
  return app.page.evaluate(
    async ([practice, who, taken]) => {
      const { play, recordings } = (window as unknown as Rendering).rendering
      const { samples, from } = await play({ timeline: practice, voice: who }, recordings)
      const anywhere = new OfflineAudioContext(1, 1, 48_000)
      const wanted = new Float32Array(samples.length)
      const lengths: string[] = []
      const add = (sound: Float32Array, at: number): void => {
        const start = from + Math.round(at * 48_000)
        sound.forEach((sample, n) => (wanted[start + n] = (wanted[start + n] ?? 0) + sample))
      }
      for (const { at, clip, seconds, say } of practice.cues) {
        const sound = (await recordings.get(`narration/${who}/${clip ?? ''}`, anywhere)).getChannelData(0)
        if (!taken.includes(Math.round(seconds * 48_000) - sound.length)) lengths.push(say)
        add(sound, at)
      }
      for (const { at, bell } of practice.bells) add((await recordings.get(`cues/${bell}.webm`, anywhere)).getChannelData(0), at)
      const audible = 2 ** -24
      const different = samples.reduce((sum, sample, n) => sum + (Math.abs(sample - (wanted[n] ?? 0)) > audible ? 1 : 0), 0)
      return { cues: practice.cues.length, different, lengths }
    },
    [timeline, voice, takenBefore] as const,
  )
}

interface Round {
  readonly rounds: number // how often the loop of the background went round
  readonly worst: number // the furthest any sample is from that of the loop
}

/** A background by itself, after it has come in and before it goes: it has to be its loop, sample after sample, over every seam. */
export async function backgroundAlone(app: App, timeline: Timeline, name: string): Promise<Round> {
  return app.page.evaluate(
    async ([practice, background]) => {
      const { play, recordings } = (window as unknown as Rendering).rendering
      const { samples, from } = await play({ timeline: practice, voice: null, background }, recordings)
      const loop = (await recordings.get(`background/${background}.webm`, new OfflineAudioContext(1, 1, 48_000)))
        .getChannelData(0)
        .subarray(48_000, 41 * 48_000)
      const [comesIn, goesOut] = [3 * 48_000, (practice.total - 31) * 48_000]
      const offFrom = (begins: number, count: number): number => {
        let worst = 0
        for (let n = 0; n < count; n++)
          worst = Math.max(worst, Math.abs((samples[from + comesIn + n] ?? 0) - (loop[(begins + n) % loop.length] ?? 0)))
        return worst
      }
      let begins = 0 // where in its round it is
      while (begins < loop.length && offFrom(begins, 50) > 0.001) begins++
      const worst = offFrom(begins, goesOut - comesIn)
      return { rounds: (goesOut - comesIn) / loop.length, worst }
    },
    [{ ...timeline, cues: [], bells: [], breaths: [] }, name] as const,
  )
}
