/** For tests: a store on a real folder of its own, with a clock and ids one can read, and the disk's faults on order. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Draft, Settings } from '../../core/entries/entry.ts'
import { localTime } from '../../core/entries/local-time.ts'
import { realDisk, type Disk } from './disk.ts'
import { Store } from './store.ts'

export const reflection = (text: string): Draft => ({ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text } })

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Trial {
  readonly store: Store
  readonly folder: string
  readonly file: string
  readonly waited: number[] // ms the store wanted to wait; nothing really waits
  readonly settled: Settings[]
  readonly setAside: string[] // files that something else had put in the place of the person's
  readonly clock: { now: number }
}

let ids = 10_000

/** A new store on the folder, as after a new start of the app. `faults` replace functions of the disk. */
export function trial(folder = temporaryFolder(), faults: Partial<Disk> = {}, now = Date.UTC(2026, 10, 21, 12)): Trial {
  const waited: number[] = []
  const settled: Settings[] = []
  const setAside: string[] = []
  const clock = { now }
  const store = new Store({
    folder,
    id: () => `entry-${++ids}`,
    clock: () => clock.now++,
    localTime: (ms) => localTime(ms, 60),
    wait: (ms) => {
      waited.push(ms)
      return Promise.resolve()
    },
    settled: (settings) => settled.push(settings),
    foundAnother: (path, gone) => setAside.splice(0, Infinity, ...setAside.filter((one) => one !== path && !gone.includes(one)), path),
    aboutExport: (at) => `Exported at ${at}.`,
    disk: { ...realDisk, ...faults },
  })
  return { store, folder, file: join(folder, 'entries.json'), waited, settled, setAside, clock }
}

export function fault(code: string): Error {
  return Object.assign(new Error(`${code}: made for a test`), { code })
}

/** The texts a new start would show. */
export async function textsIn(folder: string): Promise<string[]> {
  const opened = await trial(folder).store.load()
  if (opened.state !== 'ready') return [opened.state]
  return opened.snapshot.entries.map((entry) => (entry.kind === 'reflection' ? (entry.data?.text ?? 'removed') : entry.kind))
}
