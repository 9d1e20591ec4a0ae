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
 * @param {Awaited<ReturnType<typeof import('./two-apps.mjs').twoApps>>} programs
 * @param {number} turns of all three, in an order that moves on by one each turn
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function firstPaint({ ours, bare, small }, turns) {
  const all = [bare, ours, small]
  for (const program of all) await once(program, program === ours) // the disk's cache, and the folders Chromium makes on a first start
  /** @type {Map<import('./two-apps.mjs').Program, Awaited<ReturnType<typeof once>>[]>} */
  const runs = new Map(all.map((program) => [program, []]))
  for (let turn = 0; turn < turns; turn++)
    for (let place = 0; place < all.length; place++) {
      const program = all[(turn + place) % all.length] ?? ours
      runs.get(program)?.push(await once(program, program === ours))
    }
  const of = (/** @type {import('./two-apps.mjs').Program} */ program, /** @type {'firstPaint' | 'content'} */ what) =>
    (runs.get(program) ?? []).map((run) => run[what])
  const [first, content] = [of(ours, 'firstPaint'), of(ours, 'content')]
  const ratios = (/** @type {import('./two-apps.mjs').Program} */ program, /** @type {string} */ words) => [
    against(`ratio of the medians, first paint, to the bare window ${words}`, median(first) / median(of(program, 'firstPaint')), 1.25),
    against(
      `ratio of Today with its entries to the first paint of the bare window ${words}`,
      median(content) / median(of(program, 'firstPaint')),
      1.5,
    ),
  ]
  return [
    { what: 'bare window, first contentful paint since the process was made', value: inMilliseconds(of(bare, 'firstPaint')) },
    { what: 'bare window with --optimize-for-size, the same', value: inMilliseconds(of(small, 'firstPaint')) },
    { what: 'Groundwork with 10,000 entries (it sets that flag), the same', value: inMilliseconds(first) },
    { what: 'Groundwork, Today with its entries: the largest paint, of their part of the page', value: inMilliseconds(content) },
    ...ratios(bare, 'without the flag'),
    ...ratios(small, 'with the flag'),
  ]
}
