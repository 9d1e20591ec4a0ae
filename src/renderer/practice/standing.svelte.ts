/** Where the practice that is going on stands, as the player's screens read it. What can be done with it is in practice.svelte.ts. */
import type { Settings } from '../../core/entries/entry.ts'
import type { Breath } from '../../core/script/breathing.ts'
import type { Choices, Region, Talk, Timeline } from '../../core/script/exercise.ts'
import * as run from '../../core/timeline/run.ts'
import type { Script } from '../../core/script/script.ts'
import { breathAt, captionAt, chapterAt, quietLimits, stepAt } from '../../core/timeline/session.ts'
import type { Conductor } from '../audio/conductor.ts'
import { Loudness } from './loudness.svelte.ts'
import { phaseWords } from '$words/phases.ts'
import { isFinished, type Prepared } from './prepared.ts'

/** `going`: playing or paused. `stopped`: after "I need to stop". `over`: the rating. */
type PhaseOfPractice = 'none' | 'going' | 'stopped' | 'over'

export class Standing {
  protected prepared = $state.raw<Prepared | null>(null)
  protected run = $state.raw<run.Run | null>(null)
  protected conductor: Conductor | null = null
  protected unplayed = $state.raw<readonly string[]>([]) // recordings that are gone or broken
  protected readonly loudness = new Loudness()
  #phase = $state<PhaseOfPractice>('none')
  #playing = $state(false)
  #starting = $state(false)
  #position = $state(0)
  #problem = $state<string | null>(null)
  #asleep = $state(false)

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
  get phase(): PhaseOfPractice {
    return this.#phase
  }
  protected set phase(phase) {
    this.#phase = phase
  }
  get playing(): boolean {
    return this.#playing
  }
  protected set playing(playing) {
    this.#playing = playing
  }
  get starting(): boolean {
    return this.#starting
  }
  protected set starting(starting) {
    this.#starting = starting
  }
  get position(): number {
    return this.#position
  }
  protected set position(seconds) {
    this.#position = seconds
  }
  /** Seconds it has run, whatever was skipped or repeated. */
  get practised(): number {
    return this.run?.practised ?? 0
  }
  get finished(): boolean {
    return this.run !== null && isFinished(this.run.timeline, this.run.at)
  }
  get problem(): string | null {
    return this.#problem
  }
  protected set problem(problem) {
    this.#problem = problem
  }
  /** A practice for sleep that has come to its end: the screen stays dark until it is woken. */
  get asleep(): boolean {
    return this.#asleep
  }
  protected set asleep(asleep) {
    this.#asleep = asleep
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
    return this.playing && this.conductor ? run.position(this.run, this.conductor.evenClock) : this.run.at
  }

  step = $derived(this.timeline && stepAt(this.timeline, this.position))
  chapter = $derived(this.timeline && chapterAt(this.timeline, this.position))
  #line = $derived(this.timeline && captionAt(this.timeline, this.position))
  caption = $derived(this.#line?.caption ?? '')
  /** A voice leads, and this line has no sound: its words are all there is, whether captions are on or not. */
  unsaid = $derived(this.voice !== null && this.#line !== null && (this.#line.clip === null || this.unplayed.includes(this.#line.clip)))
  breath: Breath | null = $derived(this.timeline && breathAt(this.timeline, this.position))
  /** What follows this step, in words. */
  comingUp = $derived.by(() => {
    const { step, timeline } = this
    const next = step && timeline?.steps[timeline.steps.indexOf(step) + 1]
    if (!next || !step) return ''
    return next.chapter === step.chapter ? phaseWords[next.phase] : (timeline?.chapters[next.chapter]?.title ?? '')
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
