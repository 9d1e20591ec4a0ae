/** Keeps the app small on an old laptop. Nothing here computes for long, so the engine may give memory back early instead of growing for speed. */
import { app } from 'electron'
import { setFlagsFromString } from 'node:v8'

const small = '--optimize-for-size'

/** Before the first page is made: the flag reaches this process now and each page's at its start. */
export function staySmall(): void {
  setFlagsFromString(small)
  app.commandLine.appendSwitch('js-flags', small)
}
