/** One stretch of a practice's sound, without a pause or a jump: its sounds are fetched and placed ahead on the audio clock, the soonest first. */
import type { Timeline } from '../../core/script/exercise.ts'
import { onSample } from '../../core/timeline/samples.ts'
import type { Wait } from './clock.ts'
import { place } from './schedule.ts'
import type { Sound } from './sound.ts'

const ahead = 300 // seconds of sound placed in advance; more than the minute a throttled timer may sleep
const fetchedAtOnce = 3 // all together, they would keep a busy machine from the very first
const fade = 0.012 // seconds; neither a pause nor going on in the middle of a word may click

type Bus = 'voice' | 'bell' | 'tones'

/** A sound of the practice that is not on the audio clock yet. */
export interface Due {
  readonly at: number // timeline seconds
  readonly bus: Bus
  readonly fetch: () => Promise<AudioBuffer>
  readonly missing?: () => void // nothing for a bell or a tone: it says nothing that the screen does not
}

interface Plan {
  readonly timeline: Timeline
  readonly from: number // timeline seconds
  readonly when: number // context seconds at which `from` sounds
  readonly due: readonly Due[] // in any order
  readonly later: readonly (() => Promise<unknown>)[] // to be fetched when all that is due in the next minutes is placed
}

export class Stretch {
  readonly timeline: Timeline
  readonly from: number
  readonly when: number
  /** Resolves when its last second has sounded; never when it was silenced before. */
  readonly over: Promise<void>
  readonly #sound: Sound
  readonly #gates: Readonly<Record<Bus, GainNode>> // its sounds pass here
  readonly #awaited: Due[] // the last one sounds first
  readonly #later: (() => Promise<unknown>)[]
  readonly #sources = new Set<AudioScheduledSourceNode>() // not over yet
  readonly #end: Wait
  #fetching = 0
  #silenced = false

  constructor(sound: Sound, { timeline, from, when, due, later }: Plan) {
    this.#sound = sound
    this.timeline = timeline
    this.from = from
    this.when = when
    this.#awaited = due.toSorted((one, other) => other.at - one.at)
    this.#later = later.toReversed()
    const gate = (bus: Bus, opens: boolean): GainNode => {
      const node = sound.context.createGain()
      node.connect(sound[bus])
      if (opens) {
        node.gain.setValueAtTime(0, when)
        node.gain.linearRampToValueAtTime(1, when + fade)
      }
      return node
    }
    const under = (sounds: readonly { readonly at: number; readonly seconds: number }[]): boolean =>
      sounds.some(({ at, seconds }) => at < from && from < at + seconds)
    this.#gates = { voice: gate('voice', under(timeline.cues)), bell: gate('bell', false), tones: gate('tones', under(timeline.breaths)) }
    this.#end = sound.until(when + timeline.total - from)
    this.over = this.#end.passed
    this.topUp()
  }

  /** Fetches and places every sound of the next minutes that is not placed yet. */
  topUp(): void {
    while (this.#fetching < fetchedAtOnce && !this.#silenced) {
      const work = this.#next()
      if (!work) return
      this.#fetching++
      // what cannot be had is told by its `missing`
      void work().then(() => {
        this.#fetching--
        this.topUp()
      })
    }
  }

  /** Silence, to the sample: gives the second of the context at which the last sound stops. */
  stop(): number {
    const { context } = this.#sound
    const from = context.currentTime + context.baseLatency // what the device's next buffer holds may be rendered already
    const stop = onSample(from + fade)
    for (const { gain } of Object.values(this.#gates)) {
      gain.setValueAtTime(1, from)
      gain.linearRampToValueAtTime(0, stop)
    }
    this.#silence(stop)
    return stop
  }
  /** The same on an output that does not move any more. */
  cut(): void {
    this.#silence(0)
  }

  #silence(stop: number): void {
    this.#silenced = true
    this.#end.cancel()
    for (const source of this.#sources) {
      source.onended = null
      source.stop(stop)
    }
  }

  /** What to fetch now; null when all of the next minutes is placed or on its way. */
  #next(): (() => Promise<void>) | null {
    const next = this.#awaited.at(-1)
    if (next && next.at <= this.from + this.#sound.context.currentTime - this.when + ahead) {
      this.#awaited.pop()
      return () =>
        next.fetch().then(
          (buffer) => this.#place(next, buffer),
          () => next.missing?.(), // it says which one
        )
    }
    const fetch = this.#later.pop()
    const fetched = (): void => undefined
    return fetch ? () => fetch().then(fetched, fetched) : null // what is missing is told when it is due
  }

  #place({ at, bus }: Due, buffer: AudioBuffer): void {
    if (this.#silenced) return
    const { context } = this.#sound
    // decoded late: what should have sounded by now is joined where it stands
    const late = Math.max(0, context.currentTime + 0.005 - this.when)
    const source = place(context, { at, buffer, out: this.#gates[bus] }, this.from + late, this.when + late)
    if (!source) return
    // an event of the audio clock: it comes even where timers sleep
    source.onended = () => {
      this.#sources.delete(source) // with it goes its sound, else a long practice would hold all it has said
      this.topUp()
    }
    this.#sources.add(source)
  }
}
