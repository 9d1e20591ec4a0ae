/** The windows that are open, each known by its role: what it is for, and so what it may ask. */
import type { Notices } from '../../shared/ipc.ts'

/** `main` holds the person's things. The other two come with a second screen: `console` leads, `audience` only shows. */
export type WindowRole = 'main' | 'console' | 'audience'

/** As much of Electron's window as is needed here. */
interface OpenWindow {
  readonly webContents: { readonly send: (channel: string, ...words: unknown[]) => void }
  readonly isDestroyed: () => boolean
  readonly once: (event: 'closed', listener: () => void) => unknown
}

export class Windows<W extends OpenWindow> {
  readonly #open = new Map<WindowRole, W>()

  /** One window a role. It is known until it closes. */
  add(role: WindowRole, window: W): void {
    this.#open.set(role, window)
    window.once('closed', () => {
      if (this.#open.get(role) === window) this.#open.delete(role)
    })
  }

  of(role: WindowRole): W | null {
    const window = this.#open.get(role)
    return window && !window.isDestroyed() ? window : null
  }

  /** The role of the window that these contents belong to; null for contents of any other kind. */
  roleOf(contents: unknown): WindowRole | null {
    for (const role of this.#open.keys()) if (this.of(role)?.webContents === contents) return role
    return null
  }

  /** Says nothing where no such window is open. */
  tell<N extends keyof Notices>(role: WindowRole, notice: N, ...words: Parameters<Notices[N]>): void {
    this.of(role)?.webContents.send(notice, ...words)
  }
}
