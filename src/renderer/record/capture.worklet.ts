/** Runs on the audio thread: hands the microphone's samples to the page, a fiftieth of a second at a time. */
export {}

declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void

const size = 1024 // samples in a message

class Capture extends AudioWorkletProcessor {
  #block = new Float32Array(size)
  #filled = 0

  process([input]: readonly (readonly Float32Array[])[]): boolean {
    for (const sample of input?.[0] ?? []) {
      this.#block[this.#filled++] = sample
      if (this.#filled < size) continue
      this.port.postMessage(this.#block, [this.#block.buffer])
      this.#block = new Float32Array(size)
      this.#filled = 0
    }
    return true
  }
}

registerProcessor('capture', Capture)
