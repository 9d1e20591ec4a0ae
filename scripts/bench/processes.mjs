/** What the processes of a program take, as Linux counts it. */
import { readdir, readFile } from 'node:fs/promises'

/** A process and all that came of it. @param {number} pid @returns {Promise<number[]>} */
async function family(pid) {
  /** @type {Map<number, number[]>} */
  const children = new Map()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = Number((await statOf(Number(name)))[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const members = [pid]
  for (const member of members) members.push(...(children.get(member) ?? []))
  return members
}

/** The fields after the name: state, parent, and so on. Empty when it has ended meanwhile. @param {number} pid */
async function statOf(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** Megabytes: the proportional share (PSS) of every process, so that what two of them share counts once. @param {number} pid */
export async function memoryOf(pid) {
  const shares = (await family(pid)).map(async (member) => {
    const rollup = await readFile(`/proc/${member}/smaps_rollup`, 'utf8').catch(() => '')
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0)
  })
  return (await Promise.all(shares)).reduce((sum, share) => sum + share, 0) / 1024
}

/** The process that draws the page. @param {number} pid of the program @returns {Promise<number>} */
export async function rendererOf(pid) {
  for (const member of await family(pid)) {
    const line = await readFile(`/proc/${member}/cmdline`, 'utf8').catch(() => '')
    if (line.includes('--type=renderer')) return member
  }
  throw new Error('the program has no process that draws pages')
}

/** Seconds of processor time taken so far. @param {number} pid of one process */
export async function processorTime(pid) {
  const fields = await statOf(pid)
  return (Number(fields[11]) + Number(fields[12])) / 100 // user and system, in hundredths
}

/** The same of a program and all its processes. @param {number} pid */
export async function processorTimeOfAll(pid) {
  const times = await Promise.all((await family(pid)).map((member) => processorTime(member)))
  return times.filter(Number.isFinite).reduce((sum, time) => sum + time, 0)
}
