/**
 * Plays a timeline on the audio clock. Where the practice stands is a function of that clock alone (core/timeline/run.ts); timers only top up.
 * Sounds are placed ahead in the context itself, so that a hidden, minimised or locked window keeps exact time.
 */
import type { Breath } from '../../core/script/breathing.ts'
import type { Bell, Cue, Timeline } from '../../core/script/exercise.ts'
import { onSample } from '../../core/timeline/samples.ts'
import type { Background, Volumes } from '../../core/script/surroundings.ts'
import { timeline } from '../../core/timeline/timeline.ts'
import { Ambience } from './ambience.ts'
import { bellFile } from './bell-file.ts'
import type { Recordings } from './recordings.ts'
import { rehearse } from './rehearsal.ts'
import { place } from './schedule.ts'
import { Sound } from './sound.ts'
import { breathTone, isHeard } from './tones.ts'

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
  /** The background could not be played: the practice goes on without it. */
  noBackground?: (name: Background) => void
}

/** A sound of the practice that is not on the audio clock yet. */
interface Awaited {
  readonly at: number // timeline seconds
  readonly out: AudioNode
  readonly fetch: () => Promise<AudioBuffer>
  readonly missing?: () => void // nothing for a bell or a tone: it says nothing that the screen does not
}

/** One stretch of sound without a pause or a jump. */
interface Stretch {
  readonly timeline: Timeline
  readonly from: number // timeline seconds
  readonly when: number // context seconds at which `from` sounds
  readonly gates: Gates // the sounds of this stretch pass here
  readonly sources: Set<AudioScheduledSourceNode> // not over yet
  readonly awaited: Awaited[] // the last one sounds first
}
type Gates = Readonly<Record<'voice' | 'bell' | 'tones', GainNode>>

export class Conductor {
  /** A whole practice at once, into memory: to measure what the app ships. A bare export would be dropped from the build, as the window never asks for it. */
  static readonly rehearsal = { timeline, rehearse }

  readonly #folder: string | null // of the recordings; null: words on the screen only
  readonly #recordings: Recordings
  readonly #sound: Sound
  readonly #ambience: Ambience
  readonly #listener: Listener
  #voiceOn: boolean
  #stretch: Stretch | null = null
  #watch: ReturnType<typeof setInterval> | undefined
  #seen = { clock: 0, real: 0 }
  #closed = false

