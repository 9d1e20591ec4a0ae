/** Plays what is running: brings the sound along, follows its clock, and keeps still. What a person asks for is in practice.svelte.ts. */
import * as run from '../../core/timeline/run.ts'
import { untilChange } from '../../core/timeline/session.ts'
import type { Conductor, Loss } from '../audio/conductor.ts'
import { isFinished, withFewChanges } from './prepared.ts'
import type { SoundProblem, Running } from './running.svelte.ts'
import { Ticking } from './ticking.ts'
import { underWay } from './under-way.svelte.ts'

/** What happens to the run, now. */
type Command = (now: run.Run, clock: number, make: run.MakeTimeline) => run.Run

/** What the engine asks of the sound. */
type Sound = Pick<Conductor, 'clock' | 'evenClock' | 'after' | 'play' | 'move' | 'stop' | 'close' | 'setVolumes' | 'setBackground' | 'setTones'>
type SoundListener = ConstructorParameters<typeof Conductor>[3]
/** Fetches the code of the sound, and makes the sound of this practice. */
export type MakeSound = (state: Running, listener: SoundListener) => Promise<Sound>

async function conductorOf(state: Running, listener: SoundListener): Promise<Sound> {
  const { Conductor, decodedSounds } = await import('../audio/conductor.ts')
  return new Conductor(state.voice, decodedSounds, state.loudness.sounding, listener)
}

interface Listener {
  readonly stoodStill: () => void // paused or ended: the place is worth putting down
  readonly ticked: () => void // every few seconds while it plays
}

