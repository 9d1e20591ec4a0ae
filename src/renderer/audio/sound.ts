/**
 * Where a practice sounds: an audio context at the rate of the recordings, with a bus for each volume. It is not howler's (player.ts): howler opens its context at
 * the rate of the device, puts it to sleep in a long quiet, and is not told when the system did; here every cue lies on the clock, to the sample, minutes ahead.
 */
import { sampleRate } from '../../core/timeline/samples.ts'
import type { Volumes } from '../../core/script/surroundings.ts'
import { latencyHint, moves, waitUntil, type Wait } from './clock.ts'

/** A context with its buses. They live and die together: another output has other ones. */
interface Buses {
  readonly context: AudioContext
  readonly voice: GainNode
  readonly bell: GainNode
  readonly background: GainNode
  readonly tones: GainNode // 1 or 0, on the way to the bells
}

export class Sound {
  #buses: Buses
  #volumes: Volumes
  #tones = true
  #onState: () => void
  #step = { clock: 0, real: 0 } // when the clock was seen to go on, ms
  #elsewhere = false // the output changed: this context may play to nobody, with a clock that moves
  #before = 0 // seconds that earlier contexts had run

  constructor(volumes: Volumes, onState: () => void) {
    this.#volumes = { ...volumes }
    this.#onState = onState
    this.#buses = this.#open()
  }

  get context(): AudioContext {
    return this.#buses.context
  }
  get voice(): AudioNode {
    return this.#buses.voice
  }
  get bell(): AudioNode {
    return this.#buses.bell
  }
  get background(): AudioNode {
    return this.#buses.background
  }
  get tones(): AudioNode {
    return this.#buses.tones
  }

  #open(): Buses {
    const context = new AudioContext({ sampleRate, latencyHint })
    const bus = (volume: number, out: AudioNode): GainNode => {
      const gain = context.createGain()
      gain.gain.value = volume
      gain.connect(out)
      return gain
    }
    const bell = bus(this.#volumes.bell, context.destination)
    const buses = {
      context,
      voice: bus(this.#volumes.voice, context.destination),
      bell,
      background: bus(this.#volumes.background, context.destination),
      tones: bus(this.#tones ? 1 : 0, bell),
    }
    context.addEventListener('statechange', this.#onState)
    return buses
  }

  /** The clock of the person's practice: this context's, going on where the one before it stopped. Seconds. */
  get clock(): number {
    return this.reading(this.context.currentTime)
  }
  /** The same for pictures: the clock goes on in steps of a few hundredths, and between them this goes on evenly. Never to be scheduled or kept by. */
  get evenClock(): number {
    const { currentTime, baseLatency, state } = this.context
    const real = performance.now()
    if (currentTime !== this.#step.clock) this.#step = { clock: currentTime, real }
    const since = state === 'running' ? (real - this.#step.real) / 1000 : 0
    return this.reading(currentTime + Math.min(since, baseLatency))
  }
  /** A moment of the present context on that clock. */
  reading(contextSeconds: number): number {
    return this.#before + contextSeconds
  }

  /** Waits until the audio clock has passed `at`, seconds of the present context. */
  until(at: number): Wait {
    return waitUntil(this.context, at)
  }

  /** Brings a dead output back: wakes it first, else opens another. True when the clock moves again. */
  async revive(): Promise<boolean> {
    if (!this.#elsewhere && (await moves(this.context))) return true
    this.#elsewhere = false
    this.#before += this.context.currentTime
    this.close()
    this.#buses = this.#open()
    return moves(this.context)
  }

  /** A device came or went: the next play opens an output of its own. */
  outputChanged(): void {
    this.#elsewhere = true
  }

  /** Reached in a tenth of a second so that a slider never clicks. */
  setVolumes(volumes: Volumes): void {
    this.#volumes = { ...volumes }
    const now = this.context.currentTime
    for (const bus of ['voice', 'bell', 'background'] as const) this.#buses[bus].gain.setTargetAtTime(volumes[bus], now, 0.03)
  }
  setTones(on: boolean): void {
    this.#tones = on
    this.#buses.tones.gain.setTargetAtTime(on ? 1 : 0, this.context.currentTime, 0.08)
  }

  close(): void {
    this.context.removeEventListener('statechange', this.#onState)
    void this.context.close().catch(() => undefined) // it was closed already
  }
}
