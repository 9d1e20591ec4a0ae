/** The app's one sound engine. Howler owns the context and the master volume; this is the only folder that imports it. */
import { Howler } from 'howler'
import { sampleRate } from '../../core/timeline/samples.ts'
import { usualVolumes, type Volumes } from '../../core/script/surroundings.ts'

/**
 * Seconds of sound that are rendered at once. On two busy cores the browser's own choice ('playback', 0.02 s) left 0 to 6 holes in 15 s of sound; 0.04 s left as
 * few as 0.08 s, and keeps the first sound 0.25 s from the press of play, where 0.08 s makes it 0.33 s.
 */
const latencyHint = 0.04

/** The clock must be seen moving within this time, else the output is treated as dead. Seconds. */
const patience = 0.5

/** A context with its buses. They live and die together: another output has other ones. */
interface Desk {
  readonly context: AudioContext
  readonly voice: GainNode
  readonly bell: GainNode
  readonly background: GainNode
  readonly tones: GainNode // 1 or 0, on the way to the bells
}

export class Sound {
  #desk: Desk
  #volumes: Volumes = usualVolumes
  #tones = true
  #onState: () => void
  #step = { clock: 0, real: 0 } // when the clock was seen to go on, ms
  #before = 0 // seconds that earlier contexts had run

  constructor(onState: () => void) {
    this.#onState = onState
    Howler.autoSuspend = false // Howler would put the context to sleep in a long quiet part
    this.#desk = this.#open()
  }

  get context(): AudioContext {
    return this.#desk.context
  }
  get voice(): AudioNode {
    return this.#desk.voice
  }
  get bell(): AudioNode {
    return this.#desk.bell
  }
  get background(): AudioNode {
    return this.#desk.background
  }
  get tones(): AudioNode {
    return this.#desk.tones
  }

  /** Howler takes the device's rate; a fixed one keeps every cue on a whole sample, on every machine. */
  #open(): Desk {
    const context = new AudioContext({ sampleRate, latencyHint })
    const master = context.createGain()
    master.connect(context.destination)
    Howler.ctx = context
    Howler.masterGain = master
    const bus = (volume: number, out: AudioNode): GainNode => {
      const gain = context.createGain()
      gain.gain.value = volume
      gain.connect(out)
      return gain
    }
    const bell = bus(this.#volumes.bell, master)
    const desk = {
      context,
      voice: bus(this.#volumes.voice, master),
      bell,
      background: bus(this.#volumes.background, master),
      tones: bus(this.#tones ? 1 : 0, bell),
    }
    context.addEventListener('statechange', this.#onState)
    return desk
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

  /** Resolves true when the context's own clock has really moved; on a cold output device the first words are lost before that. */
  async moves(): Promise<boolean> {
    if (this.context.state !== 'running') void this.context.resume().catch(() => undefined)
    return Promise.race([
      this.after(this.context.currentTime + 0.02).then(() => true),
      new Promise<boolean>((answer) => setTimeout(() => answer(false), patience * 1000)),
    ])
  }

  /** Resolves when the audio clock has passed `at` (context seconds). It never asks a timer, which a hidden window may not get. */
  after(at: number): Promise<void> {
    return new Promise((passed) => {
      const silent = this.context.createConstantSource()
      silent.offset.value = 0
      silent.connect(this.context.destination)
      silent.onended = () => {
        silent.disconnect()
        passed()
      }
      silent.start()
      silent.stop(Math.max(at, this.context.currentTime + 0.001))
    })
  }

  /** Brings a dead output back: resume first, else a new context. True when the clock moves again. */
  async revive(): Promise<boolean> {
    if (await this.moves()) return true
    this.context.removeEventListener('statechange', this.#onState)
    this.#before += this.context.currentTime
    void this.context.close().catch(() => undefined)
    this.#desk = this.#open()
    return this.moves()
  }

  /** Reached in a tenth of a second so that a slider never clicks. */
  setVolumes(volumes: Volumes): void {
    this.#volumes = { ...volumes }
    const now = this.context.currentTime
    for (const bus of ['voice', 'bell', 'background'] as const) this.#desk[bus].gain.setTargetAtTime(volumes[bus], now, 0.03)
  }
  setTones(on: boolean): void {
    this.#tones = on
    this.#desk.tones.gain.setTargetAtTime(on ? 1 : 0, this.context.currentTime, 0.08)
  }

  close(): void {
    this.context.removeEventListener('statechange', this.#onState)
    void this.context.close().catch(() => undefined)
  }
}