export class Engine {
  readonly #state: Running
  readonly #listener: Listener
  readonly #makeSound: MakeSound
  #conductor: Sound | null = null
  #fetching: Promise<Sound | null> | null = null
  #startingConductor: Sound | null = null // it is asked to play, and has not answered
  #round = 0 // one for each practice: what was asked for in an earlier one is over
  #wanted = false // to play: a pause may come while the sound is being fetched
  readonly #ticking = new Ticking({
    look: () => this.#look(),
    after: (seconds) => this.#conductor?.after(seconds) ?? Promise.resolve(),
    putDown: () => this.#listener.ticked(),
  })

  constructor(state: Running, listener: Listener, makeSound: MakeSound = conductorOf) {
    this.#state = state
    this.#listener = listener
    this.#makeSound = makeSound
  }

  /** Plays from where it stands. The sound is loaded at the first time; what cannot be had is said, and may be tried again. */
  async start(otherwise: SoundProblem = this.#state.problem === 'output-lost' ? 'output-lost' : 'no-sound'): Promise<void> {
    const state = this.#state
    if (!state.run || state.playing) return
    this.#wanted = true
    state.starting = true
    state.problem = null
    const round = this.#round
    const conductor = this.#conductor ?? (await this.#fetched())
    if (round !== this.#round || !this.#wanted || !state.run || state.playing || (conductor !== null && this.#startingConductor === conductor)) return
    if (conductor === null) return this.#fail('no-sound')
    this.#startingConductor = conductor
    const clock = await this.#playedBy(conductor)
    if (this.#startingConductor === conductor) this.#startingConductor = null
    if (this.#conductor !== conductor || !state.run) return
    if (!this.#wanted) return void conductor.stop()
    if (clock === null) return this.#fail(otherwise)
    state.starting = false
    state.run = run.play(state.run, clock)
    state.playing = true
    state.audioClock = () => conductor.evenClock
    this.#ticking.start()
  }

  /** Silence at once, also where the sound is still being fetched. */
  pause(): void {
    const state = this.#state
    this.#wanted = false
    state.starting = false
    if (!state.playing || !this.#conductor || !state.run) return
    state.run = run.pause(state.run, this.#conductor.stop())
    this.#keepStill()
    this.#listener.stoodStill()
  }

  /** Does something to the run; what sounds follows it. */
  apply(command: Command): void {
    const state = this.#state
    const { prepared } = state
    if (!state.run || !prepared) return
    const { makeTimeline: make } = prepared
    if (!state.playing || !this.#conductor) {
      state.run = withFewChanges(prepared, command(state.run, this.#conductor?.clock ?? 0, make)) // while the sound starts, it starts there
      if (isFinished(state.run.timeline, state.run.at)) return this.#end()
    } else {
      const after = withFewChanges(prepared, run.pause(command(state.run, this.#conductor.stop(), make), this.#conductor.clock))
      state.run = after.ended ? after : run.play(after, this.#conductor.move(after.timeline, after.at))
      if (after.ended) return this.#end()
      this.#ticking.lookSoon()
    }
    state.position = state.run.at
  }

  /** Lets the sound go. */
  close(): void {
    this.#round += 1
    this.#wanted = false
    this.#keepStill()
    this.#conductor?.close()
    this.#conductor = null
    this.#fetching = null
    this.#startingConductor = null
    this.#state.starting = false
    this.#state.loudness.attach(null)
  }

  /** The conductor, made at the first press of play; null when its code could not be loaded, or the practice was left meanwhile. */
  #fetched(): Promise<Sound | null> {
    this.#fetching ??= this.#fetch()
    return this.#fetching
  }
  async #fetch(): Promise<Sound | null> {
    const state = this.#state
    const round = this.#round
    const listener: SoundListener = {
      ended: () => this.#end(),
      lost: (why) => void this.#lost(why),
      missing: ({ clip }) => {
        if (clip !== null) state.unplayed = [...state.unplayed, clip]
      },
      otherOutputs: async () => {
        await window.api.practice.otherOutputs()
      },
      noBackground: () => {
        state.problem = 'no-background'
      },
    }
    const sound = await this.#makeSound(state, listener).catch((error: unknown) => {
      console.error('Groundwork: the sound could not be loaded:', error)
      return null
    })
    if (round !== this.#round) {
      sound?.close()
      return null
    }
    this.#fetching = null // where it failed, the next press tries again
    this.#conductor = sound
    state.loudness.attach(sound)
    return sound
  }

  /** Has it play from where the practice stands, which a jump may change while the sound is being fetched. */
  async #playedBy(conductor: Sound): Promise<number | null> {
    for (;;) {
      const place = this.#state.run
      if (!place || this.#conductor !== conductor) return null
      const clock = await conductor.play(place.timeline, place.at)
      const now = this.#state.run
      if (clock === null || (now?.timeline === place.timeline && now.at === place.at)) return clock
      conductor.stop()
    }
  }

  #fail(problem: SoundProblem): void {
    this.#wanted = false
    this.#state.starting = false
    this.#state.problem = problem
  }

  #look(): number {
    const state = this.#state
    if (!state.playing || !state.run || !this.#conductor) return 0
    const before = state.position
    state.position = run.position(state.run, this.#conductor.clock)
    if (state.position === before) return 0 // the sound comes a moment after play: what moves along must not start late
    const { timeline } = state.run
    return untilChange(timeline, state.position, timeline.breaths.length === 0)
  }

  #keepStill(): void {
    const state = this.#state
    this.#ticking.stop()
    if (state.run) state.position = state.run.at
    state.playing = false
    state.audioClock = null
  }

  /**
   * The sound stood still: the place is kept, and another output is tried at once. Where the output went, or another may have taken its place, it waits: nobody is to
   * hear the rest aloud who did not ask for it.
   */
  async #lost(why: Loss): Promise<void> {
    const state = this.#state
    if (!state.run || !this.#conductor) return
    state.run = run.pause(state.run, this.#conductor.clock)
    this.#keepStill()
    if (state.phase !== 'under-way') return
    if (why === 'stalled') return this.start('output-lost')
    this.#fail(why === 'gone' ? 'output-lost' : 'output-changed')
    this.#listener.stoodStill()
  }

  #end(): void {
    const state = this.#state
    if (!state.run) return
    state.run = run.complete(state.run)
    this.#wanted = false
    this.#keepStill()
    this.#listener.stoodStill()
    if (state.choices?.sleep) state.asleep = true
    else underWay.phase = 'over'
  }
}
