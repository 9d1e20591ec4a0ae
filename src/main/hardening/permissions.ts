/** What a page may use of the computer: the microphone, for sound alone, while our window records a line. Everything else is refused. */
import { systemPreferences, type Session } from 'electron'
import { asksAboutSound, asksForSoundAlone, type Microphone } from './microphone.ts'

/** When the app is ready, before the first window. */
export function grant(ours: Session, microphone: Microphone): void {
  ours.setPermissionRequestHandler((contents, permission, answer, details) => {
    if (!asksForSoundAlone(permission, details) || !microphone.allows(contents)) return answer(false)
    void bySystem().then(
      (may) => answer(may && microphone.allows(contents)),
      (fault: unknown) => {
        console.error('Groundwork: the system could not be asked for the microphone:', fault)
        answer(false)
      },
    )
  })
  ours.setPermissionCheckHandler((contents, permission, _origin, details) => asksAboutSound(permission, details) && microphone.allows(contents))
  ours.setDevicePermissionHandler(() => false)
  ours.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}

/** macOS asks the person itself, once. */
async function bySystem(): Promise<boolean> {
  return process.platform !== 'darwin' || systemPreferences.askForMediaAccess('microphone')
}
