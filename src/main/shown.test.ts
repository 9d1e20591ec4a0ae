// A fault at the start, as the person and whoever waits for it hear of it.
import { expect, test } from 'vitest'
import { once } from '../core/language/once.ts'
import { shown } from './shown.ts'

test('a fault is shown once, and all who wait for the work hear it, so that none goes on as if it were done', async () => {
  const fault = new Error('made for a test')
  const seen: unknown[] = []
  const answering = once(() => shown(Promise.reject(fault), (one) => seen.push(one)))
  for (const waiting of [answering(), answering()]) await expect(waiting).rejects.toBe(fault)
  expect(seen).toEqual([fault])
})

test('work that is done is handed on, and nothing is shown', async () => {
  const seen: unknown[] = []
  expect(await shown(Promise.resolve('done'), (one) => seen.push(one))).toBe('done')
  expect(seen).toEqual([])
})
