/** The background of a practice as the conductor leads it: which sound, from when to when, and how loud beside the voice. */
import type { Background } from '../../core/script/surroundings.ts'
import { Backdrop } from './backdrop.ts'
import { closing, ducking } from './ducking.ts'
import { later } from './envelope.ts'
import type { DecodedSounds } from './decoded-sounds.ts'
import type { Sound } from './sound.ts'
import type { Stretch } from './stretch.ts'

const comesIn = 2 // seconds, the first time and when another is chosen
const goesOut = 4
const comesBack = 0.6 // after a pause
const hushes = 0.2 // for a pause

export const backgroundFile = (name: Exclude<Background, 'none'>): string => `background/${name}.webm`

/** Timeline second `from` sounds at context second `when`. */
type Place = Pick<Stretch, 'timeline' | 'from' | 'when'>
type Spoken = readonly { readonly at: number; readonly seconds: number }[]

export class Ambience {
  readonly #sound: Sound
  readonly #decoded: DecodedSounds
  readonly #missing: (name: Background) => void
  #name: Background = 'none'
  #sounding: Background = 'none' // what sounds now
  #hasSounded = false // something has sounded in this practice
  #stretch: Place | null = null
  #spoken: Spoken = []
  #backdrop: Backdrop | null = null

  constructor(sound: Sound, decoded: DecodedSounds, missing: (name: Background) => void) {
    this.#sound = sound
    this.#decoded = decoded
    this.#missing = missing
  }

  set(name: Background): void {
    this.#name = name
    if (this.#stretch) void this.#bring(comesIn)
  }

  /** Plays on, or begins to. A background that sounds already goes on without a break. */
  go(stretch: Place, spoken: Spoken): void {
    const { context, background } = this.#sound
    if (this.#backdrop?.context !== context) {
      this.#backdrop = new Backdrop(context, background)
      this.#sounding = 'none'
    }
    this.#stretch = stretch
    this.makeRoomFor(spoken)
    void this.#bring(this.#hasSounded ? comesBack : comesIn)
  }

  /** What is spoken from now on, in timeline seconds; nothing while the voice is off. */
  makeRoomFor(spoken: Spoken): void {
    this.#spoken = spoken
    if (!this.#stretch || !this.#backdrop) return
    const { timeline, from, when } = this.#stretch
    const { currentTime } = this.#sound.context
    this.#backdrop.plan(later(ducking(this.#spoken), when - from), later(closing(timeline), when - from), currentTime)
  }

  /** Silent with the rest of the practice, until it goes on. */
  hush(): void {
    this.#stretch = null
    this.#sounding = 'none'
    this.#backdrop?.change(null, this.#backdrop.context.currentTime, hushes)
  }

  /** The one store of decoded sound lets go of what was not asked for lately: what goes round for an hour is asked for again and again. */
  keep(): void {
    if (this.#sounding === 'none') return
    void this.#decoded.get(backgroundFile(this.#sounding), this.#sound.context).catch(() => undefined) // it goes on as it sounds; the next practice asks again
  }

  async #bring(seconds: number): Promise<void> {
    const name = this.#name
    if (name === this.#sounding) return
    if (name === 'none') {
      this.#sounding = 'none'
      this.#backdrop?.change(null, this.#sound.context.currentTime, goesOut)
      return
    }
    const buffer = await this.#decoded.get(backgroundFile(name), this.#sound.context).catch(() => null) // said as missing, below
    if (!this.#stretch || !this.#backdrop || this.#name !== name || this.#sounding === name) return // paused, changed or begun meanwhile
    if (!buffer) return this.#missing(name)
    const now = this.#sound.context.currentTime
    this.#sounding = name
    this.#hasSounded = true
    this.#backdrop.change(buffer, now, seconds, Math.max(0, this.#stretch.from + now - this.#stretch.when))
  }
}
