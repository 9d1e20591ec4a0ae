/** The small window is there only when the system has made it. */
import { expect, test } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { smallWindow } from './small-window.svelte.ts'

test('a window that may not be resized stays whole; asked again, it becomes small, and whole once more', async () => {
  const file = putApiInPlace()
  file.faults = { 'window:compact': [{ refuse: 'for good' }] }
  await smallWindow.enter()
  expect([smallWindow.on, file.asked]).toEqual([false, []])
  await smallWindow.enter()
  expect([smallWindow.on, file.asked]).toEqual([true, ['compact']])
  await smallWindow.leave()
  expect([smallWindow.on, file.asked]).toEqual([false, ['compact', 'full size']])
})
