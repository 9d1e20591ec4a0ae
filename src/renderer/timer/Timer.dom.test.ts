// The unguided timer before it starts: what can be set, what is said about figures that cannot be, and what comes of it.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Settings } from '../../core/entries/entry.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { putSessionInPlace } from '../practice/media-session.fixture.ts'

putSessionInPlace()
putApiInPlace() // the store of the practice asks for it as it is made
const { practice } = await import('../practice/practice.svelte.ts')
const { running, runningState } = await import('../practice/running.svelte.ts')
const { underWay } = await import('../practice/under-way.svelte.ts')
const { default: Timer } = await import('./Timer.svelte')
await import('../audio/player.ts') // as loaded as when a bell was heard before

afterEach(() => practice.discard())

async function open(timer: Partial<Settings['timer']> = {}) {
  location.hash = '#/timer'
  const kept = { minutes: 10, settle: 0, every: 0, at: [], bell: 'bowl', background: 'none', ...timer } as const
  const file = putApiInPlace({ settings: { timer: { ...kept, at: [...kept.at] } } })
  await entries.load()
  render(Timer, { route: { name: 'timer' } })
  return { file, user: userEvent.setup() }
}
const start = () => screen.getByRole('button', { name: /^Start/ })
const minutes = () => screen.getByRole('textbox', { name: 'or another number of minutes' })

test('begins with the timer of the last time', async () => {
  await open({ minutes: 25, settle: 2, at: [5, 10], bell: 'wood', background: 'rain' })
  expect(minutes()).toHaveProperty('value', '25')
  for (const name of ['2 min', 'At my own points', 'Wood', 'Rain']) expect(screen.getByRole('radio', { name }), name).toHaveProperty('checked', true)
  expect(screen.getByRole('textbox', { name: /^Minutes after the first bell/ })).toHaveProperty('value', '5, 10')
  expect(start().textContent).toContain('Start, 27 minutes')
  expect(screen.getByText('A bell to begin, at 5 and 10 minutes, and to end.')).toBeTruthy()
})

test('what is chosen is prepared, kept for the next time, and leads to the player', async () => {
  const { file, user } = await open()
  await user.click(screen.getByRole('radio', { name: /^20/ }))
  await user.click(screen.getByRole('radio', { name: '1 min' }))
  await user.click(screen.getByRole('radio', { name: 'Regularly' }))
  await user.click(screen.getByRole('radio', { name: 'Chime' }))
  await user.click(screen.getByRole('radio', { name: 'Stream' }))
  await user.click(screen.getByRole('radio', { name: '6' }))
  await user.click(start())
  expect(file.settings.timer).toEqual({ minutes: 20, settle: 1, every: 5, at: [], bell: 'chime', background: 'stream' })
  expect(location.hash).toBe('#/play/timer')
  expect([running.title, running.background, running.before, running.voice, running.script]).toEqual(['Only time and bells', 'stream', 6, null, null])
  expect(running.timeline?.total).toBe(21 * 60)
  expect(running.timeline?.bells.map(({ at, sound }) => [at, sound])).toEqual([60, 360, 660, 960, 1260].map((at) => [at, 'chime']))
})

test('another practice that goes on is not ended without a word: it may go on, or this one may begin', async () => {
  const { user } = await open()
  await user.click(start())
  underWay.phase = 'under-way'
  runningState.run = runningState.run && { ...runningState.run, practised: 60 }
  location.hash = '#/timer'
  await user.click(screen.getByRole('radio', { name: /^20/ }))
  await user.click(start())
  const asked = () => within(screen.getByRole('dialog', { name: '“Only time and bells” is still going on' }))
  expect(asked().getByText(/^It stands at 0:00\. If you start this one, it ends there/)).toBeTruthy()
  await user.click(asked().getByRole('button', { name: 'Let it go on' }))
  expect([screen.queryByRole('dialog'), location.hash, running.timeline?.total]).toEqual([null, '#/timer', 600])
  await user.click(start())
  await user.click(asked().getByRole('button', { name: 'End it and start this one' }))
  expect([location.hash, running.timeline?.total]).toEqual(['#/play/timer', 1200])
})

