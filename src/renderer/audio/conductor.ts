/**
 * Plays a timeline on the audio clock. Where the practice stands is a function of that clock alone (core/timeline/run.ts); timers only top up.
 * Sounds are placed ahead in the context itself, so that a hidden, minimised or locked window keeps exact time.
 */
import type { Bell, Cue, Timeline } from '../../core/script/exercise.ts'
import { onSample } from '../../core/timeline/samples.ts'
import type { Background, Volumes } from '../../core/script/surroundings.ts'
import { Ambience } from './ambience.ts'
import { bellFile } from './bell-file.ts'
import type { DecodedSounds } from './decoded-sounds.ts'
import { Outputs, type OutputChange } from './outputs.ts'
import { Sound } from './sound.ts'
import { Stretch, type Due } from './stretch.ts'
import { breathTone, isHeard } from './tones.ts'

export { decodedSounds } from './decoded-sounds.ts'

const lead = 0.12 // seconds between pressing play and the first sample
const ready = 2 // recordings decoded before the first cue
const lookEvery = 1000 // ms: each look wakes the processor, and the sound of minutes is placed ahead
const ringsOut = 4 // seconds: the last bell of the timer rings at its last second
const stalled = 1500 // ms of real time without the audio clock moving

export type Loss = 'stalled' | OutputChange

export interface Listener {
  /** The last second of the timeline has passed. */
  ended: () => void
  /**
   * What sounds is lost, the place is not. `stalled`: the clock stood still under a running practice. `gone`: there is no output any more. `other`: a device came or
   * went, so that the rest might be heard by others.
   */
  lost: (why: Loss) => void
  /** A recording could not be played: its words are on the screen all the same. */
  missing: (cue: Cue) => void
  /** None of the outputs has come back: has the system looked through once more, where that can be done. */
  otherOutputs?: () => Promise<void>
  /** The background could not be played: the practice goes on without it. */
  noBackground?: (name: Background) => void
}

export class Conductor {
  readonly #folder: string | null // of the recordings; null: words on the screen only
  readonly #decoded: DecodedSounds
  readonly #sound: Sound
  readonly #ambience: Ambience
  readonly #listener: Listener
  readonly #outputs = new Outputs((what) => this.#outputsChanged(what))
  #outputGone = false
  #voiceOn: boolean
  #stretch: Stretch | null = null
  #watch: ReturnType<typeof setInterval> | undefined
  #ringsUntil = 0 // context seconds: a bell that rings at the very end rings out
  #seen = { clock: 0, real: 0 }
  #closed = false

  /** `voice`: one of the app's, 'own' for what the person recorded, or null for words on the screen only. */
  constructor(voice: string | null, decoded: DecodedSounds, volumes: Volumes, listener: Listener) {
    this.#folder = voice === null ? null : voice === 'own' ? 'own' : `narration/${voice}`
    this.#decoded = decoded
    this.#listener = listener
    this.#sound = new Sound(volumes, () => this.#stateChanged())
    this.#voiceOn = volumes.voice > 0
    this.#ambience = new Ambience(this.#sound, decoded, (name) => listener.noBackground?.(name))
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
    return this.#sound.until(this.#sound.context.currentTime + seconds).passed
  }

