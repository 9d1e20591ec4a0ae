/** The clock of an audio context: whether it moves, and when it has passed a moment. It never asks a timer, which a hidden window may not get. */

/**
 * Seconds of sound that are rendered at once. On two busy cores the browser's own choice ('playback', 0.02 s) left 0 to 6 holes in 15 s of sound; 0.04 s left as
 * few as 0.08 s, and keeps the first sound 0.25 s from the press of play, where 0.08 s makes it 0.33 s.
 */
export const latencyHint = 0.04

/** The clock must be seen moving within this time, else the output is treated as dead. Seconds. */
const patience = 0.5

export interface Wait {
  /** Resolves when the clock is there; never after `cancel`. */
  readonly passed: Promise<void>
  /** Nothing of it stays on the clock. */
  readonly cancel: () => void
}

/** Waits until the clock has passed `at`, context seconds. */
export function waitUntil(context: BaseAudioContext, at: number): Wait {
  const silent = context.createConstantSource()
  silent.offset.value = 0
  silent.connect(context.destination)
  const passed = new Promise<void>((there) => {
    silent.onended = () => {
      silent.disconnect()
      there()
    }
  })
  silent.start()
  silent.stop(Math.max(at, context.currentTime + 0.001))
  const cancel = (): void => {
    silent.onended = () => silent.disconnect() // before its end it would stay among the sounds of the context for good
    silent.stop()
  }
  return { passed, cancel }
}

/** Resolves true when the clock has really moved; on a cold output device the first words are lost before that. A suspended context is woken. */
export async function moves(context: AudioContext): Promise<boolean> {
  void context.resume().catch(() => undefined) // one that cannot be woken does not move, which is all that is asked
  const wait = waitUntil(context, context.currentTime + 0.02)
  const moved = await Promise.race([wait.passed.then(() => true), new Promise<boolean>((answer) => setTimeout(() => answer(false), patience * 1000))])
  if (!moved) wait.cancel()
  return moved
}
