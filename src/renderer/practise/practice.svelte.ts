/** The practice that is going on, as the player's screens see it: what the conductor says, and verbs. One at a time. */
import type { Choices, Timeline, Voice } from '../../core/exercise/exercise.ts'
import * as run from '../../core/exercise/run.ts'
import type { Script } from '../../core/exercise/script.ts'
import { captionAt, chapterAt, quietLimits, stepAt } from '../../core/exercise/session.ts'
import type { Conductor } from '../audio/conductor.ts'
import { entries } from '../entries/entries.svelte.ts'
import { beforeClosing } from '../entries/typing.svelte.ts'
import { finder, type ClipIndex } from './clip-finder.ts'
import { phaseWords } from './phase-words.ts'

interface Prepared {
  readonly script: Script
  readonly clips: ClipIndex
  readonly choices: Choices
  readonly voice: Voice | null
  readonly before: number | null
}
/** `going`: on the stage, playing or paused. `stopped`: after "I need to stop". `over`: the rating. */
type PhaseOfPractice = 'none' | 'going' | 'stopped' | 'over'

const worthKeeping = 10 // seconds: less than this was a look, not a practice
const repaint = 100 // ms between two looks at the clock: smooth enough for a ring, light on an old laptop
const troubles = {
  'no-sound': 'No sound could be played on this computer. The words stay on the screen. Press play to try again.',
  'output-lost': 'The sound output went away, so the practice waits here. When it is back, press play to go on.',
} as const

class Practice {
  #prepared = $state.raw<Prepared | null>(null)
  #run = $state.raw<run.Run | null>(null)
  #plan: run.Plan | null = null
  #conductor: Conductor | null = null
  #phase = $state<PhaseOfPractice>('none')
  #playing = $state(false)
  #starting = $state(false)
  #position = $state(0)
  #muted = $state(false)
  #problem = $state<string | null>(null)
  #volumes = $state({ voice: 0.6, bell: 0.25 })
  #frame = 0
  #painted = 0

  get script(): Script | null {
    return this.#prepared?.script ?? null
  }
  get choices(): Choices | null {
    return this.#prepared?.choices ?? null
  }
  get voice(): Voice | null {
    return this.#prepared?.voice ?? null
  }
  get before(): number | null {
    return this.#prepared?.before ?? null
  }
  get timeline(): Timeline | null {
    return this.#run?.timeline ?? null
  }
  get phase(): PhaseOfPractice {
    return this.#phase
  }
  get playing(): boolean {
    return this.#playing
  }
  get starting(): boolean {
    return this.#starting
  }
  get position(): number {
    return this.#position
  }
  /** Seconds it has run, whatever was skipped or repeated. */
  get practised(): number {
    return this.#run?.practised ?? 0
  }
  get finished(): boolean {
    return this.#run !== null && this.#run.at >= this.#run.timeline.total - 0.05
  }
  get muted(): boolean {
    return this.#muted
  }
  get problem(): string | null {
    return this.#problem
  }
  get voiceVolume(): number {
    return this.#volumes.voice
  }
  get bellVolume(): number {
    return this.#volumes.bell
  }

