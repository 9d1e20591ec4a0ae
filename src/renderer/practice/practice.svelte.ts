/** What a person does with the practice that is under way. One at a time; it goes on while other pages are read. What it shows: running.svelte.ts. */
import type { Unfinished } from '../../core/entries/unfinished.ts'
import { bodyAreas, type BodyArea, type Choices, type Talk } from '../../core/script/exercise.ts'
import type { Background } from '../../core/script/surroundings.ts'
import * as run from '../../core/timeline/run.ts'
import { beforeClosing, type OnlyHere } from '../entries/closing.ts'
import { overLimit } from '../entries/over-limit.ts'
import { entries } from '../entries/entries.svelte.ts'
import type { Outcome } from '../entries/outbox.ts'
import { Typing } from '../entries/typing.svelte.ts'
import { alongside } from './alongside.svelte.ts'
import { Engine } from './engine.ts'
import { Keeping } from './keeping.ts'
import { isFinished, nothingSaid, saidIn, saysSomething, timelineMaker, type Prepared, type Said } from './prepared.ts'
import { runningState, type Running } from './running.svelte.ts'
import { underWay } from './under-way.svelte.ts'

const worthKeeping = 10 // seconds: less than this was a look, not a practice

class Practice {
  readonly #state: Running
  readonly #engine: Engine
  readonly #keeping: Keeping
  #said = nothingSaid // afterwards, so far
  #kept: Promise<Outcome> | null = null // it was handed over to be saved, and is over
  readonly #saying = new Typing(() => this.#putDown().then(() => null))

