/* global BaseAudioContext, AudioContext, AudioBufferSourceNode, AudioScheduledSourceNode, ConstantSourceNode, GainNode, AudioParam */
/** Makes a page's audio clock run faster, so that a practice of nine minutes takes seconds. The app is untouched: its real conductor schedules on a real, quicker clock. */

/**
 * Runs in the page, before its own scripts, and is sent there as text: it sees nothing but its argument.
 * @param {number} times every AudioContext opened after this reads and takes times this much as fast as real ones
 */
export function quicken(times) {
  const real = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime')
  Object.defineProperty(BaseAudioContext.prototype, 'currentTime', {
    configurable: true,
    get() {
      return real?.get?.call(this) * (this instanceof AudioContext ? times : 1)
    },
  })
  /** @param {BaseAudioContext} context @param {number} at */
  const slow = (context, at) => (context instanceof AudioContext ? at / times : at)
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
  /** @type {WeakMap<AudioParam, BaseAudioContext>} */
  const owner = new WeakMap()
  const gain = Object.getOwnPropertyDescriptor(GainNode.prototype, 'gain')
  Object.defineProperty(GainNode.prototype, 'gain', {
    configurable: true,
    get() {
      const param = /** @type {AudioParam} */ (gain?.get?.call(this))
      owner.set(param, this.context)
      return param
    },
  })
  for (const verb of /** @type {const} */ (['setValueAtTime', 'linearRampToValueAtTime', 'setTargetAtTime'])) {
    /** @type {(this: AudioParam, ...numbers: number[]) => AudioParam} */
    const plain = AudioParam.prototype[verb]
    AudioParam.prototype[verb] = function (/** @type {number} */ value, /** @type {number} */ at, /** @type {number[]} */ ...rest) {
      const context = owner.get(this)
      return plain.call(this, value, context ? slow(context, at) : at, ...rest)
    }
  }
}
