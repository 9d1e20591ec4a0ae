/* global BaseAudioContext, AudioContext, AudioBufferSourceNode, AudioScheduledSourceNode, ConstantSourceNode, GainNode, AudioParam */
/** Makes a page's audio clock run faster, so that a practice of nine minutes takes seconds. The app is untouched: its real conductor schedules on a real, quicker clock. */

/**
 * Runs in the page, before its own scripts, and is sent there as text: it sees nothing but its argument. Leaves `quickClock.runs(times)` there, which changes the
 * pace of all clocks from now on: only while nothing is placed, as in a pause, since what is placed keeps its old time.
 * @param {number} times every AudioContext opened after this reads and takes times this much as fast as real ones
 */
export function quicken(times) {
  const read = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime')?.get
  let pace = times
  /** Where the real clock and ours stood when the pace last changed. @type {Map<BaseAudioContext, { real: number, ours: number, pace: number }>} */
  const clocks = new Map()
  const clockOf = (/** @type {BaseAudioContext} */ context) => {
    const clock = clocks.get(context) ?? { real: 0, ours: 0, pace }
    clocks.set(context, clock)
    return clock
  }
  const now = (/** @type {BaseAudioContext} */ context) => {
    const { real, ours, pace: quick } = clockOf(context)
    return ours + (read?.call(context) - real) * quick
  }
  Object.defineProperty(BaseAudioContext.prototype, 'currentTime', {
    configurable: true,
    get() {
      return this instanceof AudioContext ? now(this) : read?.call(this)
    },
  })
  Object.assign(globalThis, {
    quickClock: {
      runs(/** @type {number} */ quick) {
        for (const context of clocks.keys()) clocks.set(context, { real: read?.call(context), ours: now(context), pace: quick })
        pace = quick
      },
    },
  })
  /** The real time of one of ours. @param {BaseAudioContext} context @param {number} at */
  const slow = (context, at) => {
    if (!(context instanceof AudioContext)) return at
    const { real, ours, pace: quick } = clockOf(context)
    return Math.max(0, real + (at - ours) / quick)
  }
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
