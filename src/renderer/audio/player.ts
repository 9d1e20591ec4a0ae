/**
 * What is heard once, outside a practice: a voice, a bell or a background to choose it by ear, a recorded line. Howler loads, plays and fades it, and puts its
 * context to sleep half a minute later. One at a time. What sounds in a practice is placed by conductor.ts, on a context of its own.
 */
import { Howl, Howler } from 'howler'
import { backgroundLoop } from '../../core/sound/background-loop.ts'
import { wavOf } from '../../core/sound/wav.ts'
import type { Background, TimerBell } from '../../core/script/surroundings.ts'
import { backgroundFile } from './ambience.ts'
import { bellFile } from './bell-file.ts'
import { latencyHint, moves } from './clock.ts'
import { Outputs } from './outputs.ts'

Howler.autoUnlock = false // no sound is locked here, and to unlock one howler would close its context and open another

/** A background is heard for so long, coming in and going out so. Milliseconds. */
const few = { lasts: 4000, comesIn: 500, goesOut: 1000 } as const
const turns = 60 // milliseconds to another volume: a step would click

/*
 * Each plays at a volume from 0 to 1 and resolves when the sound is over, or was cut short by `stop` or by another.
 * It rejects when this computer could not play it.
 */
export const playBell = (sound: TimerBell, volume: number): Promise<void> => play(address(bellFile({ bell: 'begin', sound })), volume)
/** `file` under the app's address: "narration/af_heart/1a2b.webm" or "own/1a2b.wav". */
export const playFile = (file: string, volume: number): Promise<void> => play(address(file), volume)
/** Samples at 48 kHz that are in no file yet. */
export const playSamples = (samples: Float32Array, volume: number): Promise<void> => play(`data:audio/wav;base64,${base64(wavOf(samples))}`, volume)
/** A few seconds of it. */
export const playBackground = (name: Exclude<Background, 'none'>, volume: number): Promise<void> =>
  play(address(backgroundFile(name)), volume, { few: [backgroundLoop.from * 1000, few.lasts] })

/** A slider moves while its sound is heard. */
export function setVolume(volume: number): void {
  playing?.turn(volume, turns)
}

/** Silence, now. */
export function stop(): void {
  if (!playing) return
  playing.stop()
  playing = null
  void context?.suspend() // howler lets it sleep only after a sound that was heard to its end
}

const address = (file: string): string => new URL(file, document.baseURI).href

type Sprite = Readonly<Record<'few', [from: number, lasts: number]>> // milliseconds

let playing: Playing | null = null

async function play(src: string, volume: number, sprite?: Sprite): Promise<void> {
  playing?.stop()
  const mine = (playing = new Playing())
  try {
    await mine.play(src, volume, sprite)
  } finally {
    if (playing === mine) playing = null
  }
}

class Playing {
  #howl: Howl | null = null
  #stopped = false
  #cut: () => void = () => undefined

  async play(src: string, volume: number, sprite?: Sprite): Promise<void> {
    await awake()
    if (this.#stopped) return
    const howl = new Howl({ src, volume: sprite ? 0 : volume, ...(sprite ? { sprite } : {}) })
    this.#howl = howl
    try {
      await new Promise<void>((over, failed) => {
        this.#cut = over
        howl.once('loaderror', (_, why) => failed(new Error(`${src.slice(0, 100)}: ${String(why)}`)))
        howl.once('end', () => over())
        howl.play(sprite ? 'few' : undefined) // as soon as it is loaded
        if (sprite) this.#swell(howl, volume)
      })
    } finally {
      this.#howl = null
      howl.unload()
    }
  }

  turn(volume: number, milliseconds: number): void {
    const now = this.#howl?.volume()
    if (now !== volume && now !== undefined) this.#howl?.fade(now, volume, milliseconds) // to where it is, howler would fade for ever
  }

  stop(): void {
    this.#stopped = true
    this.#cut()
  }

  /** Comes in and goes out softly. */
  #swell(howl: Howl, volume: number): void {
    howl.once('play', () => {
      this.turn(volume, few.comesIn)
      setTimeout(() => this.turn(0, few.goesOut), few.lasts - few.goesOut)
    })
  }
}

let context: AudioContext | null = null
let outputs: Outputs | null = null
let toNobody = false // it was opened while there was no output: its clock moves all the same, also when one is back

/** Resolves when howler's clock moves, so that the first sound is not lost on a cold output. One whose device went away is replaced. */
async function awake(): Promise<void> {
  outputs ??= new Outputs(() => undefined)
  const there = await outputs.look()
  if (!(there && toNobody) && (await moves(context ?? opened(there)))) return
  void context?.close().catch(() => undefined) // it was closed already
  if (!(await moves(opened(there)))) throw new Error('no sound output moves')
}

/** Left alone, howler would open one with so small a buffer that it stutters on a busy computer. */
function opened(there: boolean): AudioContext {
  toNobody = !there
  context = new AudioContext({ latencyHint })
  Howler.ctx = context
  Howler.masterGain = context.createGain()
  Howler.masterGain.connect(context.destination)
  return context
}

function base64(bytes: Uint8Array): string {
  const part = 0x8000 // a call takes no more arguments than about twice as many
  const letters = Array.from({ length: Math.ceil(bytes.length / part) }, (_, n) => String.fromCharCode(...bytes.subarray(n * part, (n + 1) * part)))
  return btoa(letters.join(''))
}
