/** Only one Groundwork writes a folder at a time. A lock that was not given means that another one is open, or that there can be no lock: which of the two is asked here. */
import { app } from 'electron'
import { lstatSync, readlinkSync, realpathSync, renameSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { putChromiumElsewhere } from './files/folder.ts'
import { temporaryFolders } from './files/temporary.ts'

/** By its process; a link that says "computer-4242". Made by Chromium everywhere but on Windows. */
const lock = 'SingletonLock'
const socket = 'SingletonSocket'
const patience = 3000 // ms for another one to take a call; one that is there takes it at once

/** True for the first one on the person's `folder`, and for it alone. */
export function isTheOnlyOne(folder: string): boolean {
  if (app.requestSingleInstanceLock()) return true
  if (process.platform === 'win32') return false
  const path = join(app.getPath('userData'), lock)
  setAside(path)
  if (isHeld(path)) return false
  if (app.requestSingleInstanceLock()) return true // whoever held it has ended meanwhile
  // nobody holds it, and it cannot be made: its socket has no room, or it has none itself
  return withItsSocketElsewhere() || (putChromiumElsewhere(folder) && app.requestSingleInstanceLock())
}

/** Whether the one that is open answers. It has come forward by now. */
export async function anotherAnswers(): Promise<boolean> {
  if (process.platform === 'win32') return true // there it is a window of the other one that gives the lock, never a file
  try {
    return await isListening(realpathSync(join(app.getPath('userData'), socket)))
  } catch {
    return false // no socket: nobody listens
  }
}

/** A full disk takes the lock, which is a link, and no folder for the socket: another disk may. */
function withItsSocketElsewhere(): boolean {
  return temporaryFolders().some((folder) => {
    process.env['TMPDIR'] = folder
    return app.requestSingleInstanceLock()
  })
}

/** What lies in its place and is no link was made by no Groundwork (a copy of the folder makes such), and would shut every start out. */
function setAside(path: string): void {
  try {
    if (!lstatSync(path).isSymbolicLink()) renameSync(path, `${path}.set-aside`)
  } catch {
    // it is not there, or may not be moved: the lock is asked for all the same
  }
}

function isHeld(path: string): boolean {
  const holder = Number(/-(\d+)$/.exec(linkOf(path))?.[1])
  if (!Number.isInteger(holder)) return false
  try {
    process.kill(holder, 0) // asks whether it is there, and ends nothing
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return '' // nobody holds it
  }
}

function isListening(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const call = connect(path)
    const end = (answered: boolean) => {
      call.destroy()
      resolve(answered)
    }
    call.setTimeout(patience, () => end(false))
    call.once('connect', () => end(true))
    call.once('error', () => end(false))
  })
}
