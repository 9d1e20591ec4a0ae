/** What must happen before this process ends, however it ends: the latest thing begun is ended first. */
import { constants } from 'node:os'

/** @typedef {() => void | Promise<void>} Ending */

/** @type {Ending[]} */
const endings = []
let listening = false
let stopping = false

/** Has a signal told this process to stop? Then nothing new should begin: what waits for a stopped program waits for ever. */
export const isStopping = () => stopping

/**
 * @param {Ending} ending
 * @returns {() => void} call it when the thing has ended by itself
 */
export function atEnd(ending) {
  if (!listening) {
    listening = true
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stop(signal))
  }
  endings.push(ending)
  return () => {
    const place = endings.lastIndexOf(ending)
    if (place >= 0) endings.splice(place, 1)
  }
}

/** @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal */
async function stop(signal) {
  if (stopping) return // a second Ctrl+C: the first is still at work, and every ending has its own limit
  stopping = true
  await end()
  process.exit(process.exitCode ?? 128 + constants.signals[signal])
}

/** Ends everything begun so far. A failing ending does not keep the others from theirs. */
export async function end() {
  for (let ending = endings.pop(); ending; ending = endings.pop()) {
    try {
      await ending()
    } catch (error) {
      console.error(error)
    }
  }
}

/**
 * Asks a child to end, and insists after a while.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} patience milliseconds
 */
export async function endChild(child, patience = 5000) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  /** @type {Promise<void>} */
  const gone = new Promise((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), patience)
  await gone
  clearTimeout(insist)
}
