/** The practice that is going on, and what a person does with it. One at a time; it goes on while other pages are read. Where it stands: standing.svelte.ts. */
import type { Unfinished } from '../../core/entries/unfinished.ts'
import type { Choices, Talk } from '../../core/script/exercise.ts'
import * as run from '../../core/timeline/run.ts'
import { untilChange } from '../../core/timeline/session.ts'
import type { Background } from '../../core/script/surroundings.ts'
import type { Conductor } from '../audio/conductor.ts'
import { entries } from '../entries/entries.svelte.ts'
import { beforeClosing } from '../entries/closing.ts'
import type { Outcome } from '../entries/outbox.ts'
import { thisMoment } from '../time/this-moment.ts'
import { alongside } from './alongside.svelte.ts'
import { entryOf, isFinished, nothingSaid, placeOf, planFor, type Prepared, type Said } from './prepared.ts'
import { Standing } from './standing.svelte.ts'
import { Ticking } from './ticking.ts'

const worthKeeping = 10 // seconds: less than this was a look, not a practice
const troubles = {
  'no-sound': 'No sound could be played on this computer. The words stay on the screen. Press play to try again.',
  'output-lost': 'The sound output went away, so the practice waits here. When it is back, press play to go on.',
  'no-background': 'The background sound could not be played. The practice goes on without it.',
} as const

