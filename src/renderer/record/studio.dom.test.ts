/** The computer's own microphone: whatever sounds is silenced before it is switched on, else it would be in the recording. */
import { expect, test } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { underWay } from '../practice/under-way.svelte.ts'

const file = putApiInPlace()
const { runningState } = await import('../practice/running.svelte.ts')
const { Studio } = await import('./studio.ts')

/** A practice whose sound is being fetched: it would begin in the middle of the recording. */
function practiceAboutToSound(): void {
  underWay.phase = 'under-way'
  runningState.starting = true
}
/** The microphone may not be used; it tells whether a practice would sound when it is asked for. */
function microphone() {
  const sounding: boolean[] = []
  const getUserMedia = () => {
    sounding.push(runningState.starting || runningState.playing)
    return Promise.reject(new DOMException('made for a test', 'NotAllowedError'))
  }
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true })
  return sounding
}

test('a practice is silent before the microphone is switched on, and the main process hears when it is off again', async () => {
  practiceAboutToSound()
  const sounding = microphone()
  await expect(new Studio().open({ level: () => undefined, lost: () => undefined })).rejects.toMatchObject({ why: 'refused' })
  expect([sounding, file.asked]).toEqual([[false], ['microphone', 'no microphone']])
})

test('it is silent, too, before a recording is listened to', async () => {
  practiceAboutToSound()
  await new Studio().play(new Float32Array(480), 0.5)
  expect([runningState.starting, runningState.playing]).toEqual([false, false])
})
