/* global document */
/** From the making of the process to the first paint, ours against a bare window, one after the other; and to the entries on the screen. */
import { setTimeout as pause } from 'node:timers/promises'
import { against, inMilliseconds, median } from './figures.mjs'
import { start } from './started.mjs'

/**
 * Milliseconds since 1970, by the page's own clock; null while it has not happened. `content`: when the largest paint was that of the entries;
 * until they are there, Today has only its greeting.
 * @returns {Promise<{ firstPaint: number | null, content: number | null }>}
 */
function paints() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const largest = /** @type {(PerformanceEntry & { element: Element | null, renderTime: number })[]} */ (list.getEntries()).at(-1)
      const first = performance.getEntriesByName('first-contentful-paint')[0]
      const isContent = largest?.element?.closest('.spread') && document.querySelector('[aria-busy=false]')
      resolve({
        firstPaint: first ? performance.timeOrigin + first.startTime : null,
        content: largest && isContent ? performance.timeOrigin + largest.renderTime : null,
      })
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
}

/** Milliseconds since the process was made. @param {import('./two-apps.mjs').Program} program @param {boolean} hasContent */
async function once(program, hasContent) {
  const { spawned, page, end } = await start(program, { talk: true })
  try {
    for (let tries = 0; tries < 100; tries++) {
      const { firstPaint, content } = await page.ask(paints)
      if (firstPaint !== null && (content !== null || !hasContent)) return { firstPaint: firstPaint - spawned, content: (content ?? NaN) - spawned }
      await pause(100) // the paint of the entries may be on its way
    }
    throw new Error(`${program.name}: nothing was painted within ten seconds`)
  } finally {
    await end()
  }
}

/**
 * @param {{ ours: import('./two-apps.mjs').Program, bare: import('./two-apps.mjs').Program }} programs
 * @param {number} pairs
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function firstPaint({ ours, bare }, pairs) {
  await once(bare, false) // the disk's cache, and the folders Chromium makes on a first start
  await once(ours, true)
  /** @type {{ ours: Awaited<ReturnType<typeof once>>, bare: Awaited<ReturnType<typeof once>> }[]} */
  const runs = []
  for (let pair = 0; pair < pairs; pair++) {
    const first = pair % 2 === 0 ? await once(bare, false) : undefined // neither is always the one that comes after the other
    const middle = await once(ours, true)
    runs.push({ ours: middle, bare: first ?? (await once(bare, false)) })
  }
  const of = (/** @type {(run: typeof runs[number]) => number} */ pick) => runs.map(pick)
  const [ourFirst, bareFirst, content] = [of((run) => run.ours.firstPaint), of((run) => run.bare.firstPaint), of((run) => run.ours.content)]
  return [
    { what: 'bare window, first contentful paint since the process was made', value: inMilliseconds(bareFirst) },
    { what: 'Groundwork with 10,000 entries, the same', value: inMilliseconds(ourFirst) },
    against('ratio of the medians, first paint', median(ourFirst) / median(bareFirst), 1.25),
    { what: 'Groundwork, Today with its entries on the screen', value: inMilliseconds(content) },
    { what: 'ratio of that to the bare first paint', value: (median(content) / median(bareFirst)).toFixed(2) },
  ]
}
