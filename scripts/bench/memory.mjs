/** Memory at rest, ours against a bare window. */
import { setTimeout as pause } from 'node:timers/promises'
import { against, median } from './figures.mjs'
import { memoryOf } from './processes.mjs'
import { start } from './started.mjs'

const settled = 5000 // ms after the paint

/** Megabytes. @param {import('./two-apps.mjs').Program} program */
async function atRest(program) {
  const { pid, end } = await start(program)
  try {
    await pause(settled)
    return await memoryOf(pid)
  } finally {
    await end()
  }
}

/**
 * @param {Awaited<ReturnType<typeof import('./two-apps.mjs').twoApps>>} programs
 * @param {number} pairs
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function memory({ ours, bare, small }, pairs) {
  if (process.platform !== 'linux') return [{ what: 'memory at rest', value: 'measured on Linux only' }]
  /** @type {number[]} */
  const ourShares = []
  /** @type {number[]} */
  const bareShares = []
  /** @type {number[]} */
  const smallShares = []
  for (let pair = 0; pair < pairs; pair++) {
    bareShares.push(await atRest(bare))
    ourShares.push(await atRest(ours))
    smallShares.push(await atRest(small))
  }
  const megabytes = (/** @type {number[]} */ shares) => `${median(shares).toFixed(0)} MB`
  return [
    { what: `bare window, PSS of all its processes ${settled / 1000} s after the paint`, value: megabytes(bareShares) },
    { what: 'bare window with --optimize-for-size, the same', value: megabytes(smallShares) },
    { what: 'Groundwork on Today with 10,000 entries (it sets that flag), the same', value: megabytes(ourShares) },
    against('ratio of the medians, memory, to the bare window without the flag', median(ourShares) / median(bareShares), 1.25),
    against('the same, to the bare window with the flag', median(ourShares) / median(smallShares), 1.25),
  ]
}
