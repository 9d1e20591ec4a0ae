/** The computer's own microphone and loudspeaker. The microphone is on only from `open` to the end of that take. */
import { sampleRate } from '../../core/timeline/samples.ts'
import { NoMicrophone } from './booth.ts'
import type { Booth, Hearing, Take, WhyNot } from './booth.ts'
import capture from './capture.worklet.ts?worker&url'

const patience = 3000 // ms until a microphone that gives no sound is taken for mute
const tail = 150 // ms: sound that was made when Stop was pressed is still on its way
/** As the room sounds: no echo to take away, and one gain for the whole take comes later. */
const wanted = { audio: { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: false } }

const address = (file: string): URL => new URL(`own/${file}`, document.baseURI)

export class Studio implements Booth {
  #hush: (() => void) | null = null

  async open(hear: Hearing): Promise<Take> {
    this.hush()
    await silencePractice()
    await window.api.recording.listening(true)
    let stream: MediaStream | null = null
    let context: AudioContext | null = null
    const off = (): void => {
      for (const track of stream?.getTracks() ?? []) {
        track.onended = null
        track.stop()
      }
      void context?.close().catch(() => undefined)
      void window.api.recording.listening(false)
    }
    try {
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
        finish: async () => {
          await pause(tail)
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

  async play(sound: Float32Array | string, volume: number): Promise<boolean> {
    this.hush()
    await silencePractice()
    const context = new AudioContext({ sampleRate })
    try {
      const buffer = typeof sound === 'string' ? await decoded(context, sound) : bufferOf(context, sound)
      const source = context.createBufferSource()
      const gain = context.createGain()
      gain.gain.value = volume
      source.buffer = buffer
      source.connect(gain).connect(context.destination)
      await new Promise<void>((over) => {
        this.#hush = over
        source.onended = () => over()
        source.start()
      })
      return true
    } catch {
      return false
    } finally {
      this.#hush = null
      void context.close().catch(() => undefined)
    }
  }

  hush(): void {
    this.#hush?.()
  }

  async has(file: string): Promise<boolean> {
    return fetch(address(file), { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
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

async function decoded(context: AudioContext, file: string): Promise<AudioBuffer> {
  const answer = await fetch(address(file))
  if (!answer.ok) throw new Error(String(answer.status))
  return context.decodeAudioData(await answer.arrayBuffer())
}

function bufferOf(context: AudioContext, samples: Float32Array): AudioBuffer {
  const buffer = context.createBuffer(1, samples.length, sampleRate)
  buffer.getChannelData(0).set(samples)
  return buffer
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