test('a length that cannot be is answered where it stands, keeps what was typed, and does not start', async () => {
  const { file, user } = await open()
  await user.clear(minutes())
  await user.type(minutes(), '500')
  expect(screen.queryByRole('alert')).toBeNull() // half typed is not wrong
  await user.click(start())
  expect(screen.getByRole('alert').textContent).toBe('The timer runs for 1 to 120 whole minutes, and “500” is none of them.')
  expect(minutes()).toHaveProperty('value', '500')
  expect(document.activeElement).toBe(minutes())
  expect(minutes().getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id)
  expect([location.hash, file.settings.timer.minutes]).toEqual(['#/timer', 10])
  await user.clear(minutes())
  await user.type(minutes(), '50')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('own points that a shorter time leaves outside are named at once, and are still there when it is longer again', async () => {
  const { user } = await open({ minutes: 30, at: [10, 20] })
  await user.click(screen.getByRole('radio', { name: /^15/ }))
  expect(screen.getByRole('alert').textContent).toBe('The bell at 20 would not ring inside 15 minutes. Choose points from 1 to 14, or a longer time.')
  await user.click(screen.getByRole('radio', { name: /^30/ }))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByText('A bell to begin, at 10 and 20 minutes, and to end.')).toBeTruthy()
})

test('twenty-one points are too many, and none of them is lost', async () => {
  const { user } = await open({ minutes: 60 })
  await user.click(screen.getByRole('radio', { name: 'At my own points' }))
  const field = screen.getByRole('textbox', { name: /^Minutes after the first bell/ })
  const points = Array.from({ length: 21 }, (_, n) => n + 1).join(' ')
  await user.click(field)
  await user.paste(points)
  await user.tab()
  expect(screen.getByRole('alert').textContent).toBe('These are 21 bells, and the timer rings 20 at most. Take out 1.')
  await user.click(screen.getByRole('radio', { name: 'Regularly' }))
  await user.click(screen.getByRole('radio', { name: 'At my own points' }))
  expect(screen.getByRole('textbox', { name: /^Minutes after the first bell/ })).toHaveProperty('value', points)
})

test('figures that were pasted and are far too long stay there, and it is said what is wrong', async () => {
  const { user } = await open({ minutes: 60 })
  await user.clear(minutes())
  await user.paste('1'.repeat(500))
  await user.tab()
  expect(minutes()).toHaveProperty('value', '1'.repeat(500))
  expect(screen.getByRole('alert').textContent).toBe('The timer runs for 1 to 120 whole minutes, and “1111111111111111111…” is none of them.')
  await user.clear(minutes())
  await user.paste('60')
  await user.click(screen.getByRole('radio', { name: 'At my own points' }))
  const points = Array.from({ length: 300 }, (_, n) => n + 1).join(' ')
  await user.click(screen.getByRole('textbox', { name: /^Minutes after the first bell/ }))
  await user.paste(points)
  await user.tab()
  expect(screen.getByRole('textbox', { name: /^Minutes after the first bell/ })).toHaveProperty('value', points)
  expect(screen.getByRole('alert').textContent).toBe('These are 300 bells, and the timer rings 20 at most. Take out 280.')
})

test('says before the start that quiet is not for driving, that eyes may stay open, and that one can stop', async () => {
  await open()
  const words = screen.getByRole('complementary', { name: 'Before you start' }).textContent?.replace(/\s+/g, ' ')
  expect(words).toMatch(/eyes may be open or closed.*stop at any time.*Not while driving/)
})

test('a bell that cannot be played is said, and the timer can still be started', async () => {
  const { user } = await open() // no computer here has sound
  await user.click(screen.getByRole('button', { name: 'Hear it' }))
  expect((await screen.findByText(/^This bell could not be played on this computer/)).getAttribute('role')).toBe('status')
  await user.click(start())
  expect(location.hash).toBe('#/play/timer')
})

test('the timer of the last time is set also while it waits for the disk', async () => {
  const { file, user } = await open()
  file.full = true
  await user.click(screen.getByRole('radio', { name: /^20/ }))
  await user.click(start())
  await waitFor(() => expect(entries.trouble).not.toBeNull())
  practice.discard()
  cleanup()
  render(Timer, { route: { name: 'timer' } })
  expect(minutes()).toHaveProperty('value', '20')
})
