/* global document, location, AudioBufferSourceNode, HTMLElement, requestAnimationFrame */
/** From the press of Start to the first sound, by the audio clock that plays it. */
import { inMilliseconds, median } from './figures.mjs'
import { start } from './started.mjs'

/**
 * Goes to a practice, presses Start and waits until the audio clock has passed the beginning of its first sound.
 * @param {string} exercise
 * @returns {Promise<{ sounds: number, latency: number }>} milliseconds: until it sounds by the clock, and what the output says it adds
 */
async function firstSoundOf(exercise) {
  /** @type {(find: () => Element | null | undefined) => Promise<HTMLElement>} */
  const found = async (find) => {
    for (const began = performance.now(); performance.now() - began < 10_000;) {
      const element = find()
      if (element instanceof HTMLElement) return element
      await new Promise((next) => requestAnimationFrame(next))
    }
    throw new Error(`not there: ${String(find)}`)
  }
  const button = (/** @type {RegExp} */ words) => [...document.querySelectorAll('main button')].find((one) => words.test(one.textContent ?? ''))

  location.hash = `#/exercise/${exercise}`
  const begin = await found(() => button(/^Start,/))
  /** @type {{ context: AudioContext, when: number }[]} */
  const placed = []
  const original = AudioBufferSourceNode.prototype.start
  AudioBufferSourceNode.prototype.start = function (when = 0, /** @type {number[]} */ ...rest) {
    placed.push({ context: /** @type {AudioContext} */ (this.context), when })
    original.call(this, when, ...rest)
  }
  try {
    const pressed = performance.now()
    begin.click()
    /** @type {AudioContext} */
    const context = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('no sound within 20 s')), 20_000)
      const look = () => {
        const sounding = placed.find((sound) => sound.context.currentTime >= sound.when)
        if (!sounding) return setTimeout(look)
        clearTimeout(late)
        resolve(sounding.context)
      }
      look()
    })
    return { sounds: performance.now() - pressed, latency: context.outputLatency * 1000 }
  } finally {
    AudioBufferSourceNode.prototype.start = original
    location.hash = '#/practise' // leaves the player; what was less than ten seconds is not kept
    await found(() => document.querySelector('nav[aria-label=Main]'))
  }
}

/**
 * @param {import('./two-apps.mjs').Program} ours
 * @param {number} runs
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function sound(ours, runs) {
  /** @type {number[]} */
  const cold = []
  /** @type {number[]} */
  const warm = []
  let latency = 0
  for (let n = 0; n < runs; n++) {
    const { page, end } = await start(ours, { talk: true })
    try {
      cold.push((await page.ask(firstSoundOf, 'E08')).sounds)
      const again = await page.ask(firstSoundOf, 'E08')
      warm.push(again.sounds)
      latency = again.latency
    } finally {
      await end()
    }
  }
  const goal = (/** @type {number[]} */ times) => ({ goal: '<= 300 ms', met: median(times) <= 300 })
  const what = 'press of Start (Five senses) to the audio clock passing the beginning of the first sound that was placed'
  return [
    { what: `${what}, first practice since the app was opened`, value: inMilliseconds(cold), ...goal(cold) },
    { what: 'the same, second practice', value: inMilliseconds(warm), ...goal(warm) },
    { what: 'what the output adds after that, as it says itself', value: `${Math.round(latency)} ms` },
  ]
}
