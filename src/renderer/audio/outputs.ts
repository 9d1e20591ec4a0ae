/** Where sound can come out of this computer, as far as a page is told: whether anywhere, and that a device came or went. Which one it was is not said. */

export type OutputChange = 'gone' | 'other'

/**
 * On Linux the sound server's own outputs (Bluetooth, a sink that is unloaded) are told to nobody: Chromium notices them when it is asked for its devices,
 * and says then that they changed. So whoever plays looks now and then.
 */
export class Outputs {
  readonly #changed: (what: OutputChange) => void
  #any: boolean | null = null // null: not looked yet
  #looking: Promise<boolean> | null = null

  constructor(changed: (what: OutputChange) => void) {
    this.#changed = changed
    navigator.mediaDevices.addEventListener('devicechange', this.#deviceChanged)
  }

  /** True when there is one. Devices that cannot be listed say nothing. */
  look(): Promise<boolean> {
    this.#looking ??= this.#look().finally(() => (this.#looking = null))
    return this.#looking
  }

  close(): void {
    navigator.mediaDevices.removeEventListener('devicechange', this.#deviceChanged)
  }

  async #look(): Promise<boolean> {
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => null) // a clock that stands still says the rest
    if (devices === null) return true
    const had = this.#any
    this.#any = devices.some(({ kind }) => kind === 'audiooutput')
    if (had === true && !this.#any) this.#changed('gone') // a computer that never had one plays to nobody, and shows its words
    return this.#any
  }

  /** Cameras and microphones too: where there was no output and is none, nothing changed for whoever listens. */
  #deviceChanged = (): void => {
    const underWay = this.#looking // begun before the change, it may not know of it
    // a look is never refused
    void Promise.resolve(underWay)
      .then(() => this.look())
      .then((any) => {
        if (any) this.#changed('other')
      })
  }
}