  step = $derived(this.timeline && stepAt(this.timeline, this.#position))
  chapter = $derived(this.timeline && chapterAt(this.timeline, this.#position))
  caption = $derived(this.timeline ? (captionAt(this.timeline, this.#position)?.say ?? '') : '')
  /** What follows this step, in words. */
  comingUp = $derived.by(() => {
    const { step, timeline } = this
    const next = step && timeline?.steps[timeline.steps.indexOf(step) + 1]
    if (!next || !step) return ''
    return next.chapter === step.chapter ? phaseWords[next.phase] : (timeline?.chapters[next.chapter]?.title ?? '')
  })
  #quiet = $derived(this.#run?.changes.findLast((change) => change.kind === 'quiet')?.seconds ?? 0)
  canLengthen = $derived(this.#quiet < quietLimits.most)
  canShorten = $derived(this.#quiet > quietLimits.least)

  constructor() {
    beforeClosing(() => this.keepQuietly())
    window.api.on('practice:interrupted', () => this.pause())
  }

  prepare(prepared: Prepared): void {
    this.leave()
    this.#prepared = prepared
    this.#plan = { script: prepared.script, choices: prepared.choices, findClip: finder(prepared.clips) }
    this.#run = run.ready(this.#plan)
    this.#position = 0
    this.#muted = false
    this.#problem = null
    this.#volumes = { voice: entries.settings?.voiceVolume ?? 0.6, bell: entries.settings?.bellVolume ?? 0.25 }
  }

  /** First press of play. Sound is loaded only now. */
  async begin(): Promise<void> {
    const plan = this.#plan
    if (!plan || this.#phase !== 'none') return
    this.#phase = 'going'
    this.#starting = true
    const { Conductor, recordings } = await import('../audio/conductor.ts')
    if (this.#plan !== plan) return // left meanwhile
    this.#conductor = new Conductor(this.voice, recordings, this.#loudness(), {
      ended: () => this.#end(),
      lost: () => void this.#lost(),
      missing: () => undefined, // its words are the caption
    })
    await this.#play('no-sound')
  }

  toggle(): void {
    if (this.#playing) this.pause()
    else void this.#play('no-sound')
  }
  pause(): void {
    if (!this.#playing || !this.#conductor || !this.#run) return
    this.#run = run.pause(this.#run, this.#conductor.stop())
    this.#still()
  }
  back(): void {
    this.#command((now, clock) => run.back(now, clock))
  }
  next(): void {
    this.#command((now, clock) => run.next(now, clock))
  }
  repeat(): void {
    this.#command((now, clock) => run.repeat(now, clock))
  }
  goTo(seconds: number): void {
    this.#command((now, clock) => run.seek(now, clock, seconds))
  }
  /** Lengthens (or shortens) the quiet of what is still to come, by seconds a part. */
  quieter(by: number): void {
    this.#command((now, clock, plan) => run.changeQuiet(now, clock, by, plan))
  }
  mute(): void {
    this.#muted = !this.#muted
    this.#conductor?.setVolumes(this.#loudness())
  }
  setVolume(which: 'voice' | 'bell', volume: number): void {
    this.#volumes[which] = volume
    if (which === 'voice') this.#muted = false
    this.#conductor?.setVolumes(this.#loudness())
  }
  keepVolumes(): void {
    void entries.change({ voiceVolume: this.#volumes.voice, bellVolume: this.#volumes.bell })
  }

  /** "I need to stop": silence at once, and a calm page. */
  stop(): void {
    if (this.#phase !== 'going') return
    this.pause()
    this.#phase = 'stopped'
  }
  /** From the calm page back to where it was; muscle release goes on without tensing. */
  goOn(): void {
    this.#phase = 'going'
    if (this.script?.asks.includes('preset')) this.#command((now, clock, plan) => run.goOnWithoutTensing(now, clock, plan))
    void this.#play('no-sound')
  }
  /** Ends early, or from the calm page: the practice counts as it is. */
  finish(): void {
    this.pause()
    this.#phase = 'over'
  }

  /** Saves it with the rating after (0-10, or null) and what helped. */
  async keep(after: number | null, helped: readonly string[]): Promise<void> {
    const { script, choices, timeline } = this
    if (!script || !choices || !timeline || this.#phase === 'none') return
    const muscles = script.asks.includes('preset')
    const data = {
      exercise: script.id,
      form: choices.form,
      preset: muscles ? choices.preset : null,
      voice: this.voice,
      planned: Math.round(timeline.total),
      practised: Math.round(this.practised),
      finished: this.finished,
      leftOut: script.asks.includes('leftOut') ? [...choices.leftOut] : [],
      before: this.before,
      after,
      helped: [...helped],
      done: null,
      words: '',
      note: '',
      tightBefore: [],
      tightAfter: [],
    }
    this.discard()
    await entries.record({ kind: 'practice', data })
  }
  /** Left without a rating, by going elsewhere or closing the window: it still counts, if it was more than a look. */
  keepQuietly(): Promise<void> {
    this.pause()
    if (this.#phase === 'none' || this.practised < worthKeeping) return Promise.resolve()
    return this.keep(null, [])
  }
  leave(): void {
    void this.keepQuietly()
    this.discard()
  }
  discard(): void {
    this.#still()
    this.#conductor?.close()
    this.#conductor = null
    this.#prepared = null
    this.#plan = null
    this.#run = null
    this.#phase = 'none'
  }

  /** Does something to the run, now; what sounds follows it. */
  #command(verb: (now: run.Run, clock: number, plan: run.Plan) => run.Run): void {
    if (!this.#run || !this.#plan || !this.#conductor || this.#starting) return
    if (!this.#playing) this.#run = verb(this.#run, this.#conductor.clock, this.#plan)
    else {
      const after = run.pause(verb(this.#run, this.#conductor.stop(), this.#plan), this.#conductor.clock)
      this.#run = after.ended ? after : run.play(after, this.#conductor.move(after.timeline, after.at))
      if (after.ended) return this.#end()
    }
    this.#position = this.#run.at
  }
  async #play(otherwise: keyof typeof troubles): Promise<void> {
    const conductor = this.#conductor
    if (!conductor || !this.#run || this.#playing) return
    this.#starting = true
    this.#problem = null
    const { timeline, at } = this.#run
    const clock = await conductor.play(timeline, at)
    this.#starting = false
    if (this.#conductor !== conductor || !this.#run) return
    if (clock === null) {
      this.#problem = troubles[otherwise]
      return
    }
    this.#run = run.play(this.#run, clock)
    this.#playing = true
    if (this.#phase !== 'going') return this.pause() // stopped while the sound was being fetched
    void window.api.practice.awake(true)
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(this.#paint)
  }
  #paint = (now: number): void => {
    if (!this.#playing || !this.#run || !this.#conductor) return
    if (now - this.#painted >= repaint) {
      this.#painted = now
      this.#position = run.position(this.#run, this.#conductor.clock)
    }
    this.#frame = requestAnimationFrame(this.#paint)
  }
  #still(): void {
    cancelAnimationFrame(this.#frame)
    if (this.#run) this.#position = this.#run.at
    if (this.#playing) void window.api.practice.awake(false)
    this.#playing = false
  }
  /** The sound stood still: the place is kept, another output is tried at once, and if there is none that is said. */
  async #lost(): Promise<void> {
    if (!this.#run || !this.#conductor) return
    this.#run = run.pause(this.#run, this.#conductor.clock)
    this.#still()
    if (this.#phase === 'going') await this.#play('output-lost')
  }
  #end(): void {
    if (!this.#run || !this.#conductor) return
    this.#run = run.pause(this.#run, this.#conductor.clock)
    this.#still()
    this.#phase = 'over'
  }
  #loudness(): { voice: number; bell: number } {
    return { voice: this.#muted ? 0 : this.#volumes.voice, bell: this.#volumes.bell }
  }
}

export const practice = new Practice()
