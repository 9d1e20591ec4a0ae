/** One set-up at a time: a file names its holder, and a dead holder's lock is taken over. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { atEnd } from './ending.mjs'

/** @typedef {{ pid: number, started: string }} Holder started tells a process from a later one with the same number */

const unreadableFor = 10_000 // milliseconds: a lock being written is empty for a moment, one that stays empty is a wreck

/** @param {number} pid @returns {Holder} */
function holder(pid) {
  if (!existsSync(`/proc/${pid}/stat`)) return { pid, started: '' }
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return { pid, started: fields[0] === 'Z' ? 'dead' : (fields[19] ?? '') }
}

/** @param {Holder} held */
function isAlive(held) {
  try {
    process.kill(held.pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
  }
  return holder(held.pid).started === held.started
}

/** @param {string} file @returns {Promise<{ text: string, holders: Holder[] } | undefined>} undefined: there is no lock any more */
async function read(file) {
  try {
    const text = await readFile(file, 'utf8')
    if (text === '' && Date.now() - (await stat(file)).mtimeMs < unreadableFor) return { text, holders: [holder(process.pid)] }
    return { text, holders: /** @type {Holder[]} */ (JSON.parse(text || '[]')) }
  } catch (error) {
    if (error instanceof SyntaxError) return { text: '', holders: [] }
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Moves a dead holder's lock aside. @param {string} file @param {string} judged what the lock said when its holder was found dead */
async function takeOver(file, judged) {
  const aside = `${file}.${process.pid}`
  try {
    await rename(file, aside)
    // another set-up may have taken over in between: then this is its lock, and it goes back
    if ((await readFile(aside, 'utf8')) !== judged) await link(aside, file).catch(() => undefined)
    await rm(aside, { force: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/**
 * @template T
 * @param {string} file
 * @param {(alsoHeldBy: (pid: number) => void) => Promise<T>} work alsoHeldBy: a child that may outlive us and must not be raced
 * @param {{ waiting?: (pid: number) => void, every?: number }} [options] every: milliseconds between looks
 */
export async function withLock(file, work, { waiting = () => undefined, every = 300 } = {}) {
  await mkdir(dirname(file), { recursive: true })
  const holders = [holder(process.pid)]
  for (let said = false; ;) {
    try {
      await writeFile(file, JSON.stringify(holders), { flag: 'wx' })
      break
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const found = await read(file)
    if (!found) continue
    const alive = found.holders.find(isAlive)
    if (!alive) {
      await takeOver(file, found.text)
      continue
    }
    if (!said) waiting(alive.pid)
    said = true
    await pause(every)
  }
  const release = () => rm(file, { force: true })
  const forget = atEnd(release)
  try {
    return await work((pid) => {
      holders.push(holder(pid))
      writeFileSync(`${file}.new`, JSON.stringify(holders))
      renameSync(`${file}.new`, file)
    })
  } finally {
    forget()
    await release()
  }
}
