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
 * @param {{ ours: import('./two-apps.mjs').Program, bare: import('./two-apps.mjs').Program }} programs
 * @param {number} pairs
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function memory({ ours, bare }, pairs) {
  if (process.platform !== 'linux') return [{ what: 'memory at rest', value: 'measured on Linux only' }]
  /** @type {number[]} */
  const ourShares = []
  /** @type {number[]} */
  const bareShares = []
  for (let pair = 0; pair < pairs; pair++) {
    bareShares.push(await atRest(bare))
    ourShares.push(await atRest(ours))
  }
  const megabytes = (/** @type {number[]} */ shares) => `${median(shares).toFixed(0)} MB`
  return [
    { what: `bare window, PSS of all its processes ${settled / 1000} s after the paint`, value: megabytes(bareShares) },
    { what: 'Groundwork on Today with 10,000 entries, the same', value: megabytes(ourShares) },
    against('ratio of the medians, memory', median(ourShares) / median(bareShares), 1.25),
  ]
}
