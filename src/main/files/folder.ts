/** The folder of the person's file, made private. Chromium's own files stay in a folder of theirs inside it. */
import { app } from 'electron'
import { accessSync, constants, mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes. Chromium puts a socket with a long name there, whose path may have 107, and ends the app on the spot where it has more. */
const longestTemporary = 60

/** Before anything else asks for a path. `GROUNDWORK_DATA` names another folder while developing and testing. */
export function chooseFolder(): string {
  app.setName('Groundwork')
  const chosen = app.isPackaged ? undefined : process.env['GROUNDWORK_DATA']
  const folder = chosen || join(app.getPath('appData'), 'Groundwork')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    // the store says it in words the person can act on
  }
  if (process.platform === 'linux' && Buffer.byteLength(tmpdir()) > longestTemporary) process.env['TMPDIR'] = '/tmp'
  // nothing of the person's goes there; and between two starts that cannot write the file no lock is needed
  const chromiums = mayWrite(folder) ? folder : mkdtempSync(join(tmpdir(), 'groundwork-'))
  app.setPath('userData', chromiums)
  app.setPath('sessionData', join(chromiums, 'browser'))
  app.setPath('crashDumps', join(chromiums, 'browser', 'crashes'))
  return folder
}

/** Where it cannot make its lock, Electron takes us for a second start, and the app would end without a word. */
function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return statSync(folder).isDirectory()
  } catch {
    return false // a folder that cannot even be looked at
  }
}
