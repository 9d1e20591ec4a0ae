/**
 * Plays a timeline on the audio clock. Where the practice stands is a function of that clock alone (core/exercise/run.ts); timers only top up.
 * Sounds are placed ahead in the context itself, so that a hidden, minimised or locked window keeps exact time.
 */
import type { Bell, Cue, Timeline } from '../../core/exercise/exercise.ts'
import { onSample } from '../../core/exercise/samples.ts'
import { timeline } from '../../core/exercise/timeline.ts'
import type { Recordings } from './recordings.ts'
import { rehearse } from './rehearsal.ts'
import { place } from './schedule.ts'
import { Sound } from './sound.ts'

export { recordings } from './recordings.ts'

const ahead = 300 // seconds of sound placed in advance; more than the minute a throttled timer may sleep
const lead = 0.12 // seconds between pressing play and the first sample
const fade = 0.012 // seconds; neither a pause nor going on in the middle of a word may click
const ready = 2 // recordings decoded before the first cue
const stalled = 1500 // ms of real time without the audio clock moving

export interface Listener {
  /** The last second of the timeline has passed. */
  ended: () => void
  /** The clock stood still under a running practice: what sounds is lost, the place is not. */
  lost: () => void
  /** A recording could not be played: its words are on the screen all the same. */
  missing: (cue: Cue) => void
}

/** One stretch of sound without a pause or a jump. */
interface Stretch {
  readonly timeline: Timeline
  readonly from: number // timeline seconds
  readonly when: number // context seconds at which `from` sounds
  readonly gates: { readonly voice: GainNode; readonly bell: GainNode } // the sounds of this stretch pass here
  readonly sources: AudioScheduledSourceNode[]
  readonly placed: Set<string>
}

export class Conductor {
  /** A whole practice at once, into memory: to measure what the app ships. A bare export would be dropped from the build, as the window never asks for it. */
  static readonly rehearsal = { timeline, rehearse }

  readonly #voice: string | null // folder of the recordings; null: words on the screen only
  readonly #recordings: Recordings
  readonly #sound: Sound
  readonly #listener: Listener
  #stretch: Stretch | null = null
  #watch: ReturnType<typeof setInterval> | undefined
  #seen = { clock: 0, real: 0 }
  #closed = false

