/** The practice that is running, as the player's screens read it: plain state and what follows from it. Commands change it: practice.svelte.ts. */
import type { Settings } from '../../core/entries/entry.ts'
import type { Breath } from '../../core/script/breathing.ts'
import type { Choices, Phase, Region, Talk, Timeline } from '../../core/script/exercise.ts'
import type { Script } from '../../core/script/script.ts'
import type { Refusal } from '../../shared/ipc.ts'
import * as run from '../../core/timeline/run.ts'
import { breathAt, captionAt, chapterAt, quietLimits, stepAt } from '../../core/timeline/session.ts'
import { Loudness } from './loudness.svelte.ts'
import { isFinished, type Prepared } from './prepared.ts'
import { underWay, type PracticePhase } from './under-way.svelte.ts'

/** What went wrong with the sound. The words stay on the screen, whatever it is. */
export type SoundProblem = 'no-sound' | 'output-lost' | 'output-changed' | 'no-background'
/** What follows a step: another part of the same chapter, or the next chapter. */
export type ComingUp = { readonly phase: Phase } | { readonly title: string }

export class Running {
  prepared = $state.raw<Prepared | null>(null)
  run = $state.raw<run.Run | null>(null)
  playing = $state(false)
  starting = $state(false) // the sound is being fetched
  position = $state(0) // seconds, as often as there is something new to see
  problem = $state<SoundProblem | null>(null)
  placeRefused = $state.raw<Refusal | null>(null) // why the place that was put down last is not on the disk
  asleep = $state(false) // a practice for sleep that has come to its end: the screen stays dark until it is woken
  unplayed = $state.raw<readonly string[]>([]) // recordings that are gone or broken
  audioClock: (() => number) | null = null // while it plays
  readonly loudness = new Loudness()

  get phase(): PracticePhase {
    return underWay.phase
  }
  get title(): string {
    return this.prepared?.title ?? ''
  }
  get script(): Script | null {
    return this.prepared?.script ?? null
  }
  get choices(): Choices | null {
    return this.prepared?.choices ?? null
  }
  get voice(): Settings['voice'] {
    return this.prepared?.voice ?? null
  }
  get before(): number | null {
    return this.prepared?.before ?? null
  }
  get tightBefore(): readonly Region[] {
    return this.prepared?.tightBefore ?? []
  }
  get timeline(): Timeline | null {
    return this.run?.timeline ?? null
  }
  /** Seconds it has run, whatever was skipped or repeated. */
  get practised(): number {
    return this.run?.practised ?? 0
  }
  get finished(): boolean {
    return this.run !== null && isFinished(this.run.timeline, this.run.at)
  }
  get muted(): boolean {
    return this.loudness.muted
  }
  get voiceVolume(): number {
    return this.loudness.volumes.voice
  }
  get bellVolume(): number {
    return this.loudness.volumes.bell
  }
  get backgroundVolume(): number {
    return this.loudness.volumes.background
  }
  get background(): Settings['background'] {
    return this.loudness.background
  }
  get tones(): boolean {
    return this.loudness.tones
  }
  /** The exact place at this instant, in seconds: for what is drawn at every frame. */
  clock(): number {
    if (!this.run) return 0
    return this.playing && this.audioClock ? run.position(this.run, this.audioClock()) : this.run.at
  }

  step = $derived(this.timeline && stepAt(this.timeline, this.position))
  chapter = $derived(this.timeline && chapterAt(this.timeline, this.position))
  /** Something is said, unless the voice is off. */
  get speaks(): boolean {
    return this.voice !== null && this.talk !== 'bells'
  }
  /** A voice has led it, all along or in a part. */
  get spoken(): boolean {
    return this.voice !== null && (this.timeline?.cues.some(({ clip, at }) => clip !== null && at <= this.position) ?? false)
  }
  /** Nothing is said. */
  get silent(): boolean {
    return this.voice === null || this.muted || this.talk === 'bells'
  }
  #line = $derived(this.timeline && captionAt(this.timeline, this.position))
  caption = $derived(this.#line?.caption ?? '')
  /** A voice leads, and this line has no sound: its words are all there is, whether captions are on or not. */
  unsaid = $derived(this.voice !== null && this.#line !== null && (this.#line.clip === null || this.unplayed.includes(this.#line.clip)))
  breath: Breath | null = $derived(this.timeline && breathAt(this.timeline, this.position))
  /** Its words or its pacer are all there is to go by: where nothing is said, or one breathes along. */
  seen = $derived((this.timeline?.breaths.length ?? 0) > 0 || ((this.timeline?.cues.length ?? 0) > 0 && this.silent))
  comingUp: ComingUp | null = $derived.by(() => {
    const { step, timeline } = this
    const next = step && timeline?.steps[timeline.steps.indexOf(step) + 1]
    if (!next || !step) return null
    return next.chapter === step.chapter ? { phase: next.phase } : { title: timeline?.chapters[next.chapter]?.title ?? '' }
  })
  #quiet = $derived(this.run?.changes.findLast((change) => change.kind === 'quiet')?.seconds ?? 0)
  /** So much is said now. */
  talk: Talk = $derived.by(() => {
    const changed = this.run?.changes.findLast((change) => change.kind === 'talk')
    return changed?.kind === 'talk' ? changed.talk : (this.choices?.talk ?? 'full')
  })
  /** The second at which the closing begins early; null when nothing stops it. */
  stopAt: number | null = $derived.by(() => {
    const last = this.run?.changes.findLast((change) => change.kind === 'close')
    return last?.kind === 'close' ? last.at : null
  })
  canLengthen = $derived(this.#quiet < quietLimits.most)
  canShorten = $derived(this.#quiet > quietLimits.least)
}

const state = new Running()
/** For the screens: what is running now. */
export const running: Readonly<Running> = state
/** For the engine and the commands alone. */
export const runningState = state
