/** The app's one sound engine. Howler owns the context, the master volume and the bells' preview; this is the only folder that imports it. */
import { Howler } from 'howler'
import { sampleRate } from '../../core/exercise/samples.ts'

/** The clock must be seen moving within this time, else the output is treated as dead. Seconds. */
const patience = 0.5

export class Sound {
  context: AudioContext
  voice: GainNode
  bell: GainNode
  #volumes = { voice: 0.6, bell: 0.25 }
  #onState: () => void
  #before = 0 // seconds that earlier contexts had run

  constructor(onState: () => void) {
    this.#onState = onState
    Howler.autoSuspend = false // Howler would put the context to sleep in a long quiet part
    ;({ context: this.context, voice: this.voice, bell: this.bell } = this.#open())
  }

  /** Howler takes the device's rate; a fixed one keeps every cue on a whole sample, on every machine. */
  #open(): { context: AudioContext; voice: GainNode; bell: GainNode } {
    const context = new AudioContext({ sampleRate, latencyHint: 'playback' })
    const master = context.createGain()
    master.connect(context.destination)
    Howler.ctx = context
    Howler.masterGain = master
    const voice = context.createGain()
    const bell = context.createGain()
    voice.gain.value = this.#volumes.voice
    bell.gain.value = this.#volumes.bell
    voice.connect(master)
    bell.connect(master)
    context.addEventListener('statechange', this.#onState)
    return { context, voice, bell }
  }

  /** The clock of the person's practice: this context's, going on where the one before it stopped. Seconds. */
  get clock(): number {
    return this.reading(this.context.currentTime)
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
    ;({ context: this.context, voice: this.voice, bell: this.bell } = this.#open())
    return this.moves()
  }

  /** Volumes 0 to 1, reached in a tenth of a second so that a slider never clicks. */
  setVolumes(volumes: { readonly voice: number; readonly bell: number }): void {
    this.#volumes = { ...volumes }
    const now = this.context.currentTime
    this.voice.gain.setTargetAtTime(volumes.voice, now, 0.03)
    this.bell.gain.setTargetAtTime(volumes.bell, now, 0.03)
  }

  close(): void {
    this.context.removeEventListener('statechange', this.#onState)
    void this.context.close().catch(() => undefined)
  }
}
