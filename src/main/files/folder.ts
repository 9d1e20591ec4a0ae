/** The folder of the person's file, made private. Chromium's own files stay in a folder of theirs inside it. */
import { app } from 'electron'
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isTooLong, temporaryTwin } from './temporary.ts'

/** Before anything else asks for a path. `GROUNDWORK_DATA` names another folder while developing and testing. */
export function chooseFolder(): string {
  app.setName('Groundwork')
  const chosen = app.isPackaged ? undefined : process.env['GROUNDWORK_DATA']
  const folder = chosen || join(app.getPath('appData'), 'Groundwork')
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    // the store says it in words the person can act on
  }
  if (isTooLong(tmpdir())) process.env['TMPDIR'] = '/tmp'
  if (!mayWrite(folder) && putChromiumElsewhere(folder)) return folder
  putChromium(folder)
  return folder
}

/** Nothing of the person's goes there. False when there is no room for it anywhere. */
export function putChromiumElsewhere(folder: string): boolean {
  const elsewhere = temporaryTwin(folder)
  if (elsewhere !== null) putChromium(elsewhere)
  return elsewhere !== null
}

function putChromium(folder: string): void {
  app.setPath('userData', folder)
  app.setPath('sessionData', join(folder, 'browser'))
  app.setPath('crashDumps', join(folder, 'browser', 'crashes'))
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return statSync(folder).isDirectory()
  } catch {
    return false // a folder that cannot even be looked at
  }
}