  constructor(state: Running) {
    this.#state = state
    this.#keeping = new Keeping(state)
    const putDown = () => void this.#putDown()
    this.#engine = new Engine(state, { stoodStill: putDown, ticked: putDown })
    beforeClosing({ putDown: () => this.#beforeClosing(), end: () => this.keepQuietly() })
    entries.whenErased(() => this.discard())
    alongside(state, this)
  }

  /** More than a look, and not at its rating yet: who begins another ends it. */
  get goesOn(): boolean {
    const { run: now } = this.#state
    if (!now || (underWay.phase !== 'under-way' && underWay.phase !== 'stopped')) return false
    return now.practised + this.#state.clock() - now.at >= worthKeeping
  }

  prepare(prepared: Prepared): void {
    this.leave()
    this.#keeping.begin()
    this.#state.prepared = prepared
    this.#state.run = run.ready(prepared.makeTimeline)
    this.#state.position = 0
    this.#state.asleep = false
    this.#state.unplayed = []
    this.#state.problem = null
    this.#state.loudness.reset(prepared.background)
  }
  /** The same, at the place where it was interrupted. */
  takeUp(prepared: Prepared, { id, changes, at, entry }: Unfinished): void {
    this.prepare(prepared)
    this.#keeping.begin(id)
    const timeline = prepared.makeTimeline(changes)
    const ended = isFinished(timeline, at)
    const begun = { ...run.ready(prepared.makeTimeline), timeline, changes, at: Math.min(at, timeline.total), practised: entry.practised, ended }
    this.#said = saidIn(entry)
    this.#state.run = begun
    this.#state.position = begun.at
  }

  /** First press of play. Sound is loaded only now. */
  async begin(): Promise<void> {
    if (!this.#state.prepared || underWay.on) return
    if (this.#state.run?.ended) return void (underWay.phase = 'over') // it was interrupted at its rating
    underWay.phase = 'under-way'
    await this.#engine.start()
  }

  toggle(): void {
    if (this.#state.playing) this.pause()
    else void this.#engine.start()
  }
  pause(): void {
    this.#engine.pause()
  }
  back(): void {
    this.#engine.apply((now, clock) => run.back(now, clock))
  }
  next(): void {
    this.#engine.apply((now, clock) => run.next(now, clock))
  }
  repeat(): void {
    this.#engine.apply((now, clock) => run.repeat(now, clock))
  }
  goTo(seconds: number): void {
    this.#engine.apply((now, clock) => run.seek(now, clock, seconds))
  }
  /** Lengthens (or shortens) the quiet of what is still to come, by seconds a part. */
  quieter(by: number): void {
    this.#engine.apply((now, clock, make) => run.changeQuiet(now, clock, by, make))
  }
  setTalk(talk: Talk): void {
    this.#engine.apply((now, clock, make) => run.changeTalk(now, clock, talk, make))
    void entries.change({ talk })
  }
  setBackground(background: Background): void {
    this.#state.loudness.setBackground(background)
  }
  setTones(on: boolean): void {
    this.#state.loudness.setTones(on)
  }
  /** The same exercise by other choices of the same length, such as another breathing pattern. */
  rechoose(choices: Choices): void {
    const was = this.#state.prepared
    if (!was?.script || !was.findClip) return
    const makeTimeline = timelineMaker(was.script, choices, was.findClip)
    this.#state.prepared = { ...was, choices, makeTimeline }
    this.#engine.apply((now, clock) => run.rechoose(now, clock, makeTimeline))
  }
  /** Goes to the closing now, so that it ends with getting up slowly. */
  close(): void {
    this.#engine.apply((now, clock, make) => run.closeIn(now, clock, 0, make))
  }
  /** Has the closing begin in so many minutes; null takes that back. */
  stopIn(minutes: number | null): void {
    this.#engine.apply((now, clock, make) => run.closeIn(now, clock, minutes === null ? null : minutes * 60, make))
  }
  mute(): void {
    this.#state.loudness.mute()
  }
  setVolume(which: 'voice' | 'bell' | 'background', volume: number): void {
    this.#state.loudness.preview(which, volume)
  }
  keepVolumes(): void {
    void this.#state.loudness.save()
  }

  /** "I need to stop": silence at once, and a calm page. */
  stop(): void {
    if (underWay.phase !== 'under-way') return
    this.pause()
    underWay.phase = 'stopped'
  }
  /** From the calm page back to where it was; muscle release goes on without tensing. */
  goOn(): void {
    underWay.phase = 'under-way'
    if (this.#state.script?.asks.includes('preset')) this.#engine.apply((now, clock, make) => run.goOnWithoutTensing(now, clock, make))
    void this.#engine.start()
  }
  /** From the calm page back to the beginning of the part it was at, which is only imagined, as these parts of the body are from here on. The others stay as they are. */
  leaveOut(part: readonly BodyArea[]): void {
    const { choices, chapter } = this.#state
    if (!choices) return
    underWay.phase = 'under-way'
    this.rechoose({ ...choices, leftOut: bodyAreas.filter((area) => choices.leftOut.includes(area) || part.includes(area)) })
    this.goTo(this.#state.timeline?.chapters.find(({ id }) => id === chapter?.id)?.start ?? this.#state.position)
    void this.#engine.start()
  }
  /** Ends early, or from the calm page: the practice counts as it is. */
  finish(): void {
    this.pause()
    underWay.phase = 'over'
  }

  /** Out of the dark after a practice for sleep. */
  wake(): void {
    this.#state.asleep = false
    if (this.#state.finished) underWay.phase = 'over'
  }

  /** Saves it with what the person says about it. It stays on the screen until its page is left. Null when there is nothing to keep. */
  async keep(said: Said): Promise<Outcome | null> {
    const { prepared, run: ran } = this.#state
    if (!prepared || !ran || !underWay.on) return null
    this.#kept ??= this.#keeping.keep(prepared, ran, said)
    return this.#kept
  }
  /** Of the entry it becomes. */
  get id(): string {
    return this.#keeping.id
  }
  /** What is said about it so far. It counts also when nobody comes to press Save, and is on the disk soon after it is said. */
  get said(): Said {
    return this.#said
  }
  says(said: Said): void {
    if (JSON.stringify(said) === JSON.stringify(this.#said)) return
    this.#said = said
    this.#saying.changed(said.words)
  }
  /** Left without Save, by going elsewhere or closing the window: it still counts, with what was said of it, if it was more than a look. */
  keepQuietly(): Promise<Outcome | null> {
    this.pause()
    return this.#isWorthKeeping ? this.keep(this.#said) : Promise.resolve(null)
  }
  leave(): void {
    if (!this.#isWorthKeeping) return this.discard()
    void this.keepQuietly()
    this.#letGo()
  }
  /** Nothing is kept that was not kept yet, because the person says so or because it was a look. */
  discard(): void {
    if (underWay.on && !this.#kept) {
      this.#keeping.discard()
      overLimit.forget(this.id)
    }
    this.#letGo()
  }

  /** It waits in its place, and goes on from there if the window stays. */
  async #beforeClosing(): Promise<OnlyHere> {
    this.pause()
    if (!this.#isWorthKeeping || this.#kept) return {}
    await this.#putDown()
    return this.#keeping.isDown(this.#said) ? {} : { entries: [this.id], place: true }
  }
  async #putDown(): Promise<void> {
    if (!this.#kept) await this.#keeping.putDown(this.#said)
  }
  get #isWorthKeeping(): boolean {
    return underWay.on && (this.#state.practised >= worthKeeping || saysSomething(this.#said))
  }

  #letGo(): void {
    this.#said = nothingSaid
    this.#kept = null
    this.#engine.close()
    this.#state.prepared = null
    this.#state.run = null
    underWay.phase = 'none'
  }
}

export const practice = new Practice(runningState)
