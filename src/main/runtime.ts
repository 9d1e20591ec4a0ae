/** What the app runs on, as About and the tests say it; and how the system writes dates. */
import { app } from 'electron'
import { devDependencies } from '../../package.json'
import type { Runtime } from '../shared/ipc.ts'
import { systemLocale } from './system-locale.ts'

export function runtime(): Runtime {
  const { electron, chrome } = process.versions
  return { app: app.getVersion(), electron, chrome, standIn: electron !== devDependencies.electron, locale: systemLocale() }
}
