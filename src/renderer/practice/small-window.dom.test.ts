/** The small window is there only when the system has made it. */
import { expect, test } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { compact } from './small-window.svelte.ts'

test('a window that may not be resized stays whole; asked again, it becomes small, and whole once more', async () => {
  const file = putApiInPlace()
  file.faults = { 'window:compact': [{ refuse: 'for good' }] }
  await compact.enter()
  expect([compact.on, file.asked]).toEqual([false, []])
  await compact.enter()
  expect([compact.on, file.asked]).toEqual([true, ['compact']])
  await compact.leave()
  expect([compact.on, file.asked]).toEqual([false, ['compact', 'full size']])
})
