/** The folder of the person's file, made private. Chromium's own files stay in a folder of theirs inside it. */
import { app } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

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
  app.setPath('userData', folder)
  app.setPath('sessionData', join(folder, 'browser'))
  app.setPath('crashDumps', join(folder, 'browser', 'crashes'))
  return folder
}
