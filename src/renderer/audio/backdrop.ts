/**
 * A background on an audio clock: it goes round without end, changes into another, and keeps under the voice. Howler's loops are as whole, to the sample; but howler
 * cannot make room for a voice at seconds that are known beforehand, and where it fades one sound into another both dip by 3.4 dB.
 */
import { backgroundLoop } from '../../core/sound/background-loop.ts'
import { eased, follow, gainAt, joined } from './envelope.ts'
import type { Point } from './envelope.ts'

const join = 0.3 // seconds to come to another place's loudness after a jump

interface Layer {
  readonly source: AudioBufferSourceNode
  readonly gain: GainNode
  points: readonly Point[]
}

/** All times are seconds of the context. */
export class Backdrop {
  readonly context: BaseAudioContext
  readonly #voice: GainNode // makes room for it
  readonly #end: GainNode
  #plans: { voice: readonly Point[]; end: readonly Point[] } = { voice: [], end: [] }
  #layer: Layer | null = null

  constructor(context: BaseAudioContext, out: AudioNode) {
    this.context = context
    this.#voice = context.createGain()
    this.#end = context.createGain()
    this.#voice.connect(this.#end).connect(out)
  }

  /** Follows these courses from `now` on, without a jump in what is heard. */
  plan(voice: readonly Point[], end: readonly Point[], now: number): void {
    const within = this.#layer ? join : 0
    this.#plans = {
      voice: within > 0 ? joined(voice, now, gainAt(this.#plans.voice, now), within) : voice,
      end: within > 0 ? joined(end, now, gainAt(this.#plans.end, now), within) : end,
    }
    follow(this.#voice.gain, this.#plans.voice, now)
    follow(this.#end.gain, this.#plans.end, now)
  }

  /** Lets another sound take the place of the one that is heard, or none. `into`: seconds of its round that are over. */
  change(buffer: AudioBuffer | null, now: number, seconds: number, into = 0): void {
    if (this.#layer) {
      const { source, gain, points } = this.#layer
      follow(gain.gain, eased(now, seconds, gainAt(points, now), 0), now)
      source.stop(now + seconds)
      this.#layer = null
    }
    if (!buffer) return
    const { from, seconds: round } = backgroundLoop
    const source = this.context.createBufferSource()
    const gain = this.context.createGain()
    const points = eased(now, seconds, 0, 1)
    source.buffer = buffer
    source.loop = true
    source.loopStart = from
    source.loopEnd = from + round
    source.connect(gain).connect(this.#voice)
    source.onended = () => gain.disconnect()
    follow(gain.gain, points, now)
    source.start(now, from + (into % round))
    this.#layer = { source, gain, points }
  }
}
