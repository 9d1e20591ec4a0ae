/** What can happen to the person's folder, done for real: bytes damaged, a disk that is full, a folder that may not be written. */
import { test as base } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = process.getuid?.() === 0

/** Runs a program; what it said when it failed, or null. */
function failed(program: string, ...args: string[]): string | null {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? stderr.trim())
}

/** Another letter in the middle of a file: still JSON, still of the right shape, but not what was saved. */
export function damage(path: string): Buffer {
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(path, bytes)
  return bytes
}

/** Every file of the person's, the folder's own and the copies': its name and its bytes. */
export function filesOf(folder: string): Map<string, string> {
  const places = [folder, join(folder, 'backups')]
  const names = places.flatMap((place) => readdirSync(place).map((name) => join(place, name)))
  return new Map(names.filter((path) => /entries[^/]*$/.test(path)).map((path) => [path, readFileSync(path, 'base64')]))
}

/** The last three digits of a file's mode, as chmod takes them. */
export const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

interface Place {
  readonly folder: string
  readonly why: string | null // there is none, where the system does not give one
  readonly remove: () => void
}

/** A disk of its own. `size`: as mount takes it. */
function mounted(size: string): Place {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-disk-'))
  const mayMount = process.platform === 'linux' && root
  const why = mayMount
    ? failed('mount', '-t', 'tmpfs', '-o', `${size},mode=700`, 'tmpfs', folder)
    : 'only the administrator of a Linux system may mount a small disk'
  const remove = () => {
    if (why === null) failed('umount', '--lazy', folder)
    rmSync(folder, { recursive: true, force: true })
  }
  if (why !== null) remove()
  return { folder, why, remove }
}

/** Writes until nothing more fits. Removing the file gives the room back. */
function fill(folder: string): string {
  const filler = join(folder, 'filler')
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // smaller pieces still fit
    }
  }
  return filler
}

/** From now on nothing may be made or renamed in the folder. `why` says that it cannot be done here. */
function freeze(folder: string): { readonly why: string | null; readonly thaw: () => void } {
  if (process.platform === 'win32') return { why: 'the rights of Windows folders are not set here', thaw: () => undefined }
  // rights do not bind the administrator
  const how = (on: boolean): [string, string] => (root ? ['chattr', on ? '+i' : '-i'] : ['chmod', on ? '500' : '700'])
  return { why: failed(...how(true), folder), thaw: () => void failed(...how(false), folder) }
}

/** A disk of its own, so small that it can be filled. */
interface SmallDisk {
  readonly folder: string
  /** Until nothing more fits. */
  readonly fills: () => void
  /** Gives the room back. */
  readonly frees: () => void
}

/** A disk that does not answer for a while, such as a folder of the network. */
interface SleepingDisk {
  /** How the app is started on it. */
  readonly how: { readonly first: string; readonly env: Readonly<Record<string, string>> }
  readonly sleeps: () => void
  readonly wakes: () => void
}

interface Disks {
  smallDisk: SmallDisk
  sleepingDisk: SleepingDisk
  /** A folder on a disk on which not even a name fits. */
  folderWithoutRoom: string
  /** From now on nothing may be made or renamed in the folder, until the story is over. */
  freezes: (folder: string) => void
}

/** Each is given back when the story is over; where the system does not give one, the story is skipped. */
export const test = base.extend<Disks>({
  smallDisk: async ({}, use, info) => {
    const { folder, why, remove } = mounted('size=48m')
    info.skip(why !== null, why ?? '')
    let filler = ''
    await use({ folder, fills: () => (filler = fill(folder)), frees: () => rmSync(filler) })
    remove()
  },
  sleepingDisk: async ({}, use, info) => {
    info.skip(Boolean(process.env['GROUNDWORK_CHROMIUM']), 'its disk is not put to sleep in another browser')
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-sleep-'))
    const asleep = join(folder, 'asleep')
    const wakes = () => rmSync(asleep, { force: true })
    const how = { first: join(import.meta.dirname, 'sleeping-disk.cjs'), env: { GROUNDWORK_DISK_SLEEPS: asleep } }
    await use({ how, sleeps: () => writeFileSync(asleep, ''), wakes })
    rmSync(folder, { recursive: true, force: true })
  },
  folderWithoutRoom: async ({}, use, info) => {
    const { folder, why, remove } = mounted('size=1m,nr_inodes=1')
    info.skip(why !== null, why ?? '')
    await use(folder)
    remove()
  },
  freezes: async ({}, use, info) => {
    const thaws: (() => void)[] = []
    await use((folder) => {
      const { why, thaw } = freeze(folder)
      info.skip(why !== null, why ?? '')
      thaws.push(thaw)
    })
    for (const thaw of thaws) thaw()
  },
})
