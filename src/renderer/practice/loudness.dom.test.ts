// How loud a practice is: what is set in the player and what is set in Settings meanwhile are one thing, and are heard at once.
import { flushSync } from 'svelte'
import { beforeEach, expect, test } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { Loudness } from './loudness.svelte.ts'

/** What the sound of a running practice was last told. */
function sounding() {
  const told: { volumes?: unknown; background?: string; tones?: boolean } = {}
  const loudness = new Loudness()
  loudness.reset('none')
  loudness.attach({
    setVolumes: (volumes) => void (told.volumes = volumes),
    setBackground: (background) => void (told.background = background),
    setTones: (on) => void (told.tones = on),
  })
  flushSync()
  return { loudness, told }
}

let file: ReturnType<typeof putApiInPlace>
beforeEach(async () => {
  file = putApiInPlace()
  await entries.load()
})

test('a volume set in Settings is heard in the practice that goes on', async () => {
  const { loudness, told } = sounding()
  await entries.change({ voiceVolume: 0.9, bellVolume: 0.1 })
  flushSync()
  expect(told.volumes).toEqual({ voice: 0.9, bell: 0.1, background: 0.4 })
  expect(loudness.volumes.voice).toBe(0.9)
})
test('so are the tones of the pacer', async () => {
  const { told } = sounding()
  await entries.change({ tones: false })
  flushSync()
  expect(told.tones).toBe(false)
})

test('a slider of the player is heard while it moves and kept when it is let go; then Settings can change it again', async () => {
  const { loudness, told } = sounding()
  loudness.preview('voice', 0.3)
  flushSync()
  expect(told.volumes).toEqual({ voice: 0.3, bell: 0.4, background: 0.4 })
  expect(file.settings.voiceVolume).toBe(1)
  await loudness.save()
  expect(file.settings).toMatchObject({ voiceVolume: 0.3, bellVolume: 0.4 })
  await entries.change({ voiceVolume: 0.6 })
  flushSync()
  expect(told.volumes).toMatchObject({ voice: 0.6 })
})

test('with the voice off it stays off whatever Settings say, until its own slider moves', async () => {
  const { loudness, told } = sounding()
  loudness.mute()
  await entries.change({ voiceVolume: 0.9 })
  flushSync()
  expect(told.volumes).toMatchObject({ voice: 0 })
  loudness.preview('voice', 0.5)
  flushSync()
  expect(told.volumes).toMatchObject({ voice: 0.5 })
})

test('a voice that was switched off in one practice speaks in the next', () => {
  const { loudness, told } = sounding()
  loudness.mute()
  flushSync()
  expect(told.volumes).toMatchObject({ voice: 0 })
  loudness.reset('rain')
  flushSync()
  expect([loudness.muted, told.volumes, told.background]).toEqual([false, { voice: 1, bell: 0.4, background: 0.4 }, 'rain'])
})

test('a practice that is over hears nothing more', async () => {
  const { loudness, told } = sounding()
  loudness.attach(null)
  await entries.change({ voiceVolume: 0.9 })
  flushSync()
  expect(told.volumes).not.toMatchObject({ voice: 0.9 })
})

test('a slider that moves does not snap back when another setting is changed', async () => {
  const { loudness } = sounding()
  loudness.preview('bell', 0.7)
  await entries.change({ captions: false })
  expect(loudness.volumes.bell).toBe(0.7)
})

test('a slider that moves again while it is saved stays where it is, and is kept when it is let go', async () => {
  let free = (): void => undefined
  file.faults = { 'settings:change': [{ slow: new Promise<void>((done) => (free = done)) }] }
  const { loudness, told } = sounding()
  loudness.preview('voice', 0.3)
  const first = loudness.save()
  loudness.preview('voice', 0.8)
  free()
  await first
  flushSync()
  expect([loudness.volumes.voice, told.volumes]).toEqual([0.8, { voice: 0.8, bell: 0.4, background: 0.4 }])
  await loudness.save()
  expect(file.settings.voiceVolume).toBe(0.8)
})
