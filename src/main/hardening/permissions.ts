/** What a page may use of the computer: the microphone, for sound alone, while our window records a line. Everything else is refused. */
import { systemPreferences, type Session, type WebContents } from 'electron'
import { isOurs } from '../pages/origin.ts'
import type { Window } from '../windows/main-window.ts'

/** The address of the page that records; nowhere else can the microphone be asked for. */
const recordPage = /#\/record\/[A-Za-z0-9][\w.%-]{0,119}$/

/** True while our window says that it listens, and stands on the page that does. Leaving or reloading the page ends it, whatever the page says. */
export class Microphone {
  readonly #window: Window
  #listening = false

  constructor(window: Window) {
    this.#window = window
  }

  /** The answer to the window's own word. */
  listen(listening: boolean): void {
    this.#listening = listening && this.#isThere()
    const contents = this.#window.browser?.webContents
    contents?.off('did-start-navigation', this.#left)
    contents?.off('render-process-gone', this.#left)
    if (!this.#listening) return
    contents?.on('did-start-navigation', this.#left)
    contents?.on('render-process-gone', this.#left)
  }

  allows(contents: WebContents | null): boolean {
    return this.#listening && this.#isThere() && contents !== null && contents === this.#window.browser?.webContents
  }

  #isThere(): boolean {
    const url = this.#window.browser?.webContents.getURL() ?? ''
    return isOurs(url) && recordPage.test(url)
  }

  #left = (): void => this.listen(false)
}

/** What a page asks for when it asks for media, as far as Electron tells. */
interface MediaDetails {
  readonly mediaTypes?: readonly string[]
  readonly mediaType?: string
  readonly isMainFrame?: boolean
}

/** When the app is ready, before the first window. */
export function grant(ours: Session, microphone: Microphone): void {
  ours.setPermissionRequestHandler((contents, permission, answer, details) => {
    const { mediaTypes, isMainFrame }: MediaDetails = details
    const soundAlone = permission === 'media' && mediaTypes?.length === 1 && mediaTypes[0] === 'audio'
    if (!soundAlone || isMainFrame === false || !microphone.allows(contents)) return answer(false)
    void bySystem().then((may) => answer(may && microphone.allows(contents)))
  })
  ours.setPermissionCheckHandler((contents, permission, _origin, details) => {
    const { mediaType }: MediaDetails = details
    return permission === 'media' && mediaType === 'audio' && microphone.allows(contents)
  })
  ours.setDevicePermissionHandler(() => false)
  ours.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}

/** macOS asks the person itself, once. */
async function bySystem(): Promise<boolean> {
  return process.platform !== 'darwin' || systemPreferences.askForMediaAccess('microphone')
}
