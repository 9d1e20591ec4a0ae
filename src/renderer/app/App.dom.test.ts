/** The frame of the window: what is shown is where the person is, however long a page takes to be fetched. */
import { render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { expect, test, vi } from 'vitest'
import userEvent from '@testing-library/user-event'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { smallWindow } from '../practice/small-window.svelte.ts'
import { underWay } from '../practice/under-way.svelte.ts'
import { help } from '../router/help.svelte.ts'
import { router } from '../router/router.svelte.ts'
import { search } from '../router/search.svelte.ts'
import App from './App.svelte'
import { pages } from './rooms.ts'

const heading = async () => (await screen.findByRole('heading', { level: 1 })).textContent.trim()

test('a file that the disk does not give is said to be waited for, and is there as soon as it comes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const file = putApiInPlace()
  let give = (): void => undefined
  file.faults = { 'entries:load': { slow: new Promise<void>((done) => (give = done)) } }
  router.begin(pages, { name: 'today' })
  const opening = entries.load()
  render(App, { opening })
  await vi.advanceTimersByTimeAsync(2900)
  const strip = screen.getByRole('alert', { hidden: true })
  expect(strip.textContent.trim()).toBe('')
  await vi.advanceTimersByTimeAsync(200)
  await vi.waitFor(() => expect(strip.textContent).toContain('Your file is not open yet, because the disk has not answered.'))
  give()
  await opening
  vi.useRealTimers()
  await tick()
  expect(strip.textContent.trim()).toBe('')
  expect(entries.ready).toBe(true)
})

test('a page that comes after the person has gone on is not shown', async () => {
  putApiInPlace()
  const slow = pages.find(({ name }) => name === 'progress')
  if (!slow || !('load' in slow)) throw new Error('no page is fetched')
  const { load } = slow
  let free = (): void => undefined
  const held = new Promise<void>((done) => (free = done))
  const fetched = vi.spyOn(slow, 'load').mockImplementation(() => held.then(load))
  router.begin(pages, { name: 'today' })
  render(App, { opening: entries.load() })
  router.go({ name: 'progress' })
  await expect.poll(() => fetched.mock.calls.length).toBe(1)
  router.go({ name: 'settings' })
  await expect.poll(heading).toBe('Settings')
  free()
  await fetched.mock.results[0]?.value
  await tick()
  await tick()
  expect(await heading()).toBe('Settings')
})

test('the search is gone with the page it lay over', async () => {
  putApiInPlace()
  router.begin(pages, { name: 'today' })
  render(App, { opening: entries.load() })
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(await screen.findByRole('dialog', { name: 'Search' })).toBeTruthy()
  router.go({ name: 'progress' })
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(search.isOpen).toBe(false)
})

async function inTheSmallWindow() {
  const file = putApiInPlace()
  router.begin(pages, { name: 'today' })
  render(App, { opening: entries.load() })
  underWay.phase = 'under-way'
  await smallWindow.enter()
  await screen.findByRole('button', { name: 'Full size' })
  return file
}

test('help that is asked for in the small window makes the window whole, where it has room', async () => {
  const file = await inTheSmallWindow()
  await userEvent.keyboard('{F1}')
  await expect.poll(() => file.asked).toEqual(['compact', 'full size'])
  expect([smallWindow.on, help.isOpen]).toEqual([false, true])
  expect(await screen.findByRole('dialog', { name: 'Get help now' })).toBeTruthy()
  help.close()
  underWay.phase = 'none'
})

test('a practice that is over leaves the small window by itself, and nothing is left in it', async () => {
  const file = await inTheSmallWindow()
  underWay.phase = 'none'
  await expect.poll(() => file.asked).toEqual(['compact', 'full size'])
  expect(smallWindow.on).toBe(false)
})