  /** Plays from a place. Resolves to the clock reading at which that place sounds, or null when no output moves, or the one that went has not come back. */
  async play(timeline: Timeline, at: number): Promise<number | null> {
    if (this.#outputGone && !this.#wordsCarry(timeline) && !(await this.#outputIsBack())) return null
    this.#outputGone = false
    const first = [
      ...this.#upcoming(timeline, at)
        .slice(0, ready)
        .map((cue) => this.#decode(cue)),
      ...(at === 0 ? timeline.bells.slice(0, 1).map((bell) => this.#decodeBell(bell)) : []),
    ]
    const [moved] = await Promise.all([this.#sound.revive(), ...first.map((sound) => sound.catch(() => null))]) // what is missing is told when it is due
    // the system may have suspended the sound while the words were fetched
    const moves = moved && (this.#sound.context.state === 'running' || (await this.#sound.revive()))
    return moves && !this.#closed ? this.move(timeline, at) : null
  }

  /** The same on an output that is known to move, at once: for jumps and changes on the way. */
  move(timeline: Timeline, at: number): number {
    this.stop()
    const when = onSample(this.#sound.context.currentTime + lead)
    const from = onSample(at)
    const later = timeline.chapters.flatMap(
      ({ start }) =>
        this.#upcoming(timeline, start)
          .slice(0, 1)
          .map((cue) => () => this.#decode(cue)), // so that a jump never cuts a first word
    )
    const stretch = new Stretch(this.#sound, { timeline, from, when, due: this.#due(timeline, from), later })
    this.#stretch = stretch
    this.#seen = { clock: this.#sound.context.currentTime, real: performance.now() }
    this.#watch = setInterval(() => this.#look(), lookEvery)
    this.#ambience.go(stretch, this.#spoken(timeline))
    // `over` is never refused
    void stretch.over.then(() => {
      this.#forget()
      if (timeline.bells.some(({ at }) => at >= timeline.total)) this.#ringsUntil = this.#sound.context.currentTime + ringsOut
      this.#ambience.hush()
      this.#listener.ended()
    })
    return this.#sound.reading(when)
  }

  /** Silence, to the sample: gives the clock reading at which the last sound stops, which is the place to go on from. */
  stop(): number {
    const stop = this.#stretch?.stop() ?? onSample(this.#sound.context.currentTime)
    this.#forget()
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
    this.#outputs.close()
    this.#stretch?.cut()
    this.#forget()
    void this.#hasRungOut().then(() => this.#sound.close()) // a wait is never refused
    this.#decoded.rest()
  }

  /** Also when the page of the practice is left. */
  async #hasRungOut(): Promise<void> {
    const rest = this.#ringsUntil - this.#sound.context.currentTime
    if (rest <= 0) return
    const { passed } = this.#sound.until(this.#ringsUntil)
    await Promise.race([passed, new Promise((anyway) => setTimeout(anyway, rest * 1000))]) // the clock may not move any more
  }

  #forget(): void {
    clearInterval(this.#watch)
    this.#stretch = null
  }

  #upcoming(timeline: Timeline, from: number): readonly Cue[] {
    return this.#folder === null ? [] : timeline.cues.filter((cue) => cue.clip !== null && cue.at + cue.seconds > from)
  }

  #spoken(timeline: Timeline): readonly Cue[] {
    return this.#voiceOn ? this.#upcoming(timeline, 0) : []
  }

  /** All that sounds from here on. */
  #due(timeline: Timeline, from: number): Due[] {
    const words = this.#upcoming(timeline, from).map((cue): Due => ({
      at: cue.at,
      bus: 'voice',
      fetch: () => this.#decode(cue),
      missing: () => this.#listener.missing(cue),
    }))
    const bells = timeline.bells
      .filter(({ at }) => at >= from)
      .map((bell): Due => ({ at: bell.at, bus: 'bell', fetch: () => this.#decodeBell(bell) }))
    const tones = timeline.breaths.flatMap(({ kind, at, seconds }): Due[] => {
      if (!isHeard(kind) || at + seconds <= from) return []
      return [{ at, bus: 'tones', fetch: () => this.#decoded.made(`tone ${kind} ${seconds}`, () => breathTone(kind, seconds)) }]
    })
    return [...words, ...bells, ...tones]
  }

  #decode(cue: Cue): Promise<AudioBuffer> {
    return this.#decoded.get(`${this.#folder ?? ''}/${cue.clip ?? ''}`, this.#sound.context)
  }

  #decodeBell(bell: Bell): Promise<AudioBuffer> {
    return this.#decoded.get(bellFile(bell), this.#sound.context)
  }

  #look(): void {
    this.#stretch?.topUp()
    this.#ambience.keep()
    void this.#outputs.look()
    const clock = this.#sound.context.currentTime
    const real = performance.now()
    if (clock > this.#seen.clock) this.#seen = { clock, real }
    else if (real - this.#seen.real > stalled) this.#lose('stalled')
  }

  #stateChanged(): void {
    if (this.#stretch && this.#sound.context.state !== 'running') this.#lose('stalled')
  }

  /** Nobody has to hear it: the words are on the screen. */
  #wordsCarry({ cues }: Timeline): boolean {
    return this.#folder === null && cues.length > 0
  }

  async #outputIsBack(): Promise<boolean> {
    if (await this.#outputs.look()) return true
    await this.#listener.otherOutputs?.()
    return this.#outputs.look()
  }

  #outputsChanged(what: OutputChange): void {
    this.#sound.outputChanged()
    if (what === 'gone') this.#outputGone = true
    if (this.#stretch) this.#lose(what === 'gone' && this.#wordsCarry(this.#stretch.timeline) ? 'stalled' : what)
  }

  #lose(why: Loss): void {
    if (!this.#stretch) return
    if (why === 'other')
      this.#stretch.stop() // it still sounds somewhere
    else this.#stretch.cut()
    this.#forget()
    this.#ambience.hush()
    this.#listener.lost(why)
  }
}
