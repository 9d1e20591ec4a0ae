/** The practice that is going on, as the player's screens see it: what the conductor says, and verbs. One at a time; it goes on while other pages are read. */
import type { Settings } from '../../core/entries/entry.ts'
import { localTime } from '../../core/entries/local-time.ts'
import type { Unfinished } from '../../core/entries/unfinished.ts'
import type { Breath } from '../../core/exercise/breathing.ts'
import type { Choices, Region, Talk, Timeline } from '../../core/exercise/exercise.ts'
import * as run from '../../core/exercise/run.ts'
import type { Script } from '../../core/exercise/script.ts'
import { breathAt, captionAt, chapterAt, quietLimits, stepAt } from '../../core/exercise/session.ts'
import type { Conductor } from '../audio/conductor.ts'
import { entries } from '../entries/entries.svelte.ts'
import { beforeClosing } from '../entries/typing.svelte.ts'
import { help } from '../help/help.svelte.ts'
import { going } from '../shell/going.svelte.ts'
import { mediaSession } from './media-session.ts'
import { phaseWords } from './player/phase-words.ts'
import { entryOf, isFinished, nothingSaid, placeOf, planFor, type Prepared, type Said } from './prepared.ts'

/** `going`: playing or paused. `stopped`: after "I need to stop". `over`: the rating. */
type PhaseOfPractice = 'none' | 'going' | 'stopped' | 'over'
type Speaker = Settings['voice']
type Background = Settings['background']