class Practice extends Standing {
  #id = '' // of the entry it becomes: kept twice, because a window died in between, it is there once
  #placeIsDown = false // where it stands is on the disk
  #reviving: Conductor | null = null // it is asked to play, and has not answered
  #ticking = new Ticking({
    look: () => this.#look(),
    after: (seconds) => this.conductor?.after(seconds) ?? Promise.resolve(),
    putDown: () => this.#putDown(),
  })

  constructor() {
    super()
    beforeClosing(async () => {
      const outcome = await this.keepQuietly()
      return { entry: outcome?.id ?? null, onlyHere: outcome?.is === 'waiting' && !this.#placeIsDown }
    })
    alongside(this)
  }

  prepare(prepared: Prepared): void {
    this.leave()
    this.#id = crypto.randomUUID()
    this.#placeIsDown = false
    this.prepared = prepared
    this.run = run.ready(prepared.plan)
    this.position = 0
    this.asleep = false
    this.unplayed = []
    this.problem = null
    this.loudness.reset(prepared.background)
  }
  /** The same, at the place where it was interrupted. */
  takeUp(prepared: Prepared, { id, changes, at, entry }: Unfinished): void {
    this.prepare(prepared)
    if (id !== undefined) this.#id = id
    const timeline = prepared.plan(changes)
    this.run = { ...run.ready(prepared.plan), timeline, changes, at: Math.min(at, timeline.total), practised: entry.practised }
    this.position = this.run.at
  }

  /** First press of play. Sound is loaded only now. */
  async begin(): Promise<void> {
    if (!this.prepared || this.phase !== 'none') return
    this.phase = 'going'
    this.starting = true
    const { Conductor, recordings } = await import('../audio/conductor.ts')
    if (this.prepared === null || this.conductor) return // left meanwhile
    this.conductor = new Conductor(this.voice, recordings, this.loudness.sounding, {
      ended: () => this.#end(),
      lost: () => void this.#lost(),
      missing: ({ clip }) => {
        if (clip !== null) this.unplayed = [...this.unplayed, clip]
      },
      noBackground: () => {
        this.problem = troubles['no-background']
      },
    })
    this.loudness.attach(this.conductor)
    await this.#play('no-sound')
  }

  toggle(): void {
    if (this.playing) this.pause()
    else void this.#play('no-sound')
  }
  pause(): void {
    if (!this.playing || !this.conductor || !this.run) return
    this.run = run.pause(this.run, this.conductor.stop())
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
    this.loudness.setBackground(background)
  }
  setTones(on: boolean): void {
    this.loudness.setTones(on)
  }
  /** The same exercise by other choices of the same length, such as another breathing pattern. */
  rechoose(choices: Choices): void {
    const was = this.prepared
    if (!was?.script || !was.findClip) return
    const plan = planFor(was.script, choices, was.findClip)
    this.prepared = { ...was, choices, plan }
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
    this.loudness.mute()
  }
  setVolume(which: 'voice' | 'bell' | 'background', volume: number): void {
    this.loudness.preview(which, volume)
  }
  keepVolumes(): void {
    this.loudness.save()
  }

  /** "I need to stop": silence at once, and a calm page. */
  stop(): void {
    if (this.phase !== 'going') return
    this.pause()
    this.phase = 'stopped'
  }
  /** From the calm page back to where it was; muscle release goes on without tensing. */
  goOn(): void {
    this.phase = 'going'
    if (this.script?.asks.includes('preset')) this.#command((now, clock, plan) => run.goOnWithoutTensing(now, clock, plan))
    void this.#play('no-sound')
  }
  /** Ends early, or from the calm page: the practice counts as it is. */
  finish(): void {
    this.pause()
    this.phase = 'over'
  }

  /** Out of the dark after a practice for sleep. */
  wake(): void {
    this.asleep = false
    if (this.finished) this.phase = 'over'
  }

  /** Saves it with what the person says about it. Null when there is nothing to keep. */
  async keep(said: Said): Promise<Outcome | null> {
    if (!this.prepared || !this.run || this.phase === 'none') return null
    const id = this.#id
    const data = entryOf(this.prepared, this.run, said)
    this.#forget()
    const outcome = await entries.recordAs(id, { kind: 'practice', data })
    void forgetOnceLanded(id, outcome)
    return outcome
  }
  /** Left without a rating, by going elsewhere or closing the window: it still counts, if it was more than a look. */
  keepQuietly(): Promise<Outcome | null> {
    this.pause()
    if (this.phase === 'none' || this.practised < worthKeeping) return Promise.resolve(null)
    return this.keep(nothingSaid)
  }
  leave(): void {
    if (this.phase === 'none') return this.#forget()
    if (this.practised >= worthKeeping) void this.keepQuietly()
    else this.discard()
  }
  /** Nothing is kept, because the person says so or because it was a look. */
  discard(): void {
    if (this.phase !== 'none') void window.api.practice.forgetPlace(this.#id)
    this.#forget()
  }

  #forget(): void {
    this.#still()
    this.conductor?.close()
    this.conductor = null
    this.#reviving = null
    this.starting = false
    this.loudness.attach(null)
    this.prepared = null
    this.run = null
    this.phase = 'none'
  }

  /** Does something to the run, now; what sounds follows it. */
  #command(verb: (now: run.Run, clock: number, plan: run.MakeTimeline) => run.Run): void {
    const plan = this.prepared?.plan
    if (!this.run || !plan) return
    if (!this.playing || !this.conductor) {
      this.run = verb(this.run, this.conductor?.clock ?? 0, plan) // while the sound starts, it starts there
      if (isFinished(this.run.timeline, this.run.at)) return this.#end()
    } else {
      const after = run.pause(verb(this.run, this.conductor.stop(), plan), this.conductor.clock)
      this.run = after.ended ? after : run.play(after, this.conductor.move(after.timeline, after.at))
      if (after.ended) return this.#end()
      this.#ticking.lookSoon()
    }
    this.position = this.run.at
  }
  async #play(otherwise: keyof typeof troubles): Promise<void> {
    const conductor = this.conductor
    if (!conductor || !this.run || this.playing || this.#reviving === conductor) return
    this.#reviving = conductor
    this.starting = true
    this.problem = null
    const clock = await this.#started(conductor)
    if (this.conductor !== conductor || !this.run) return
    this.#reviving = null
    this.starting = false
    if (clock === null) {
      this.problem = troubles[otherwise]
      return
    }
    this.run = run.play(this.run, clock)
    this.playing = true
    if (this.phase !== 'going') return this.pause() // stopped while the sound was being fetched
    void window.api.practice.awake(true)
    this.#ticking.start()
  }
  /** Has it play from where the practice stands, which a jump may change while the sound is being fetched. */
  async #started(conductor: Conductor): Promise<number | null> {
    for (;;) {
      const place = this.run
      if (!place || this.conductor !== conductor) return null
      const clock = await conductor.play(place.timeline, place.at)
      if (clock === null || (this.run?.timeline === place.timeline && this.run.at === place.at)) return clock
      conductor.stop()
    }
  }
  #look(): number {
    if (!this.playing || !this.run || !this.conductor) return 0
    const before = this.position
    this.position = run.position(this.run, this.conductor.clock)
    if (this.position === before) return 0 // the sound comes a moment after play: what moves along must not start late
    const { timeline } = this.run
    return untilChange(timeline, this.position, timeline.breaths.length === 0)
  }
  /** Puts the place down where a dead window or computer cannot lose it. */
  #putDown(): void {
    if (!this.prepared || !this.run || this.phase === 'none') return
    const id = this.#id
    const at = this.clock()
    const here = { ...this.run, at, practised: this.run.practised + at - this.run.at }
    void window.api.practice.place(placeOf(id, this.prepared, here, thisMoment())).then(({ ok }) => {
      if (id === this.#id) this.#placeIsDown = ok
    })
  }
  #still(): void {
    this.#ticking.stop()
    if (this.run) this.position = this.run.at
    if (this.playing) void window.api.practice.awake(false)
    this.playing = false
  }
  /** The sound stood still: the place is kept, another output is tried at once, and if there is none that is said. */
  async #lost(): Promise<void> {
    if (!this.run || !this.conductor) return
    this.run = run.pause(this.run, this.conductor.clock)
    this.#still()
    if (this.phase === 'going') await this.#play('output-lost')
  }
  #end(): void {
    if (!this.run) return
    this.run = run.complete(this.run)
    this.#still()
    this.#putDown()
    if (this.choices?.sleep) this.asleep = true
    else this.phase = 'over'
  }
}

/** Until the practice is on the disk, its place stays there. */
async function forgetOnceLanded(id: string, { landed }: Outcome): Promise<void> {
  if (await landed) await window.api.practice.forgetPlace(id)
}

export const practice = new Practice()
