/* global document, location, requestAnimationFrame, AudioContext, HTMLElement, HTMLButtonElement */
/** A practice as a person leads it with the mouse. Each function runs in the page and is sent there as text. */

/**
 * Goes to a practice and presses Start; resolves when the player shows its first second.
 * @param {string} exercise
 * @returns {Promise<number>} seconds that the button promised
 */
export async function begins(exercise) {
  /** @type {(find: () => Element | null | undefined) => Promise<HTMLElement>} */
  const found = async (find) => {
    for (const began = performance.now(); performance.now() - began < 20_000;) {
      const element = find()
      if (element instanceof HTMLElement) return element
      await new Promise((next) => requestAnimationFrame(next))
    }
    throw new Error(`not there: ${String(find)}`)
  }
  const button = (/** @type {RegExp} */ words) => [...document.querySelectorAll('main button')].find((one) => words.test(one.textContent ?? ''))
  location.hash = `#/exercise/${exercise}`
  await found(() => button(/^\s*(Start,|Keep this)/))
  const keep = button(/^\s*Keep this/)
  if (keep instanceof HTMLButtonElement) keep.click()
  const start = await found(() => button(/^\s*Start,/))
  const [, minutes = '0', seconds = '0'] = /(\d+):(\d\d)/.exec(start.textContent ?? '') ?? []
  start.click()
  await found(() => [...document.querySelectorAll('.dock .times')].find((times) => !/\b0:00\b/.test(times.textContent ?? '')))
  return Number(minutes) * 60 + Number(seconds)
}

/** Goes on to the next part until the player counts breaths. */
export async function goesToTheBreaths() {
  for (let presses = 0; presses < 10; presses++) {
    if (document.querySelector('.dock .times')?.textContent?.includes('breath ')) return
    const next = document.querySelector('.dock .keys button[aria-label^="Next"]')
    if (next instanceof HTMLElement) next.click()
    await new Promise((later) => setTimeout(later, 300))
  }
  throw new Error('this practice came to no breaths')
}

/** The least that moves and keeps time: a word, a square that glides, and an audio clock. What the browser itself takes for a practice. */
export async function glides() {
  const square = document.createElement('div')
  square.style.cssText = 'position: fixed; left: 0; top: 0; width: 40px; height: 40px; background: gray; will-change: transform'
  document.body.append('Breathe.', square)
  square.animate([{ transform: 'none' }, { transform: 'translateX(300px)' }], { duration: 60_000, iterations: Infinity })
  const context = new AudioContext({ sampleRate: 48_000, latencyHint: 0.04 }) // as src/renderer/audio/sound.ts
  const faint = context.createConstantSource() // heard by nobody: of full silence the browser makes another, cheaper clock after half a minute
  faint.offset.value = 1e-5
  faint.connect(context.destination)
  faint.start()
  await context.resume()
}

/** Watches frames and long tasks for some seconds. @param {number} seconds @returns {Promise<{ frames: number, longest: number }>} frames a second, and the longest task in ms (0: none over 50) */
export async function watches(seconds) {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ type: 'longtask' })
  let frames = 0
  const began = performance.now()
  let now = began
  while (now - began < seconds * 1000) {
    now = await new Promise((frame) => requestAnimationFrame(frame))
    frames++
  }
  observer.disconnect()
  return { frames: (frames * 1000) / (now - began), longest }
}

/** Resolves when the practice is over and asks how it was. */
export async function ends() {
  for (;;) {
    if (/How tense do you feel now|How do you feel now/.test(document.querySelector('h1')?.textContent ?? '')) return
    await new Promise((later) => setTimeout(later, 100))
  }
}

/** Saves what was practised and goes to Today. */
export async function finishes() {
  const save = [...document.querySelectorAll('main button')].find((one) => /^\s*Save and finish/.test(one.textContent ?? ''))
  if (save instanceof HTMLElement) save.click()
  for (const began = performance.now(); performance.now() - began < 10_000;) {
    if (location.hash === '#/progress') break
    await new Promise((later) => setTimeout(later, 50))
  }
  location.hash = '#/today'
  await new Promise((later) => setTimeout(later, 500))
}
