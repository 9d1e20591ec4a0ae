/** A few seconds of one sound, to choose it by ear and to set its volume. One at a time; loaded when it is first asked for. */
import { onSample } from '../../core/timeline/samples.ts'
import type { Background, TimerBell } from '../../core/script/surroundings.ts'
import { backgroundFile } from './ambience.ts'
import { Backdrop } from './backdrop.ts'
import { bellFile } from './bell-file.ts'
import { eased } from './envelope.ts'
import { recordings } from './recordings.ts'
import { place } from './schedule.ts'
import { Sound } from './sound.ts'

/*
 * Each plays at a volume from 0 to 1 and resolves when the sound is over, or was cut short by `quiet` or by another.
 * It rejects when this computer could not play it.
 */
export const hearBell = (sound: TimerBell, volume: number): Promise<void> => hear('bell', bellFile({ bell: 'begin', sound }), volume)
/** `file` under the app's address: "narration/af_heart/1a2b.webm" or "own/1a2b.webm". */
export const hearVoice = (file: string, volume: number): Promise<void> => hear('voice', file, volume)
/** Four seconds of it. */
export const hearBackground = (name: Exclude<Background, 'none'>, volume: number): Promise<void> => hear('background', backgroundFile(name), volume)

type Bus = 'voice' | 'bell' | 'background'

const backgroundSeconds = 4
const comesIn = 0.5
const goesOut = 1
const lead = 0.12

let heard: { readonly sound: Sound; readonly bus: Bus; readonly cut: () => void } | null = null
const alone = (bus: Bus, volume: number) => ({ voice: 0, bell: 0, background: 0, [bus]: volume })

function hear(bus: Bus, file: string, volume: number): Promise<void> {
  quiet()
  const sound = new Sound(() => undefined)
  sound.setVolumes(alone(bus, volume))
  return new Promise<void>((over, failed) => {
    heard = { sound, bus, cut: over } // a closed context never says that a sound is over
    play(sound, bus, file).then(over, failed)
  }).finally(() => {
    if (heard?.sound === sound) quiet()
  })
}

async function play(sound: Sound, bus: Bus, file: string): Promise<void> {
  const [moves, buffer] = await Promise.all([sound.moves(), recordings.get(file, sound.context)])
  if (heard?.sound !== sound) return
  if (!moves) throw new Error('no sound output moves')
  await (bus === 'background' ? playRound(sound, buffer) : playOnce(sound, bus, buffer))
}

function playOnce(sound: Sound, bus: 'voice' | 'bell', buffer: AudioBuffer): Promise<void> {
  const from = onSample(sound.context.currentTime + lead)
  place(sound.context, { at: 0, buffer, out: sound[bus] }, 0, from)
  return sound.after(from + buffer.duration)
}

async function playRound(sound: Sound, buffer: AudioBuffer): Promise<void> {
  const backdrop = new Backdrop(sound.context, sound.background)
  const from = sound.context.currentTime
  backdrop.plan([], eased(from + backgroundSeconds - goesOut, goesOut, 1, 0), from)
  backdrop.change(buffer, from, comesIn)
  await sound.after(from + backgroundSeconds)
}

/** Silence, now. */
export function quiet(): void {
  const was = heard
  heard = null
  was?.sound.close()
  was?.cut()
}

/** A slider moves while its sound is heard. */
export function turn(bus: Bus, volume: number): void {
  if (heard?.bus === bus) heard.sound.setVolumes(alone(bus, volume))
}
