/** Fetches and decodes recordings once. Holds at most 64 MB of decoded sound; the longest unused goes first. */
import { asBuffer } from './schedule.ts'

const most = 64 * 2 ** 20 // bytes
const mostAtRest = 16 * 2 ** 20 // bytes, between two practices: enough for the first words of the next
const bytesOf = (buffer: AudioBuffer): number => buffer.length * buffer.numberOfChannels * 4

export class DecodedSounds {
  #decoded = new Map<string, Promise<AudioBuffer>>() // a Map keeps the order of use
  #sizes = new Map<string, number>()

  /** `file` lies under the app's resources: "narration/af_heart/1a2b.webm". Rejects when it is missing or cannot be decoded. */
  get(file: string, context: BaseAudioContext): Promise<AudioBuffer> {
    return this.#known(file, async () => {
      const answer = await fetch(new URL(file, document.baseURI))
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
      return context.decodeAudioData(await answer.arrayBuffer())
    })
  }

  /** A sound made by our own code instead of fetched: mono samples at 48 kHz. `name` says all that it is made of. */
  made(name: string, make: () => Float32Array): Promise<AudioBuffer> {
    return this.#known(name, async () => {
      await Promise.resolve() // what is decoded already, and due sooner, is placed first
      return asBuffer(make())
    })
  }

  /** After a practice: what it said last is kept, the rest is let go. */
  rest(): void {
    this.#trim(mostAtRest)
  }

  #known(name: string, load: () => Promise<AudioBuffer>): Promise<AudioBuffer> {
    const buffer = this.#decoded.get(name) ?? this.#hold(name, load)
    this.#decoded.delete(name)
    this.#decoded.set(name, buffer)
    return buffer
  }

  async #hold(name: string, load: () => Promise<AudioBuffer>): Promise<AudioBuffer> {
    try {
      const buffer = await load()
      this.#sizes.set(name, bytesOf(buffer))
      this.#trim(most, name)
      return buffer
    } catch (error) {
      this.#decoded.delete(name) // so that another try is a real one
      throw error
    }
  }

  #trim(limit: number, keep?: string): void {
    let held = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0)
    for (const file of this.#decoded.keys()) {
      if (held <= limit) return
      const size = this.#sizes.get(file)
      if (size === undefined || file === keep) continue // on its way, or wanted
      held -= size
      this.#decoded.delete(file)
      this.#sizes.delete(file)
    }
  }
}

/** The one store of decoded sound. */
export const decodedSounds = new DecodedSounds()
