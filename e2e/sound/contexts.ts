/** Keeps hold of the audio contexts that the app makes from now on, as `window.contexts`, to suspend them as a system does. Runs in the window. */
export function holdContexts(): void {
  const contexts: AudioContext[] = []
  window.AudioContext = class extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options)
      contexts.push(this)
    }
  }
  Object.assign(window, { contexts })
}
export type Holding = Window & { contexts: AudioContext[] }
