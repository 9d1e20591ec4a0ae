/** A screen to open windows on: the one there is, or a virtual one of our own that goes when we go. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atEnd } from './ending.mjs'
import { findProgram } from './run.mjs'
import { Trouble } from './trouble.mjs'

/** @param {NodeJS.ProcessEnv} [env] */
export const hasDisplay = (env = process.env) => process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])

/**
 * One entry of an X authority file, for every host and every screen, so that nobody else on this computer can look at ours.
 * @param {Buffer} cookie 16 random bytes
 */
export function authority(cookie) {
  const field = (/** @type {Buffer} */ bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes])
  const [nothing, anyHost] = [Buffer.alloc(0), Buffer.from([255, 255])]
  return Buffer.concat([anyHost, field(nothing), field(nothing), field(Buffer.from('MIT-MAGIC-COOKIE-1')), field(cookie)])
}

// The shell ends the screen when our end of its input closes, which even a kill -9 of ours does.
const guard = 'folder=$1; shift; "$@" & screen=$!; exec 3>&-; read -r _; kill $screen; wait $screen; rm -r "$folder"'

/**
 * Starts a virtual screen. It ends with this process, whatever ends it.
 * @param {string | undefined} [program]
 * @returns {Promise<{ env: { DISPLAY: string, XAUTHORITY: string }, close: () => Promise<void> }>}
 * @throws {Trouble} when it does not start
 */
export async function openVirtualDisplay(program = findProgram('Xvfb')) {
  if (!program) throw new Trouble('There is no display here and no Xvfb to make a virtual one. Install xvfb and run the command again.')
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-display-'))
  const secret = join(folder, 'authority')
  await writeFile(secret, authority(randomBytes(16)), { mode: 0o600 })
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-auth', secret]
  // a session of its own: Ctrl+C in the terminal must reach the app while it still has a screen
  const child = spawn('sh', ['-c', guard, 'sh', folder, program, ...args], { detached: true, stdio: ['pipe', 'ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr?.on('data', (/** @type {Buffer} */ part) => (complaint = (complaint + part.toString()).slice(-2000)))
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const close = async () => {
    forget()
    child.stdin?.end()
    await gone
  }
  const forget = atEnd(close)
  /** @type {string | undefined} */
  const number = await new Promise((resolve) => {
    child.stdio[3]?.once('data', (/** @type {Buffer} */ part) => resolve(part.toString().trim()))
    child.stdio[3]?.once('close', () => resolve(undefined))
  })
  if (number) return { env: { DISPLAY: `:${number}`, XAUTHORITY: secret }, close }
  await close()
  throw new Trouble(
    'The virtual display (Xvfb) did not start; its own words are above. Set DISPLAY to a screen you have, or repair Xvfb, and run the command again.',
    complaint,
  )
}
