/** When the microphone may be asked for: for sound alone, by our own window, while it says that it listens and stands on the page that records. Decides by facts. */

/** As much of a window's contents as is needed here. */
interface Contents {
  getURL(): string
  on(event: 'did-start-navigation', listener: () => void): unknown
  on(event: 'render-process-gone', listener: () => void): unknown
  off(event: 'did-start-navigation', listener: () => void): unknown
  off(event: 'render-process-gone', listener: () => void): unknown
}

interface Parts {
  readonly contents: () => Contents | null // of the window that records
  readonly isOurs: (url: string) => boolean
}

/** The address of the page that records, whatever its exercise is called; nowhere else can the microphone be asked for. */
const recordPage = /^[^#]*#\/record\/[A-Za-z0-9][\w.%-]{0,119}$/

/** True while the window says that it listens, and stands on the page that does. Leaving or reloading the page ends it, whatever the page says. */
export class Microphone {
  readonly #parts: Parts
  #listening = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The answer to the window's own word. */
  listen(listening: boolean): void {
    this.#listening = listening && this.#isThere()
    const contents = this.#parts.contents()
    contents?.off('did-start-navigation', this.#left)
    contents?.off('render-process-gone', this.#left)
    if (!this.#listening) return
    contents?.on('did-start-navigation', this.#left)
    contents?.on('render-process-gone', this.#left)
  }

  allows(contents: unknown): boolean {
    return this.#listening && this.#isThere() && contents !== null && contents === this.#parts.contents()
  }

  #isThere(): boolean {
    const url = this.#parts.contents()?.getURL() ?? ''
    return this.#parts.isOurs(url) && recordPage.test(url)
  }

  #left = (): void => this.listen(false)
}

/** What a page asks for when it asks for media, as far as Electron tells. */
interface MediaDetails {
  readonly mediaTypes?: readonly string[]
  readonly mediaType?: string
  readonly isMainFrame?: boolean
}

/** A wish to listen: to nothing but sound, and by the page itself, not by a frame in it. */
export function asksForSoundAlone(permission: string, { mediaTypes, isMainFrame }: MediaDetails): boolean {
  return permission === 'media' && mediaTypes?.length === 1 && mediaTypes[0] === 'audio' && isMainFrame !== false
}

/** A question whether it might listen. */
export function asksAboutSound(permission: string, { mediaType }: MediaDetails): boolean {
  return permission === 'media' && mediaType === 'audio'
}
