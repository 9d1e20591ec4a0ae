/** Fetches and decodes recordings once. Holds at most 64 MB of decoded sound; the longest unused goes first. */

const most = 64 * 2 ** 20 // bytes
const bytesOf = (buffer: AudioBuffer): number => buffer.length * buffer.numberOfChannels * 4

export class Recordings {
  #decoded = new Map<string, Promise<AudioBuffer>>() // a Map keeps the order of use
  #sizes = new Map<string, number>()

  /** `file` lies under the app's resources: "narration/af_heart/1a2b.webm". Rejects when it is missing or cannot be decoded. */
  get(file: string, context: BaseAudioContext): Promise<AudioBuffer> {
    const known = this.#decoded.get(file)
    const buffer = known ?? this.#load(file, context)
    this.#decoded.delete(file)
    this.#decoded.set(file, buffer)
    return buffer
  }

  async #load(file: string, context: BaseAudioContext): Promise<AudioBuffer> {
    try {
      const answer = await fetch(new URL(file, document.baseURI))
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
      const buffer = await context.decodeAudioData(await answer.arrayBuffer())
      this.#sizes.set(file, bytesOf(buffer))
      this.#trim(file)
      return buffer
    } catch (error) {
      this.#decoded.delete(file) // so that another try is a real one
      throw error
    }
  }

  #trim(keep: string): void {
    let held = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0)
    for (const file of this.#decoded.keys()) {
      if (held <= most) return
      if (file === keep) continue
      held -= this.#sizes.get(file) ?? 0
      this.#decoded.delete(file)
      this.#sizes.delete(file)
    }
  }
}

/** The one store of decoded sound. */
export const recordings = new Recordings()
