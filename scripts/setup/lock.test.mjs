/** One set-up at a time, whatever happened to the one before. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.mjs'

let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-test-'))
  file = join(folder, 'deep', 'set-up.lock')
})
afterEach(() => rm(folder, { recursive: true }))

/** Another process that takes the lock and keeps it until it is killed. @param {string} [inside] code run while it is held */
async function otherHolder(inside = '') {
  const script = `import { spawn } from 'node:child_process'
    import { withLock } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)}
    await withLock(${JSON.stringify(file)}, async (alsoHeldBy) => { ${inside}; console.log('held'); setInterval(() => {}, 1000); await new Promise(() => {}) })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  return { child, said: String(said) }
}

test('two set-ups take turns', async () => {
  /** @type {string[]} */
  const order = []
  /** @type {() => void} */
  let finishFirst = () => undefined
  const first = withLock(file, async () => {
    await new Promise((resolve) => (finishFirst = () => resolve(undefined)))
    order.push('first')
  })
  await expect
    .poll(() =>
      access(file).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
  const second = withLock(file, async () => order.push('second'), { every: 5, waiting: () => finishFirst() })
  await Promise.all([first, second])
  expect(order).toEqual(['first', 'second'])
  await expect(access(file)).rejects.toThrow('ENOENT')
})

test('the lock is given back when the work fails', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck')
  await expect(access(file)).rejects.toThrow('ENOENT')
})

test('a living holder is waited for, and a killed one is not', async () => {
  const { child } = await otherHolder()
  /** @type {number[]} */
  const waitedFor = []
  const turn = withLock(file, async () => 'mine', { every: 5, waiting: (pid) => (waitedFor.push(pid), child.kill('SIGKILL')) })
  expect(await turn).toBe('mine')
  expect(waitedFor).toEqual([child.pid])
})

test.skipIf(process.platform === 'win32')('a child that outlives a killed set-up still holds the lock', async () => {
  const { child, said } = await otherHolder(
    "const sleeper = spawn('sleep', ['600'], { stdio: 'ignore' }); alsoHeldBy(sleeper.pid); console.log(sleeper.pid)",
  )
  const sleeper = Number(said.split('\n')[0])
  child.kill('SIGKILL')
  await once(child, 'exit')
  /** @type {number[]} */
  const waitedFor = []
  await withLock(file, async () => undefined, { every: 5, waiting: (pid) => (waitedFor.push(pid), process.kill(sleeper)) })
  expect(waitedFor).toEqual([sleeper])
})

test.skipIf(process.platform !== 'linux')('a new process with the number of a dead holder does not count', async () => {
  const { child } = await otherHolder()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const [held] = /** @type {{ pid: number, started: string }[]} */ (JSON.parse(await readFile(file, 'utf8')))
  await writeFile(file, JSON.stringify([{ ...held, pid: process.pid }]))
  expect(await withLock(file, async () => 'mine', { every: 5 })).toBe('mine')
})
