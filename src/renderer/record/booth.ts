/** What recording a line needs of the computer: a microphone that gives a take, and a way to hear one. */

/** Why there is no take: no microphone, not allowed, in use elsewhere, no sound from it, or anything else. */
export type WhyNot = 'none' | 'refused' | 'busy' | 'mute' | 'unknown'

export class NoMicrophone extends Error {
  readonly why: WhyNot
  constructor(why: WhyNot) {
    super(`no microphone: ${why}`)
    this.name = 'NoMicrophone'
    this.why = why
  }
}

/** What is heard while a take is made. */
export interface TakeListener {
  /** The highest sample of the last moment, 0 to 1, and the seconds so far. */
  readonly level: (peak: number, seconds: number) => void
  /** The microphone went away. The take is over and lost. */
  readonly lost: () => void
}

/** A take under way. The microphone is off after either. */
export interface Take {
  /** All samples at 48 kHz, with what was still on its way. `atOnce`: without it, and the microphone is off before this returns. */
  readonly finish: (atOnce: boolean) => Promise<Float32Array>
  readonly drop: () => void
}

/** What playing came to: over (or hushed), its file is not there, or this computer could not play it. */
export type Played = 'played' | 'gone' | 'unplayable'

export interface Booth {
  /** Switches the microphone on; resolves when sound comes from it. Rejects with NoMicrophone. */
  readonly open: (hear: TakeListener) => Promise<Take>
  /** Plays samples at 48 kHz, or a recording by its file name; resolves when it is over or hushed. Volume 0 to 1. Never rejects. */
  readonly play: (sound: Float32Array | string, volume: number) => Promise<Played>
  readonly hush: () => void
  /** Whether the sound of a recording is still on the disk. */
  readonly has: (file: string) => Promise<boolean>
}
