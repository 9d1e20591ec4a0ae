import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { endSoundOf } from './sound-process.ts'

/** An app with these processes. */
const appWith = (...processes: readonly { pid: number; serviceName?: string }[]) =>
  Object.assign(new EventEmitter(), { getAppMetrics: () => processes })
const others = [{ pid: 1 }, { pid: 2, serviceName: 'network.mojom.NetworkService' }]

test('of all processes only that of the sound is ended, and it is waited for', async () => {
  const app = appWith(...others, { pid: 3, serviceName: 'audio.mojom.AudioService' })
  const told: string[] = []
  const over = endSoundOf(app, (pid) => told.push(`ends ${String(pid)}`)).then(() => told.push('over'))
  await Promise.resolve()
  expect(told).toEqual(['ends 3'])
  app.emit('child-process-gone')
  await over
  expect(told).toEqual(['ends 3', 'over'])
})

test('where nothing has sounded yet there is nothing to end, and nothing to wait for', async () => {
  const ended: number[] = []
  await endSoundOf(appWith(...others), (pid) => ended.push(pid))
  expect(ended).toEqual([])
})
