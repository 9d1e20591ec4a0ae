/** Makes the page's audio clock run faster, so that a practice of nine minutes takes seconds. The app is untouched: its real conductor schedules on a real, quicker clock. */
import type { App } from './app.ts'

/** Every AudioContext opened after this reads and takes times `rate` times as fast as real ones. The page is loaded anew. */
export async function hurry(app: App, rate: number): Promise<void> {
  await app.page.addInitScript((times) => {
    const real = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime')
    Object.defineProperty(BaseAudioContext.prototype, 'currentTime', {
      configurable: true,
      get(this: BaseAudioContext) {
        return (real?.get?.call(this) as number) * (this instanceof AudioContext ? times : 1)
      },
    })
    const slow = (context: BaseAudioContext, at: number) => (context instanceof AudioContext ? at / times : at)
    const start = AudioBufferSourceNode.prototype.start
    AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0) {
      start.call(this, slow(this.context, when), offset)
    }
    for (const kind of [AudioScheduledSourceNode.prototype, AudioBufferSourceNode.prototype, ConstantSourceNode.prototype]) {
      if (!Object.prototype.hasOwnProperty.call(kind, 'stop')) continue
      const stop = kind.stop
      kind.stop = function (when = 0) {
        stop.call(this, slow(this.context, when))
      }
    }
    const owner = new WeakMap<AudioParam, BaseAudioContext>()
    const gain = Object.getOwnPropertyDescriptor(GainNode.prototype, 'gain')
    Object.defineProperty(GainNode.prototype, 'gain', {
      configurable: true,
      get(this: GainNode) {
        const param = gain?.get?.call(this) as AudioParam
        owner.set(param, this.context)
        return param
      },
    })
    for (const verb of ['setValueAtTime', 'linearRampToValueAtTime', 'setTargetAtTime'] as const) {
      const plain: (this: AudioParam, ...numbers: number[]) => AudioParam = AudioParam.prototype[verb]
      AudioParam.prototype[verb] = function (this: AudioParam, value: number, at: number, ...rest: number[]) {
        const context = owner.get(this)
        return plain.call(this, value, context ? slow(context, at) : at, ...rest)
      }
    }
  }, rate)
  await app.page.reload()
}
