/** Where something may lie for as long as the app is open. The system's own folder for that may be full, gone or named with too long a name. */
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes. Chromium puts a socket with a long name there, whose path may have 107, and ends the app on the spot where it has more. */
const longest = 60

export const isTooLong = (folder: string): boolean => process.platform === 'linux' && Buffer.byteLength(folder) > longest

/** The system's own, then what else there mostly is; only those that take something now. */
export function temporaryFolders(): string[] {
  const others = process.platform === 'linux' ? ['/tmp', process.env['XDG_RUNTIME_DIR'] ?? '', '/dev/shm', '/var/tmp'] : []
  return [...new Set([tmpdir(), ...others])].filter((folder) => folder !== '' && !isTooLong(folder) && hasRoom(folder))
}

/** A private folder that belongs to this one: every start comes to the same, so that a second one finds the first. Null when none can be made. */
export function temporaryTwin(folder: string): string | null {
  const name = `groundwork-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  return (
    temporaryFolders()
      .map((place) => join(place, name))
      .find(makePrivate) ?? null
  )
}

function hasRoom(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(folder, 'groundwork-')))
    return true
  } catch {
    return false // full, gone or locked: another folder is looked for
  }
}

/** One that somebody else made under this name is not used. */
function makePrivate(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const found = lstatSync(folder)
    return found.isDirectory() && (process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0))
  } catch {
    return false // it cannot be made or looked at, so it is not ours alone
  }
}
