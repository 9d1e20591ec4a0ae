/** npm start: set up what is missing, build when the sources are newer, open Groundwork and stay until it is closed. */
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { atEnd, end, endChild, isStopping } from './setup/ending.mjs'
import { root, setUpBuild, setUpDependencies, setUpWindow } from './setup/set-up.mjs'
import { whyNoSandbox } from './setup/runtime.mjs'
import { explain, Trouble } from './setup/trouble.mjs'

/** What Chromium writes besides the app's own words, kept for the case that no window opens. */
const lastLines = 30

/**
 * Opens the window and says when it is really there.
 * @param {Awaited<ReturnType<typeof setUpWindow>>} ready
 * @returns {Promise<number>} the app's own exit code, once it is closed
 */
async function open({ runtime, virtual, env }) {
  const closed = await whyNoSandbox()
  if (closed) console.log(`Chromium's sandbox is off (--no-sandbox): ${closed}.`)
  const picture = join(tmpdir(), `groundwork-${process.pid}.png`)
  const args = [root, ...(closed ? ['--no-sandbox'] : [])]
  const app = spawn(runtime.executable, args, {
    cwd: root,
    env: { ...env, GROUNDWORK_ANNOUNCE: '1', ...(virtual && { GROUNDWORK_SCREENSHOT: picture }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const forget = atEnd(() => endChild(app))
  /** @type {string[]} */
  const said = []
  let isOpen = false
  const opened = (/** @type {string} */ words) => {
    if (!isOpen) console.log(words)
    isOpen = true
    process.exitCode = 0 // from now on Ctrl+C is an ordinary way to close
  }
  const slow = setTimeout(() => console.log('The window is taking long to open; still waiting. Ctrl+C stops it.'), 30_000)
  const listen = (/** @type {import('node:stream').Readable} */ stream) =>
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line)
      if (said.length > lastLines) said.shift()
      if (line === 'Groundwork window ready') {
        clearTimeout(slow)
        if (!virtual) opened('Groundwork is open')
        else setTimeout(() => opened('No display here: Groundwork is open on a virtual one.'), 10_000).unref() // should the picture fail
      } else if (virtual && line.startsWith('Groundwork screenshot '))
        opened(`No display here: Groundwork is open on a virtual one. A screenshot of the window is at ${line.slice(22)}`)
    })
  listen(app.stdout)
  listen(app.stderr)
  /** @type {number | Error} */
  const code = await new Promise((resolve) => {
    app.once('error', resolve)
    app.once('close', (ended) => isStopping() || resolve(ended ?? 1))
  })
  clearTimeout(slow)
  forget()
  if (typeof code !== 'number')
    throw new Trouble(`The Electron runtime in ${runtime.dist} could not be started. Remove that folder and run the command again.`, code.message)
  if (!isOpen && code === 0) console.log('Groundwork was running already: look for its window.')
  if (!isOpen && code !== 0)
    throw new Trouble('Groundwork ended before its window opened; what it said is above. Your entries are untouched.', said.join('\n'))
  return code
}

try {
  await setUpDependencies()
  const ready = await setUpWindow({ tests: false })
  await setUpBuild()
  process.exitCode = await open(ready)
} catch (error) {
  explain(error)
  process.exitCode = 1
}
await end()
process.exit()