  /** `voice`: one of the app's, 'own' for what the person recorded, or null for words on the screen only. */
  constructor(voice: string | null, recordings: Recordings, volumes: Volumes, listener: Listener) {
    this.#folder = voice === null ? null : voice === 'own' ? 'own' : `narration/${voice}`
    this.#recordings = recordings
    this.#listener = listener
    this.#sound = new Sound(() => this.#stateChanged())
    this.#sound.setVolumes(volumes)
    this.#voiceOn = volumes.voice > 0
    this.#ambience = new Ambience(this.#sound, recordings, (name) => listener.noBackground?.(name))
    navigator.mediaDevices.addEventListener('devicechange', this.#devicesChanged)
  }

  /** Seconds of the audio clock. It never goes back, not even when the output was replaced by another. */
  get clock(): number {
    return this.#sound.clock
  }

  /** The same, without the small steps in which that clock goes on: for what is drawn, and for nothing else. */
  get evenClock(): number {
    return this.#sound.evenClock
  }

  /** Resolves when the audio clock has gone on by so many seconds: with the sound, whatever the page's timers do. Never once this is closed. */
  after(seconds: number): Promise<void> {
    return this.#sound.after(this.#sound.context.currentTime + seconds)
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
    const { voice, bell, tones } = this.#sound
    const gates = { voice: context.createGain(), bell: context.createGain(), tones: context.createGain() }
    gates.voice.connect(voice)
    gates.bell.connect(bell)
    gates.tones.connect(tones)
    const under = ({ at: from, seconds }: Cue | Breath) => from < at && at < from + seconds
    for (const { gain } of [timeline.cues.some(under) ? [gates.voice] : [], timeline.breaths.some(under) ? [gates.tones] : []].flat()) {
      gain.setValueAtTime(0, when)
      gain.linearRampToValueAtTime(1, when + fade)
    }
    const from = onSample(at)
    const stretch: Stretch = { timeline, from, when, gates, sources: new Set(), awaited: this.#awaited(timeline, from, gates) }
    this.#stretch = stretch
    this.#seen = { clock: context.currentTime, real: performance.now() }
    this.#watch = setInterval(() => this.#look(), 500)
    this.#topUp()
    this.#ambience.go(stretch, this.#spoken(timeline))
    for (const { start } of timeline.chapters) {
      const [cue] = this.#upcoming(timeline, start)
      if (cue) void this.#decode(cue).catch(() => null) // so that a jump never cuts a first word
    }
    void this.#sound.after(when + timeline.total - at).then(() => {
      if (this.#stretch !== stretch) return // paused, moved or closed meanwhile
      this.#stretch = null
      clearInterval(this.#watch)
      this.#ambience.hush()
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
      for (const { gain } of Object.values(stretch.gates)) {
        gain.setValueAtTime(1, from)
        gain.linearRampToValueAtTime(0, stop)
      }
      this.#silence(stretch, stop)
    }
    // a jump is a stop and a move in one breath: what lies under the practice need not break off for it
    queueMicrotask(() => {
      if (!this.#stretch && !this.#closed) this.#ambience.hush()
    })
    return this.#sound.reading(stop)
  }

  setVolumes(volumes: Volumes): void {
    this.#sound.setVolumes(volumes)
    if (this.#voiceOn === volumes.voice > 0) return
    this.#voiceOn = volumes.voice > 0
    if (this.#stretch) this.#ambience.makeRoomFor(this.#spoken(this.#stretch.timeline))
  }
  setBackground(name: Background): void {
    this.#ambience.set(name)
  }
  /** The tones of the breathing pacer. */
  setTones(on: boolean): void {
    this.#sound.setTones(on)
  }

  close(): void {
    this.#closed = true
    navigator.mediaDevices.removeEventListener('devicechange', this.#devicesChanged)
    if (this.#stretch) this.#silence(this.#stretch, 0)
    this.#sound.close()
    this.#recordings.rest()
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
    return this.#folder === null ? [] : timeline.cues.filter((cue) => cue.clip !== null && cue.at + cue.seconds > from)
  }

  #spoken(timeline: Timeline): readonly Cue[] {
    return this.#voiceOn ? this.#upcoming(timeline, 0) : []
  }

  /** All that sounds from here on, the last one first. */
  #awaited(timeline: Timeline, from: number, { voice, bell, tones }: Gates): Awaited[] {
    return [
      ...this.#upcoming(timeline, from).map((cue): Awaited => ({
        at: cue.at,
        out: voice,
        fetch: () => this.#decode(cue),
        missing: () => this.#listener.missing(cue),
      })),
      ...timeline.bells.filter(({ at }) => at >= from).map((one): Awaited => ({ at: one.at, out: bell, fetch: () => this.#decodeBell(one) })),
      ...timeline.breaths.flatMap(({ kind, at, seconds }): Awaited[] => {
        if (!isHeard(kind) || at + seconds <= from) return []
        return [{ at, out: tones, fetch: () => this.#recordings.made(`tone ${kind} ${seconds}`, () => breathTone(kind, seconds)) }]
      }),
    ].sort((one, other) => other.at - one.at)
  }

  /** Places every sound of the next minutes that is not placed yet. */
  #topUp(): void {
    const stretch = this.#stretch
    if (!stretch) return
    const horizon = stretch.from + this.#sound.context.currentTime - stretch.when + ahead
    for (;;) {
      const next = stretch.awaited.at(-1)
      if (!next || next.at > horizon) break
      stretch.awaited.pop()
      void next.fetch().then(
        (buffer) => this.#put(stretch, next.at, buffer, next.out),
        () => next.missing?.(),
      )
    }
    this.#ambience.keep()
  }

  #put(stretch: Stretch, at: number, buffer: AudioBuffer, out: AudioNode): void {
    if (this.#stretch !== stretch) return
    const { context } = this.#sound
    // decoded late: what should have sounded by now is joined where it stands
    const late = Math.max(0, context.currentTime + 0.005 - stretch.when)
    const source = place(context, { at, buffer, out }, stretch.from + late, stretch.when + late)
    if (!source) return
    // an event of the audio clock: it comes even where timers sleep
    source.onended = () => {
      stretch.sources.delete(source) // with it goes its sound, else a long practice would hold all it has said
      this.#topUp()
    }
    stretch.sources.add(source)
  }

  #decode(cue: Cue): Promise<AudioBuffer> {
    return this.#recordings.get(`${this.#folder ?? ''}/${cue.clip ?? ''}`, this.#sound.context)
  }

  #decodeBell(bell: Bell): Promise<AudioBuffer> {
    return this.#recordings.get(bellFile(bell), this.#sound.context)
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
    this.#ambience.hush()
    this.#listener.lost()
  }
}
