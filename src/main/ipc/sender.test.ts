import { expect, test } from 'vitest'
import type { WindowRole } from '../windows/windows.ts'
import { mayAsk } from './sender.ts'

const sender = { role: 'main' as WindowRole | null, topFrame: true, ourPage: true }

test('a window is answered when its role may ask', () => {
  expect(mayAsk(sender, ['main'])).toBe(true)
  expect(mayAsk(sender, ['console', 'main'])).toBe(true)
})

test('no other role, no foreign window, no frame and no page of others is answered', () => {
  expect(mayAsk({ ...sender, role: 'audience' }, ['main', 'console'])).toBe(false)
  expect(mayAsk({ ...sender, role: null }, ['main', 'console', 'audience'])).toBe(false)
  expect(mayAsk({ ...sender, topFrame: false }, ['main'])).toBe(false)
  expect(mayAsk({ ...sender, ourPage: false }, ['main'])).toBe(false)
  expect(mayAsk(sender, [])).toBe(false)
})
