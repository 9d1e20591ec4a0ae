/** The computer's own microphone and loudspeaker. The microphone is on only from `open` to the end of that take. */
import { sampleRate } from '../../core/timeline/samples.ts'
import type * as Player from '../audio/player.ts'
import { NoMicrophone } from './booth.ts'
import type { Booth, TakeListener, Played, Take, WhyNot } from './booth.ts'
import capture from './capture.worklet.ts?worker&url'

const patience = 3000 // ms until a microphone that gives no sound is taken for mute
const tail = 150 // ms: sound that was made when Stop was pressed is still on its way
/** As the room sounds: no echo to take away, and one gain for the whole take comes later. */
const wanted = { audio: { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: false } }

export class Studio implements Booth {
  #player: typeof Player | null = null
  #asked = 0 // what was asked for before is not wanted any more

  async open(hear: TakeListener): Promise<Take> {
    this.hush()
    let stream: MediaStream | null = null
    let context: AudioContext | null = null
    const off = (): void => {
      for (const track of stream?.getTracks() ?? []) {
        track.onended = null
        track.stop()
      }
      void context?.close().catch(() => undefined) // it was closed already
      void window.api.recording.listening(false)
    }
    try {
      await silencePractice()
      await window.api.recording.listening(true)
      stream = await navigator.mediaDevices.getUserMedia(wanted)
      context = new AudioContext({ sampleRate })
      const blocks: Float32Array[] = []
      const [track] = stream.getAudioTracks()
      if (track)
        track.onended = () => {
          off()
          hear.lost()
        }
      await listen(context, stream, (block) => {
        blocks.push(block)
        hear.level(highest(block), (blocks.length * block.length) / sampleRate)
      })
      return {
        finish: async (atOnce) => {
          if (!atOnce) await pause(tail)
          off()
          return joined(blocks)
        },
        drop: off,
      }
    } catch (error) {
      off()
      throw error instanceof NoMicrophone ? error : new NoMicrophone(whyNot(error))
    }
  }

  async play(sound: Float32Array | string, volume: number): Promise<Played> {
    this.hush()
    const asked = this.#asked
    try {
      await silencePractice()
      this.#player ??= await import('../audio/player.ts')
      if (asked === this.#asked)
        await (typeof sound === 'string' ? this.#player.playFile(`own/${sound}`, volume) : this.#player.playSamples(sound, volume))
      return 'played'
    } catch {
      return typeof sound === 'string' && !(await this.has(sound)) ? 'gone' : 'unplayable' // the page says which
    }
  }

  hush(): void {
    this.#asked++
    this.#player?.stop()
  }

  async has(file: string): Promise<boolean> {
    return fetch(new URL(`own/${file}`, document.baseURI), { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false, // a sound that cannot be asked for is as good as gone: it can be recorded again
    )
  }
}

/** Hands every block of samples on; resolves with the first. */
async function listen(context: AudioContext, stream: MediaStream, hear: (block: Float32Array) => void): Promise<void> {
  await context.audioWorklet.addModule(capture)
  const node = new AudioWorkletNode(context, 'capture', { channelCount: 1, channelCountMode: 'explicit' })
  context.createMediaStreamSource(stream).connect(node)
  node.connect(context.destination) // it gives silence; but what leads nowhere is not asked for sound
  await new Promise<void>((heard, refuse) => {
    const enough = setTimeout(() => refuse(new NoMicrophone('mute')), patience)
    node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
      clearTimeout(enough)
      hear(data)
      heard()
    }
    void context.resume()
  })
}

/** A practice that plays would be in the recording. */
async function silencePractice(): Promise<void> {
  const { practice } = await import('../practice/practice.svelte.ts')
  practice.pause()
}

function whyNot(error: unknown): WhyNot {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return 'unknown'
}

const highest = (block: Float32Array): number => block.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

function joined(blocks: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0))
  let at = 0
  for (const block of blocks) {
    all.set(block, at)
    at += block.length
  }
  return all
}
