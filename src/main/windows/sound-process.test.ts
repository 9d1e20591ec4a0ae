import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { endSoundOf } from './sound-process.ts'

/** An app with these processes. */
const appWith = (...processes: readonly { pid: number; serviceName?: string }[]) =>
  Object.assign(new EventEmitter(), { getAppMetrics: () => processes })
const others = [{ pid: 1 }, { pid: 2, serviceName: 'network.mojom.NetworkService' }]

const sound = { pid: 3, serviceName: 'audio.mojom.AudioService' }
const never = () => new Promise<void>(() => undefined)
const listeners = (app: EventEmitter) => app.listenerCount('child-process-gone')
/** Everything that follows from what has happened so far. */
const settled = () => new Promise((done) => setImmediate(done))

test('of all processes only that of the sound is ended, and its end is waited for, not that of another', async () => {
  const app = appWith(...others, sound)
  const told: string[] = []
  const over = endSoundOf(app, (pid) => told.push(`ends ${String(pid)}`), never).then(() => told.push('over'))
  app.emit('child-process-gone', {}, { type: 'GPU' })
  app.emit('child-process-gone', {}, { type: 'Utility', serviceName: 'network.mojom.NetworkService' })
  await settled()
  expect(told).toEqual(['ends 3'])
  app.emit('child-process-gone', {}, { type: 'Utility', serviceName: sound.serviceName })
  await over
  expect([told, listeners(app)]).toEqual([['ends 3', 'over'], 0])
})

test('a process that does not end is waited for no longer than two seconds, so that a press on Play is answered', async () => {
  const app = appWith(sound)
  const waits: number[] = []
  let passes = (): void => undefined
  const over = endSoundOf(
    app,
    () => true,
    (ms) => new Promise<void>((done) => (waits.push(ms), (passes = done))),
  )
  await settled()
  expect([waits, listeners(app)]).toEqual([[2000], 1])
  passes()
  await over
  expect(listeners(app)).toBe(0)
})

test('where it may not be ended, that is told, and nothing listens any more', async () => {
  const app = appWith(sound)
  const refused = () => {
    throw new Error('kill EPERM')
  }
  await expect(endSoundOf(app, refused, never)).rejects.toThrow('kill EPERM')
  expect(listeners(app)).toBe(0)
})

test('where nothing has sounded yet there is nothing to end, and nothing to wait for', async () => {
  const ended: number[] = []
  await endSoundOf(appWith(...others), (pid) => ended.push(pid), never)
  expect(ended).toEqual([])
})
