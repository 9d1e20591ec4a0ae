/** How the person's system writes dates and times, as a locale: "en-US", or "en-US-u-hc-h23" where its clock is set to 24 hours. */
import { app, systemPreferences } from 'electron'

/** When the app is ready. `GROUNDWORK_LOCALE` names another one while developing and testing. */
export function systemLocale(): string {
  const chosen = app.isPackaged ? undefined : process.env['GROUNDWORK_LOCALE']
  if (chosen) return chosen
  if (process.platform === 'darwin') return plain(app.getSystemLocale()) + hoursOnMac()
  return (process.platform === 'linux' ? timesOnLinux() : '') || plain(app.getSystemLocale())
}

/** Dates may be written otherwise than the system speaks: LC_TIME=en_GB.UTF-8 beside LANG=en_US.UTF-8. */
function timesOnLinux(): string {
  const { LC_ALL, LC_TIME, LANG } = process.env
  return plain(LC_ALL || LC_TIME || LANG || '')
}

/** "en_GB.UTF-8" as "en-GB". */
const plain = (name: string): string => name.replace(/[.@].*$/, '').replaceAll('_', '-')

/** The switch "24-hour time", which is not part of the locale there. */
function hoursOnMac(): string {
  if (systemPreferences.getUserDefault('AppleICUForce24HourTime', 'boolean')) return '-u-hc-h23'
  return systemPreferences.getUserDefault('AppleICUForce12HourTime', 'boolean') ? '-u-hc-h12' : ''
}
