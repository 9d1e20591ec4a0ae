/** What the app runs on, as About and the tests say it. */
import { app } from 'electron'
import { devDependencies } from '../../package.json'
import type { Runtime } from '../shared/ipc.ts'

export function runtime(): Runtime {
  const { electron, chrome } = process.versions
  return { app: app.getVersion(), electron, chrome, standIn: electron !== devDependencies.electron }
}
