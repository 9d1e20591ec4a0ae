// Settings, Sound: what speaks, how loud, and a way to hear it first.
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Entry, SettingsPatch } from '../../core/entries/entry.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import Settings from './Settings.svelte'

const recording: Entry = {
  id: 'recording-01',
  at: '2026-11-21T20:00:00.000+01:00',
  edited: '2026-11-21T20:00:00.000+01:00',
  kind: 'recording',
  data: { say: 'Lift your shoulders.', file: '0123456789abcdef.webm', samples: 72_000 },
}

async function open(kept: readonly Entry[] = [], settings: SettingsPatch = {}) {
  const file = putApiInPlace({ entries: kept, settings })
  await entries.load()
  render(Settings, { route: { name: 'settings' } })
  return file
}
const guides = () =>
  within(screen.getByRole('radiogroup', { name: 'Led by' }))
    .getAllByRole('radio')
    .map((radio) => radio.parentElement?.textContent.trim())

test('one of two voices can be chosen, or words only', async () => {
  await open()
  expect(guides()).toEqual(['A woman’s voice', 'A man’s voice', 'Words only'])
})
test('my own voice can be chosen once something is recorded', async () => {
  const user = userEvent.setup()
  const file = await open([recording])
  await user.click(screen.getByRole('radio', { name: 'My own voice' }))
  expect(file.settings.voice).toBe('own')
})

test('where the app no longer has the chosen voice, the usual one is shown as chosen and the file keeps the other', async () => {
  const file = await open([], { voice: 'voice-of-old' })
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'A woman’s voice' }).checked).toBe(true)
  expect(screen.getByRole('button', { name: 'Hear it: the voice' })).toBeTruthy()
  expect(file.settings.voice).toBe('voice-of-old')
})

test('with words only there is no voice to hear, and nothing is said', async () => {
  await open([], { voice: null })
  expect(screen.queryByRole('button', { name: 'Hear it: the voice' })).toBeNull()
  expect(screen.queryByRole('radiogroup', { name: 'How much is said' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Hear it: the bell' })).toBeTruthy()
})

test('with bells only nobody is said to speak, and there is no voice to make louder', async () => {
  await open([], { talk: 'bells' })
  expect(screen.getByText('With bells only nobody speaks. This voice is kept for when you choose to hear it again.')).toBeTruthy()
  expect(screen.queryByRole('slider', { name: 'Voice' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Hear it: the voice' })).toBeNull()
  expect(screen.getByRole('slider', { name: 'Bell, always starts soft' })).toBeTruthy()
})

test('a volume goes a fifth with the page keys, says its value, and is kept', async () => {
  const user = userEvent.setup()
  const file = await open()
  const bell = screen.getByRole('slider', { name: 'Bell, always starts soft' })
  expect(bell.getAttribute('aria-valuetext')).toBe('40 per cent')
  bell.focus()
  await user.keyboard('{PageUp}')
  expect(file.settings.bellVolume).toBe(0.6)
  expect(bell.getAttribute('aria-valuetext')).toBe('60 per cent')
  await user.keyboard('{PageDown}{PageDown}{PageDown}')
  expect(file.settings.bellVolume).toBe(0)
  expect(bell.getAttribute('aria-valuetext')).toBe('off')
})

test('a sound underneath brings its own volume, and something to hear', async () => {
  const user = userEvent.setup()
  const file = await open()
  expect(screen.queryByRole('slider', { name: 'Background' })).toBeNull()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Background sound' }), 'Rain')
  expect(file.settings.background).toBe('rain')
  expect(screen.getByRole('slider', { name: 'Background' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Hear it: the background' })).toBeTruthy()
})

test('a computer that cannot play says so, and what that means for a practice', { timeout: 30_000 }, async () => {
  const user = userEvent.setup()
  await open()
  await user.click(screen.getByRole('button', { name: 'Hear it: the bell' }))
  expect((await screen.findByRole('alert', undefined, { timeout: 20_000 })).textContent).toMatch(
    /could not be played on this computer\. A practice runs all the same/,
  )
  expect(screen.getByRole('button', { name: 'Hear it: the bell' })).toBeTruthy()
})

test('how much is said, and the tones of the pacer, are kept', async () => {
  const user = userEvent.setup()
  const file = await open()
  await user.click(screen.getByRole('radio', { name: 'Bells only' }))
  await user.click(screen.getByRole('switch', { name: 'Breathing tones' }))
  expect(file.settings).toMatchObject({ talk: 'bells', tones: false })
})

test('a volume stays where it was put while the disk is full', async () => {
  const user = userEvent.setup()
  const file = await open()
  file.full = true
  const bell = screen.getByRole<HTMLInputElement>('slider', { name: 'Bell, always starts soft' })
  bell.focus()
  await user.keyboard('{PageUp}')
  await vi.waitFor(() => expect(entries.trouble).not.toBeNull())
  expect(bell.getAttribute('aria-valuetext')).toBe('60 per cent')
  file.full = false
  await entries.retry()
  expect(file.settings.bellVolume).toBe(0.6)
})
