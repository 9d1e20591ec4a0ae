/** One set-up at a time, whatever happened to the one before. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { withLock } from './lock.mjs'

const folder = (/** @type {string} */ name) => `/nowhere/${process.pid}/${name}`

test('two set-ups of the same folder take turns, and another folder has its own', async () => {
  /** @type {string[]} */
  const order = []
  /** @type {() => void} */
  let finishFirst = () => undefined
  const first = withLock(folder('a'), async () => {
    await new Promise((resolve) => (finishFirst = () => resolve(undefined)))
    order.push('first')
  })
  const second = withLock(folder('a'), async () => order.push('second'), { every: 5, waiting: () => finishFirst() })
  await withLock(folder('b'), async () => order.push('elsewhere'))
  await Promise.all([first, second])
  expect(order).toEqual(['elsewhere', 'first', 'second'])
})

test('the turn is given back when the work fails', async () => {
  await expect(withLock(folder('a'), () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck')
  expect(await withLock(folder('a'), async () => 'mine')).toBe('mine')
})

test('a living holder is waited for, and one that was killed is not', async () => {
  const script = `import { withLock } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)}
    await withLock(${JSON.stringify(folder('a'))}, async () => { console.log('held'); await new Promise((resolve) => setTimeout(resolve, 600_000)) })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  let waited = 0
  const waiting = () => {
    waited++
    child.kill('SIGKILL')
  }
  expect(await withLock(folder('a'), async () => 'mine', { every: 5, waiting })).toBe('mine')
  expect(waited).toBe(1)
})
