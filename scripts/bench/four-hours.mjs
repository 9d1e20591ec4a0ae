/* global window, document, location, HTMLElement, BaseAudioContext, AudioBufferSourceNode */
/** Memory over four hours of practices, one after another in both voices, on an audio clock that runs sixty times as fast. */
import { setTimeout as pause } from 'node:timers/promises'
import { against } from './figures.mjs'
import { begins, ends, finishes } from './led.mjs'
import { memoryOf } from './processes.mjs'
import { quicken } from './quick-clock.mjs'
import { start } from './started.mjs'

const hours = 4
const times = 60
const exercises = Array.from({ length: 20 }, (_, number) => `E${String(number + 1).padStart(2, '0')}`)
const voices = ['A woman’s voice', 'A man’s voice']

/** Keeps a weak hold of every sound that is decoded, made or placed. Runs in the page before its own scripts. */
function weighs() {
  /** @type {Set<WeakRef<AudioBuffer>>} */
  const refs = new Set()
  /** @type {WeakSet<AudioBuffer>} */
  const known = new WeakSet()
  const note = (/** @type {AudioBuffer | null} */ sound) => {
    if (!sound || known.has(sound)) return
    known.add(sound)
    refs.add(new WeakRef(sound))
  }
  const decode = BaseAudioContext.prototype.decodeAudioData
  BaseAudioContext.prototype.decodeAudioData = async function (/** @type {ArrayBuffer} */ bytes) {
    const sound = await decode.call(this, bytes)
    note(sound)
    return sound
  }
  const held = Object.getOwnPropertyDescriptor(AudioBufferSourceNode.prototype, 'buffer')
  Object.defineProperty(AudioBufferSourceNode.prototype, 'buffer', {
    configurable: true,
    get() {
      return held?.get?.call(this)
    },
    set(sound) {
      note(sound)
      held?.set?.call(this, sound)
    },
  })
  Object.assign(window, {
    decodedBytes: () => [...refs].reduce((sum, ref) => sum + (ref.deref()?.length ?? 0) * (ref.deref()?.numberOfChannels ?? 0) * 4, 0),
  })
}

/** Chooses a voice in Settings. @param {string} words of its choice */
async function speaks(words) {
  location.hash = '#/settings'
  for (const began = performance.now(); performance.now() - began < 10_000;) {
    const label = [...document.querySelectorAll('main label')].find((one) => one.textContent?.trim() === words)
    if (label instanceof HTMLElement) return label.click()
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`Settings has no voice "${words}"`)
}
const decodedBytes = () => /** @type {number} */ (/** @type {any} */ (window).decodedBytes())

/**
 * @param {import('./two-apps.mjs').Program} ours
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function fourHours(ours) {
  if (process.platform !== 'linux') return [{ what: 'memory over four hours', value: 'measured on Linux only' }]
  const { pid, page, end } = await start(ours, { talk: true })
  try {
    await page.prepend(quicken, times)
    await page.prepend(weighs)
    await page.reload()
    await pause(2000)
    const atRest = async () => {
      await page.collectGarbage()
      await pause(3000)
      await page.collectGarbage()
      return memoryOf(pid)
    }
    let [seconds, most, first, count] = [0, 0, NaN, 0]
    for (let round = 0; seconds < hours * 3600; round++) {
      await page.ask(speaks, voices[round % 2])
      for (const exercise of exercises) {
        seconds += await page.ask(begins, exercise)
        count++
        await page.ask(ends)
        await page.collectGarbage()
        most = Math.max(most, await page.ask(decodedBytes))
        await page.ask(finishes)
        if (count === 1) first = await atRest()
        if (seconds >= hours * 3600) break
      }
    }
    const last = await atRest()
    return [
      { what: `Today after the first practice, PSS of all processes`, value: `${first.toFixed(0)} MB` },
      {
        what: `the same after ${count} practices, ${(seconds / 3600).toFixed(1)} hours on a clock ${times} times as fast`,
        value: `${last.toFixed(0)} MB`,
      },
      against('ratio of the two', last / first, 1.1),
      against('most decoded sound held at the end of a practice', most / 2 ** 20, 64, (megabytes) => `${megabytes.toFixed(1)} MB`),
    ]
  } finally {
    await end()
  }
}
