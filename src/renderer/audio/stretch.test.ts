/** A stretch of sound that is stopped: nothing sounds any more, nothing waits on the clock, and nothing comes later. */
import { expect, test } from 'vitest'
import { timerTimeline } from '../../core/timeline/timer.ts'
import type { Sound } from './sound.ts'
import { Stretch, type Due } from './stretch.ts'

/** An audio clock that the test moves, and every sound that was put on it. */
function silentContext() {
  const placed: { readonly starts: number; stops: number | null }[] = []
  const gates: { readonly [second: string]: number }[] = []
  const waits = { cancelled: 0 }
  const node = { connect: () => undefined, disconnect: () => undefined }
  const context = {
    currentTime: 0,
    baseLatency: 0.01,
    createGain: () => {
      const values: Record<string, number> = {}
      gates.push(values)
      const set = (value: number, at: number) => void (values[at.toFixed(3)] = value)
      return { ...node, gain: { setValueAtTime: set, linearRampToValueAtTime: set } }
    },
    createBufferSource: () => {
      const source = { starts: 0, stops: null as number | null }
      return {
        ...node,
        onended: null,
        start: (starts: number) => placed.push(Object.assign(source, { starts })),
        stop: (stops: number) => (source.stops = stops),
      }
    },
  }
  const until = () => ({ passed: new Promise<void>(() => undefined), cancel: () => (waits.cancelled += 1) })
  return { sound: { context, voice: node, bell: node, tones: node, until } as object as Sound, context, placed, gates, waits }
}

const sound = { duration: 4 } as AudioBuffer
const timeline = timerTimeline({ minutes: 10, settle: 0, every: 0, at: [], bell: 'bowl' }, { settling: 'Settling in', sitting: () => 'Sitting' })
const settled = () => new Promise((done) => setImmediate(done))

test('after stop every sound is stopped in the same moment, and what was still being fetched is not placed', async () => {
  const { sound: out, context, placed, gates, waits } = silentContext()
  let give = (_sound: AudioBuffer): void => undefined
  const due: Due[] = [
    { at: 8, bus: 'voice', fetch: () => Promise.resolve(sound) },
    { at: 60, bus: 'bell', fetch: () => Promise.resolve(sound) },
    { at: 200, bus: 'voice', fetch: () => new Promise((done) => (give = done)) },
    { at: 500, bus: 'tones', fetch: () => Promise.resolve(sound) }, // too late to be placed yet
  ]
  const stretch = new Stretch(out, { timeline, from: 0, when: 0.1, due, later: [] })
  await settled()
  expect(placed).toEqual([
    { starts: 8.1, stops: null },
    { starts: 60.1, stops: null },
  ])
  context.currentTime = 10
  const stop = stretch.stop()
  expect(stop).toBeGreaterThan(10)
  expect(stop).toBeLessThan(10.05)
  expect(placed.map(({ stops }) => stops)).toEqual([stop, stop])
  expect(gates.map((gate) => gate[stop.toFixed(3)])).toEqual([0, 0, 0])
  expect(waits.cancelled).toBe(1) // its end does not come any more
  give(sound)
  await settled()
  context.currentTime = 400
  stretch.topUp()
  await settled()
  expect(placed).toHaveLength(2)
})