const worthKeeping = 10 // seconds: less than this was a look, not a practice
const repaint = 90 // ms, and a frame, between two looks at the clock: smooth enough for a ring, light on an old laptop
const putDown = 5000 // ms between two times the place is put down
const troubles = {
  'no-sound': 'No sound could be played on this computer. The words stay on the screen. Press play to try again.',
  'output-lost': 'The sound output went away, so the practice waits here. When it is back, press play to go on.',
  'no-background': 'The background sound could not be played. The practice goes on without it.',
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
  #volumes = $state({ voice: 0.6, bell: 0.25, background: 0.25 })
  #background = $state<Background>('none')
  #asleep = $state(false)
  #unplayed = $state.raw<ReadonlySet<string>>(new Set()) // recordings that are gone or broken
  #keeper: ReturnType<typeof setInterval> | undefined
  #frame = 0
  #repainting: ReturnType<typeof setTimeout> | undefined

  get title(): string {
    return this.#prepared?.title ?? ''
  }
  get script(): Script | null {
    return this.#prepared?.script ?? null
  }
  get choices(): Choices | null {
    return this.#prepared?.choices ?? null
  }
  get voice(): Speaker {
    return this.#prepared?.voice ?? null
  }
  get before(): number | null {
    return this.#prepared?.before ?? null
  }
  get tightBefore(): readonly Region[] {
    return this.#prepared?.tightBefore ?? []
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
    return this.#run !== null && isFinished(this.#run.timeline, this.#run.at)
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
  get backgroundVolume(): number {
    return this.#volumes.background
  }
  get background(): Background {
    return this.#background
  }
  get tones(): boolean {
    return entries.settings?.tones ?? true
  }
  /** A practice for sleep that has come to its end: the screen stays dark until it is woken. */
  get asleep(): boolean {
    return this.#asleep
  }
  /** The exact place at this instant, in seconds: for what is drawn at every frame. */
  clock(): number {
    if (!this.#run) return 0
    return this.#playing && this.#conductor ? run.position(this.#run, this.#conductor.evenClock) : this.#run.at
  }

  step = $derived(this.timeline && stepAt(this.timeline, this.#position))
  chapter = $derived(this.timeline && chapterAt(this.timeline, this.#position))
  #line = $derived(this.timeline && captionAt(this.timeline, this.#position))
  caption = $derived(this.#line?.caption ?? '')
  /** A voice leads, and this line has no sound: its words are all there is, whether captions are on or not. */
  unsaid = $derived(this.voice !== null && this.#line !== null && (this.#line.clip === null || this.#unplayed.has(this.#line.clip)))
  breath: Breath | null = $derived(this.timeline && breathAt(this.timeline, this.#position))
  /** What follows this step, in words. */
  comingUp = $derived.by(() => {
    const { step, timeline } = this
    const next = step && timeline?.steps[timeline.steps.indexOf(step) + 1]
    if (!next || !step) return ''
    return next.chapter === step.chapter ? phaseWords[next.phase] : (timeline?.chapters[next.chapter]?.title ?? '')
  })
  #quiet = $derived(this.#run?.changes.findLast((change) => change.kind === 'quiet')?.seconds ?? 0)
  /** So much is said now. */
  talk: Talk = $derived.by(() => {
    const changed = this.#run?.changes.findLast((change) => change.kind === 'talk')
    return changed?.kind === 'talk' ? changed.talk : (this.choices?.talk ?? 'full')
  })
  /** The second at which the closing begins early; null when nothing stops it. */
  stopAt: number | null = $derived.by(() => {
    const last = this.#run?.changes.findLast((change) => change.kind === 'close')
    return last?.kind === 'close' ? last.at : null
  })
  canLengthen = $derived(this.#quiet < quietLimits.most)
  canShorten = $derived(this.#quiet > quietLimits.least)

  constructor() {
    beforeClosing(() => this.keepQuietly())
    window.api.on('practice:interrupted', () => this.pause())
    const media = mediaSession(this)
    $effect.root(() => {
      // help over a running practice: the practice waits
      $effect(() => {
        if (help.isOpen) this.pause()
      })
      $effect(() => {
        going.on = this.#phase !== 'none'
      })
      $effect(() => {
        if (this.#phase !== 'going' || !this.#run) return media.close()
        media.show({
          title: this.title,
          plain: entries.settings?.plainTitle ?? false,
          playing: this.#playing,
          position: this.clock(),
          total: this.#run.timeline.total,
        })
      })
    })
  }

  prepare(prepared: Prepared): void {
    this.leave()
    this.#prepared = prepared
    this.#plan = prepared.plan
    this.#run = run.ready(prepared.plan)
    this.#position = 0
    this.#muted = false
    this.#asleep = false
    this.#unplayed = new Set()
    this.#problem = null
    this.#background = prepared.background
    const { voiceVolume = 0.6, bellVolume = 0.25, backgroundVolume = 0.25 } = entries.settings ?? {}
    this.#volumes = { voice: voiceVolume, bell: bellVolume, background: backgroundVolume }
  }
  /** The same, at the place where it was interrupted. */
  takeUp(prepared: Prepared, { changes, at, entry }: Unfinished): void {
    this.prepare(prepared)
    const timeline = prepared.plan(changes)
    this.#run = { ...run.ready(prepared.plan), timeline, changes, at: Math.min(at, timeline.total), practised: entry.practised }
    this.#position = this.#run.at
  }

  /** First press of play. Sound is loaded only now. */
  async begin(): Promise<void> {
    const plan = this.#plan
    if (!plan || this.#phase !== 'none') return
    this.#phase = 'going'
    this.#starting = true
    const { Conductor, recordings } = await import('../audio/conductor.ts')
    if (this.#prepared === null || this.#conductor) return // left meanwhile
    this.#conductor = new Conductor(this.voice, recordings, this.#loudness(), {
      ended: () => this.#end(),
      lost: () => void this.#lost(),
      missing: ({ clip }) => {
        if (clip !== null) this.#unplayed = new Set([...this.#unplayed, clip])
      },
      noBackground: () => {
        this.#problem = troubles['no-background']
      },
    })
    this.#conductor.setTones(this.tones)
    this.#conductor.setBackground(this.#background)
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
    this.#putDown()
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
  setTalk(talk: Talk): void {
    this.#command((now, clock, plan) => run.changeTalk(now, clock, talk, plan))
    void entries.change({ talk })
  }
  setBackground(background: Background): void {
    this.#background = background
    this.#conductor?.setBackground(background)
    void entries.change({ background })
  }
  setTones(on: boolean): void {
    this.#conductor?.setTones(on)
    void entries.change({ tones: on })
  }
  /** The same exercise by other choices of the same length, such as another breathing pattern. */
  rechoose(choices: Choices): void {
    const was = this.#prepared
    if (!was?.script || !was.findClip) return
    const plan = planFor(was.script, choices, was.findClip)
    this.#prepared = { ...was, choices, plan }
    this.#plan = plan
    this.#command((now, clock) => run.rechoose(now, clock, plan))
  }
  /** Goes to the closing now, so that it ends with getting up slowly. */
  close(): void {
    this.#command((now, clock, plan) => run.closeIn(now, clock, 0, plan))
  }
  /** Has the closing begin in so many minutes; null takes that back. */
  stopIn(minutes: number | null): void {
    this.#command((now, clock, plan) => run.closeIn(now, clock, minutes === null ? null : minutes * 60, plan))
  }
  mute(): void {
    this.#muted = !this.#muted
    this.#conductor?.setVolumes(this.#loudness())
  }
  setVolume(which: 'voice' | 'bell' | 'background', volume: number): void {
    this.#volumes[which] = volume
    if (which === 'voice') this.#muted = false
    this.#conductor?.setVolumes(this.#loudness())
  }
  keepVolumes(): void {
    const { voice, bell, background } = this.#volumes
    void entries.change({ voiceVolume: voice, bellVolume: bell, backgroundVolume: background })
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

  /** Out of the dark after a practice for sleep. */
  wake(): void {
    this.#asleep = false
    if (this.finished) this.#phase = 'over'
  }

  /** Saves it with what the person says about it. */
  async keep(said: Said): Promise<void> {
    if (!this.#prepared || !this.#run || this.#phase === 'none') return
    const data = entryOf(this.#prepared, this.#run, said)
    this.#forget()
    await entries.record({ kind: 'practice', data })
    void window.api.practice.forgetPlace() // only now: until then its place is on the disk
  }
  /** Left without a rating, by going elsewhere or closing the window: it still counts, if it was more than a look. */
  keepQuietly(): Promise<void> {
    this.pause()
    if (this.#phase === 'none' || this.practised < worthKeeping) return Promise.resolve()
    return this.keep(nothingSaid)
  }
  leave(): void {
    if (this.#phase === 'none') return this.#forget()
    if (this.practised >= worthKeeping) void this.keepQuietly()
    else this.discard()
  }
  /** Nothing is kept, because the person says so or because it was a look. */
  discard(): void {
    if (this.#phase !== 'none') void window.api.practice.forgetPlace()
    this.#forget()
  }

  #forget(): void {
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
    if (!this.#playing) {
      this.#run = verb(this.#run, this.#conductor.clock, this.#plan)
      if (isFinished(this.#run.timeline, this.#run.at)) return this.#end()
    } else {
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
    this.#putDown()
    clearInterval(this.#keeper)
    this.#keeper = setInterval(() => this.#putDown(), putDown)
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#repainting)
    this.#frame = requestAnimationFrame(this.#paint)
  }
  /** A look at the clock ten times a second; a frame asked for at each refresh would keep an old laptop busy for nothing. */
  #paint = (): void => {
    if (!this.#playing || !this.#run || !this.#conductor) return
    this.#position = run.position(this.#run, this.#conductor.clock)
    this.#repainting = setTimeout(() => {
      this.#frame = requestAnimationFrame(this.#paint)
    }, repaint)
  }
  /** Puts the place down where a dead window or computer cannot lose it. */
  #putDown(): void {
    if (!this.#prepared || !this.#run || this.#phase === 'none') return
    const now = Date.now()
    const at = this.clock()
    const here = { ...this.#run, at, practised: this.#run.practised + at - this.#run.at }
    void window.api.practice.place(placeOf(this.#prepared, here, localTime(now, -new Date(now).getTimezoneOffset())))
  }
  #still(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#repainting)
    clearInterval(this.#keeper)
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
    if (!this.#run) return
    this.#run = run.complete(this.#run)
    this.#still()
    this.#putDown()
    if (this.choices?.sleep) this.#asleep = true
    else this.#phase = 'over'
  }
  #loudness(): { voice: number; bell: number; background: number } {
    return { ...this.#volumes, voice: this.#muted ? 0 : this.#volumes.voice }
  }
}

export const practice = new Practice()
