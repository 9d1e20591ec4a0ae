/** Notes what the app asks of the audio clock: which recording, from when, from which sample of it, until when. Changes nothing. */
import type { App } from '../app.ts'
import { onSample, type Score, type Sound } from './score.ts'

interface Noted {
  readonly file: string
  readonly when: number // seconds of the context
  readonly offset: number // seconds into the recording
  readonly stretch: number // 0 until the first stop, then 1, and so on
  stop: number | null // seconds of the context
  readonly seconds: number // from `offset` to the end of the recording
  ended: number // seconds of the context at which it was silenced; Infinity while it was not
}
type Listening = Window & { noted: Noted[] }

/** From the next load of the page on, which happens here. */
export async function listens(app: App): Promise<void> {
  await app.page.addInitScript(() => {
    const noted: Noted[] = []
    Object.assign(window, { noted })
    const nameOfBytes = new WeakMap<ArrayBuffer, string>()
    const nameOfSound = new WeakMap<AudioBuffer, string>()
    const notes = new WeakMap<AudioScheduledSourceNode, Noted>()

    const arrayBuffer = Reflect.get(Response.prototype, 'arrayBuffer')
    Response.prototype.arrayBuffer = async function () {
      const bytes = await arrayBuffer.call(this)
      nameOfBytes.set(bytes, new URL(this.url).pathname.slice(1))
      return bytes
    }
    const decodeAudioData = Reflect.get(BaseAudioContext.prototype, 'decodeAudioData')
    BaseAudioContext.prototype.decodeAudioData = async function (bytes) {
      const name = nameOfBytes.get(bytes) ?? 'a sound from nowhere'
      const sound = await decodeAudioData.call(this, bytes)
      nameOfSound.set(sound, name)
      return sound
    }
    let stretch = 0
    let stopping = false
    const start = Reflect.get(AudioBufferSourceNode.prototype, 'start')
    AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0) {
      start.call(this, when, offset)
      if (stopping) stretch++
      stopping = false
      const note: Noted = {
        file: (this.buffer && nameOfSound.get(this.buffer)) ?? 'a sound from nowhere',
        when,
        offset,
        stretch,
        stop: null,
        seconds: (this.buffer?.duration ?? 0) - offset,
        ended: Infinity,
      }
      noted.push(note)
      notes.set(this, note)
    }
    // an own `stop` of the buffer's nodes, where the browser has one, hides that of all scheduled nodes
    const kind = Object.hasOwn(AudioBufferSourceNode.prototype, 'stop') ? AudioBufferSourceNode.prototype : AudioScheduledSourceNode.prototype
    const stop = Reflect.get(kind, 'stop')
    kind.stop = function (when = 0) {
      stop.call(this, when)
      const note = notes.get(this)
      if (!note) return
      note.stop = when
      note.ended = Math.max(when, this.context.currentTime)
      stopping = true
    }
  })
  await app.reloads()
}

/** One sound that was asked for, in samples. */
interface Piece {
  readonly sound: Sound
  readonly into: number // the first sample of the recording that sounds
  readonly at: number // the place in the practice where that sample should sound
}
/** Sounds between two commands. */
export interface Stretch {
  readonly pieces: readonly Piece[]
  readonly shift: readonly number[] // samples between the context's clock and the practice's: one number, when all is exact
  readonly begins: number // context samples
  readonly stops: number | null // context samples; null while it goes on
}

/**
 * What was asked for so far. `scores` holds the practice each stretch plays, the last one for all after it.
 * Sounds that come again in a practice are told apart by their order.
 */
export async function heard(app: App, scores: readonly Score[]): Promise<Stretch[]> {
  const noted = await app.page.evaluate(() => (window as unknown as Listening).noted)
  return Array.from({ length: (noted.at(-1)?.stretch ?? -1) + 1 }, (_, number) => {
    const score = scores[number] ?? scores.at(-1)
    const notes = noted.filter(({ stretch }) => stretch === number).sort((a, b) => a.when - b.when)
    const left = [...(score?.sounds ?? [])]
    const shifts = new Set<number>()
    const pieces = notes.toReversed().map(({ file, when, offset }): Piece => {
      const found = left.findLastIndex((sound) => sound.file === file)
      const [sound] = found < 0 ? [] : left.splice(found, 1)
      if (!sound) throw new Error(`${file} was asked for, and is not in the practice, or not so often`)
      const into = exactly(offset)
      shifts.add(exactly(when) - sound.at - into)
      return { sound, into, at: sound.at + into }
    })
    const stop = notes.find((note) => note.stop !== null)?.stop ?? null // what was over by then was not stopped
    return {
      pieces: pieces.toReversed(),
      shift: [...shifts],
      begins: exactly(notes[0]?.when ?? 0),
      stops: stop === null ? null : exactly(stop),
    }
  })
}

/** What came out of each recording, by file: how often its first sound was heard, and for how many seconds in all. What was silenced before its time never sounded. */
export async function sounded(app: App): Promise<ReadonlyMap<string, { readonly beginnings: number; readonly seconds: number }>> {
  const noted = await app.page.evaluate(() =>
    (window as unknown as Listening).noted.map(({ file, when, offset, seconds, ended }) => ({
      file,
      offset,
      seconds: Math.min(seconds, ended - when),
    })),
  )
  const heardOf = new Map<string, { beginnings: number; seconds: number }>()
  for (const { file, offset, seconds } of noted.filter((note) => note.seconds > 0)) {
    const before = heardOf.get(file) ?? { beginnings: 0, seconds: 0 }
    heardOf.set(file, { beginnings: before.beginnings + (offset === 0 ? 1 : 0), seconds: before.seconds + seconds })
  }
  return heardOf
}

/** Seconds of the recordings whose names begin so, as they sounded up to now or are placed to sound. */
export async function secondsOf(app: App, folder: string): Promise<number> {
  const heardOf = await sounded(app)
  return [...heardOf].reduce((sum, [file, { seconds }]) => sum + (file.startsWith(folder) ? seconds : 0), 0)
}

/** How long the sounds are that the app makes by itself, each length once, of those placed since the last stop: the tones of a breathing pattern. */
export async function tones(app: App): Promise<number[]> {
  const noted = await app.page.evaluate(() => (window as unknown as Listening).noted)
  const made = noted.filter(({ file, offset, stretch }) => file === 'a sound from nowhere' && offset === 0 && stretch === noted.at(-1)?.stretch)
  return [...new Set(made.map(({ seconds }) => Math.round(seconds * 10) / 10))].sort((a, b) => a - b)
}

/** Seconds in samples. A time between two samples is a fault. */
function exactly(seconds: number): number {
  const samples = onSample(seconds)
  if (Math.abs(seconds * 48_000 - samples) > 1e-4) throw new Error(`${String(seconds)} s is between two samples`)
  return samples
}

/** The place in the practice at which a stretch was stopped. */
export function stoppedAt(stretch: Stretch | undefined): number {
  if (typeof stretch?.stops !== 'number' || stretch.shift.length !== 1) throw new Error('this stretch was not stopped, or not exact')
  return stretch.stops - (stretch.shift[0] ?? 0)
}

/** What has to sound from a place on: each sound once, the one under way from inside. Bells are not joined. */
export function due(score: Score, from: number): Piece[] {
  return score.sounds
    .filter(({ at, length }) => (length === 0 ? at >= from : at + length > from))
    .map((sound) => {
      const into = Math.max(0, from - sound.at)
      return { sound, into, at: sound.at + into }
    })
}