  constructor(voice: string | null, recordings: Recordings, volumes: { voice: number; bell: number }, listener: Listener) {
    this.#voice = voice
    this.#recordings = recordings
    this.#listener = listener
    this.#sound = new Sound(() => this.#stateChanged())
    this.#sound.setVolumes(volumes)
    navigator.mediaDevices.addEventListener('devicechange', this.#devicesChanged)
  }

  /** Seconds of the audio clock. It never goes back, not even when the output was replaced by another. */
  get clock(): number {
    return this.#sound.clock
  }

  /** Plays from a place. Resolves to the clock reading at which that place sounds, or null when no output moves. */
  async play(timeline: Timeline, at: number): Promise<number | null> {
    const first = [
      ...this.#upcoming(timeline, at)
        .slice(0, ready)
        .map((cue) => this.#decode(cue)),
      ...(at === 0 ? timeline.bells.slice(0, 1).map((bell) => this.#decodeBell(bell)) : []),
    ]
    const [moves] = await Promise.all([this.#sound.revive(), ...first.map((sound) => sound.catch(() => null))])
    return moves && !this.#closed ? this.move(timeline, at) : null
  }

  /** The same on an output that is known to move, at once: for jumps and changes on the way. */
  move(timeline: Timeline, at: number): number {
    this.stop()
    const { context } = this.#sound
    const when = onSample(context.currentTime + lead)
    const gates = { voice: context.createGain(), bell: context.createGain() }
    gates.voice.connect(this.#sound.voice)
    gates.bell.connect(this.#sound.bell)
    if (timeline.cues.some((cue) => cue.at < at && at < cue.at + cue.seconds)) {
      gates.voice.gain.setValueAtTime(0, when)
      gates.voice.gain.linearRampToValueAtTime(1, when + fade)
    }
    const stretch: Stretch = { timeline, from: onSample(at), when, gates, sources: [], placed: new Set() }
    this.#stretch = stretch
    this.#seen = { clock: context.currentTime, real: performance.now() }
    this.#watch = setInterval(() => this.#look(), 500)
    this.#topUp()
    for (const { start } of timeline.chapters) {
      const [cue] = this.#upcoming(timeline, start)
      if (cue) void this.#decode(cue).catch(() => null) // so that a jump never cuts a first word
    }
    void this.#sound.after(when + timeline.total - at).then(() => {
      if (this.#stretch !== stretch) return // paused, moved or closed meanwhile
      this.#stretch = null
      clearInterval(this.#watch)
      this.#listener.ended()
    })
    return this.#sound.reading(when)
  }

  /** Silence, to the sample: resolves to the clock reading at which the last sound stops, which is the place to go on from. */
  stop(): number {
    const { context } = this.#sound
    const stretch = this.#stretch
    const from = context.currentTime + (stretch ? context.baseLatency : 0) // what the device's next buffer holds may be rendered already
    const stop = onSample(from + (stretch ? fade : 0))
    if (stretch) {
      for (const { gain } of [stretch.gates.voice, stretch.gates.bell]) {
        gain.setValueAtTime(1, from)
        gain.linearRampToValueAtTime(0, stop)
      }
      this.#silence(stretch, stop)
    }
    return this.#sound.reading(stop)
  }

  setVolumes(volumes: { readonly voice: number; readonly bell: number }): void {
    this.#sound.setVolumes(volumes)
  }

  close(): void {
    this.#closed = true
    navigator.mediaDevices.removeEventListener('devicechange', this.#devicesChanged)
    if (this.#stretch) this.#silence(this.#stretch, 0)
    this.#sound.close()
  }

  #silence(stretch: Stretch, stop: number): void {
    clearInterval(this.#watch)
    this.#stretch = null
    for (const source of stretch.sources) {
      source.onended = null
      source.stop(stop)
    }
  }

  #upcoming(timeline: Timeline, from: number): readonly Cue[] {
    return this.#voice === null ? [] : timeline.cues.filter((cue) => cue.clip !== null && cue.at + cue.seconds > from)
  }

  /** Places every sound of the next minutes that is not placed yet. */
  #topUp(): void {
    const stretch = this.#stretch
    if (!stretch) return
    const { context } = this.#sound
    const horizon = stretch.from + context.currentTime - stretch.when + ahead
    for (const cue of this.#upcoming(stretch.timeline, stretch.from)) {
      if (cue.at > horizon || stretch.placed.has(cue.id)) continue
      stretch.placed.add(cue.id)
      void this.#decode(cue).then(
        (buffer) => this.#put(stretch, cue.at, buffer, stretch.gates.voice),
        () => this.#listener.missing(cue),
      )
    }
    for (const bell of stretch.timeline.bells) {
      if (bell.at > horizon || bell.at < stretch.from || stretch.placed.has(`bell ${bell.bell}`)) continue
      stretch.placed.add(`bell ${bell.bell}`)
      void this.#decodeBell(bell).then(
        (buffer) => this.#put(stretch, bell.at, buffer, stretch.gates.bell),
        () => undefined, // a bell says nothing that the screen does not
      )
    }
  }

  #put(stretch: Stretch, at: number, buffer: AudioBuffer, out: AudioNode): void {
    if (this.#stretch !== stretch) return
    const { context } = this.#sound
    // decoded late: what should have sounded by now is joined where it stands
    const late = Math.max(0, context.currentTime + 0.005 - stretch.when)
    const source = place(context, { at, buffer, out }, stretch.from + late, stretch.when + late)
    if (!source) return
    source.onended = () => this.#topUp() // an event of the audio clock: it comes even where timers sleep
    stretch.sources.push(source)
  }

  #decode(cue: Cue): Promise<AudioBuffer> {
    return this.#recordings.get(`narration/${this.#voice ?? ''}/${cue.clip ?? ''}`, this.#sound.context)
  }

  #decodeBell({ bell }: Bell): Promise<AudioBuffer> {
    return this.#recordings.get(`cues/${bell}.webm`, this.#sound.context)
  }

  #look(): void {
    this.#topUp()
    const clock = this.#sound.context.currentTime
    const real = performance.now()
    if (clock > this.#seen.clock) this.#seen = { clock, real }
    else if (real - this.#seen.real > stalled) this.#lose()
  }

  #stateChanged(): void {
    if (this.#stretch && this.#sound.context.state !== 'running') this.#lose()
  }

  #devicesChanged = (): void => {
    void navigator.mediaDevices.enumerateDevices().then((devices) => {
      if (this.#stretch && !devices.some((device) => device.kind === 'audiooutput')) this.#lose()
    })
  }

  #lose(): void {
    if (!this.#stretch) return
    this.#silence(this.#stretch, 0)
    this.#listener.lost()
  }
}
