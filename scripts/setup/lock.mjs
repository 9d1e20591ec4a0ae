/** One set-up at a time: whoever listens at an address has the turn. The system frees the address when its process ends, whatever ends it. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** @param {string} folder what is set up in it, one at a time */
function addressOf(folder) {
  const name = `groundwork-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  if (process.platform === 'linux') return `\0${name}` // no file
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name)
}

/** Takes the file of an ended process away, where there is one. @param {string} address */
async function clear(address) {
  if (address.startsWith('\0') || process.platform === 'win32') return
  const call = connect(address)
  const answered = await once(call, 'connect').catch(() => undefined)
  call.destroy()
  if (!answered) await rm(address, { force: true })
}

/**
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @param {{ waiting?: () => void, every?: number }} [options] every: milliseconds between looks
 */
export async function withLock(folder, work, { waiting = () => undefined, every = 300 } = {}) {
  const [address, server] = [addressOf(folder), createServer((call) => call.destroy())]
  for (let said = false; ;) {
    const listening = once(server, 'listening')
    server.listen(address)
    const error = await listening.then(
      () => undefined,
      (/** @type {NodeJS.ErrnoException} */ reason) => reason,
    )
    if (!error) break
    if (error.code !== 'EADDRINUSE') throw error
    if (!said) waiting()
    said = true
    await clear(address)
    await pause(every)
  }
  try {
    return await work()
  } finally {
    server.close()
  }
}
