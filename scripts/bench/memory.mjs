/** Memory at rest: the proportional share (PSS) of every process of the program, so that what two of them share counts once. */
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { against, median } from './figures.mjs'
import { start } from './started.mjs'

const settled = 5000 // ms after the paint

/** A process and all that came of it. @param {number} pid @returns {Promise<number[]>} */
async function family(pid) {
  /** @type {Map<number, number[]>} */
  const children = new Map()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const members = [pid]
  for (const member of members) members.push(...(children.get(member) ?? []))
  return members
}

/** Megabytes. @param {import('./two-apps.mjs').Program} program */
async function atRest(program) {
  const { pid, end } = await start(program)
  try {
    await pause(settled)
    const shares = (await family(pid)).map(async (member) => {
      const rollup = await readFile(`/proc/${member}/smaps_rollup`, 'utf8').catch(() => '') // it may have ended meanwhile
      return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0)
    })
    return (await Promise.all(shares)).reduce((sum, share) => sum + share, 0) / 1024
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
