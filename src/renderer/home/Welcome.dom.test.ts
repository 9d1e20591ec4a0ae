// The first run, as a person meets it: a press answers only what was asked of them.
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { SettingsPatch } from '../../core/entries/entry.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { usualVoice } from '../practice/speaking.ts'
import Welcome from './Welcome.svelte'

/** With a file that answers only when the test says so. */
function open(settings: SettingsPatch) {
  let answer = (): void => undefined
  const file = putApiInPlace({ settings: { welcomed: false, ...settings } })
  file.faults = { 'entries:load': { slow: new Promise<void>((done) => (answer = done)) } }
  const loading = entries.load()
  render(Welcome, { route: { name: 'welcome' } })
  return {
    file,
    user: userEvent.setup(),
    answer: async () => {
      answer()
      await loading
    },
  }
}
const look = () => screen.getByRole('button', { name: 'Just look around' })

test('who looks around before the file is open keeps the voice and the reason they chose', async () => {
  const { file, user, answer } = open({ voice: 'own', brings: 'teaching' })
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await user.click(await screen.findByRole('button', { name: 'Back' }))
  await user.click(look())
  await answer()
  await expect.poll(() => file.settings).toMatchObject({ welcomed: true, voice: 'own', brings: 'teaching' })
})

test('who looks around keeps the voice that the book begins with', async () => {
  const { file, user, answer } = open({})
  await answer()
  await user.click(look())
  await expect.poll(() => file.settings).toMatchObject({ welcomed: true, voice: usualVoice() })
})
