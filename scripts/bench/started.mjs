/** One run of a program: started, awaited until its page is painted, asked about its page, ended. Nothing listens on a port. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { atEnd, endChild } from '../setup/ending.mjs'
import { PageTalk } from './page-talk.mjs'

const patience = 60_000 // ms until the page must be there

/**
 * @typedef {object} Started
 * @property {number} spawned milliseconds since 1970, just before the process was made
 * @property {number} pid
 * @property {PageTalk} page only a program started with `talk` answers
 * @property {() => Promise<void>} end
 */

/**
 * Resolves when the program says that its page is painted. Nothing is said to it until then, so that asking does not slow what is measured.
 * @param {import('./two-apps.mjs').Program} program
 * @param {{ talk?: boolean }} [options] talk: opens Chromium's debugging pipe
 * @returns {Promise<Started>}
 */
export async function start(program, { talk = false } = {}) {
  const spawned = performance.timeOrigin + performance.now()
  const child = spawn(program.executable, [...program.args, ...(talk ? ['--remote-debugging-pipe'] : [])], {
    env: program.env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
  })
  const forget = atEnd(() => endChild(child))
  const end = async () => {
    forget()
    await endChild(child)
  }
  /** @type {string[]} */
  const said = []
  /** @type {Promise<void>} */
  const ready = new Promise((resolve, reject) => {
    const give = (/** @type {string} */ why) => reject(new Error(`${program.name} ${why}. Its last words:\n${said.slice(-20).join('\n')}`))
    const late = setTimeout(() => give(`showed no page within ${patience / 1000} s`), patience)
    const listen = (/** @type {import('node:stream').Readable | null} */ stream) =>
      stream &&
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        if (line !== program.ready) return
        clearTimeout(late)
        resolve()
      })
    listen(child.stdout)
    listen(child.stderr)
    child.once('error', ({ message }) => give(`could not be started: ${message}`))
    child.once('exit', (code) => {
      clearTimeout(late)
      give(`ended by itself (${code})`)
    })
  })
  await ready.catch(async (error) => {
    await end()
    throw error
  })
  const [, , , input, output] = child.stdio
  return { spawned, pid: child.pid ?? 0, page: new PageTalk(/** @type {any} */ (input), /** @type {any} */ (output)), end }
}
